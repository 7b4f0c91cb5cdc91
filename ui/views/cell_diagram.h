#pragma once

#include "ui/models/inside_content.h"
#include "ui/views/cell_painter.h"
#include "ui/views/view_table.h"

#include <QWidget>
#include <optional>

namespace sluice {

/// One recurrent cell at one step, drawn as its data flow. A click on a gate or a state picks it, Enter the next one.
class CellDiagram : public QWidget {
    Q_OBJECT
public:
    explicit CellDiagram(QWidget *parent = nullptr);

    void show(const std::optional<CellCard> &card, std::optional<Part> selected, bool dark);
    QSize sizeHint() const override { return {400, 236}; }
    QSize minimumSizeHint() const override { return {280, 170}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    void partPicked(sluice::Part part);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void pickNext(int by);
    std::optional<Part> partAt(const QPointF &position) const;
    ViewTable table() const;
    QString tipOf(Part part) const;

    std::optional<CellCard> card_;
    std::optional<Part> selected_;
    std::vector<CellPainter::Place> places_; ///< of what was drawn last
    bool dark_ = false;
};

} // namespace sluice
