#pragma once

#include "ui/models/memory_content.h"
#include "ui/views/plot.h"

namespace sluice {

/// What each unit keeps, as the table of the page Memory has it: what is left of a change and how much the last cell state depends
/// on this one; below, of an LSTM, the half-lives.
class UnitMemoryPlot : public Plot {
    Q_OBJECT
public:
    explicit UnitMemoryPlot(QWidget *parent = nullptr);
    void show(const MemoryContent &content);
    using Plot::show;
    QString tipAt(const QPointF &position) const override;

private:
    void showHalfLives();
    void fitAxes();
    void setPens();
    PlotTable unitTable() const;

    MemoryContent content_;
    QCPGraph *retained_;
    QCPGraph *jacobian_;
    QCPAxisRect *below_ = nullptr; ///< there where half-lives are
    QCPGraph *halfLife_ = nullptr;
};

} // namespace sluice
