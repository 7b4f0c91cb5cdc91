#pragma once

#include "ui/models/window_plan.h"

#include <QWidget>

namespace sluice {

/// The samples × steps × features of the training part as a solid block, its edges in proportion to the logarithms of their lengths;
/// the shown sample is a slice of it, and the targets a thin block beside it.
class BlockDrawing : public QWidget {
    Q_OBJECT
public:
    explicit BlockDrawing(QWidget *parent = nullptr);
    void show(const WindowPlan &plan);
    using QWidget::show;
    QSize sizeHint() const override { return {260, 100}; }
    QSize minimumSizeHint() const override { return {200, 60}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<BlockContent> block_;
    bool leaks_ = false;
    double slice_ = 0; ///< where the shown sample lies, 0 … 1; negative: in another part
};

} // namespace sluice
