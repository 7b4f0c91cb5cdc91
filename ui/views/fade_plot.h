#pragma once

#include "ui/models/memory_content.h"
#include "ui/views/plot.h"

namespace sluice {

/// For beginners: how what each unit's cell holds fades over the steps after it was written, at the unit's mean rate. The picked unit
/// stands out, with a mark where half is gone. A click picks the unit.
class FadePlot : public Plot {
    Q_OBJECT
public:
    explicit FadePlot(QWidget *parent = nullptr);
    void show(const MemoryContent &content, const Experiment &experiment);
    using Plot::show;
    void showUnit(size_t unit);
    QString tipAt(const QPointF &position) const override;

signals:
    void unitPicked(size_t unit);

protected:
    void mousePressEvent(QMouseEvent *event) override;

private:
    struct Fading {
        size_t unit;
        double halfLife;
    };
    void showPicked();
    const Fading *fadingAt(const QPointF &position) const;
    void setPens();
    PlotTable fadeTable() const;

    MemoryContent content_;
    ModelLook look_;
    std::vector<Fading> drawn_;
    std::vector<QCPGraph *> lines_;
    QCPGraph *before_; ///< the picked unit's without the what-ifs
    QCPGraph *picked_;
    QCPGraph *half_;
};

} // namespace sluice
