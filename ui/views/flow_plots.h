#pragma once

#include "ui/models/memory_content.h"
#include "ui/views/plot.h"

namespace sluice {

/// Margins of plots that stand above each other over the same time steps; at the right is room for a scale.
inline constexpr QMargins overSteps(80, 0, 68, 0);

/// Norms of the gradient over the time steps, on a logarithmic axis; those of untrained weights are thin, with rings. A click picks the
/// step.
class FlowPlot : public Plot {
    Q_OBJECT
public:
    explicit FlowPlot(QWidget *parent = nullptr);
    void show(const MemoryContent &content, const Experiment &experiment);
    using Plot::show;
    /// Only the cursor has moved.
    void showCursor(size_t step);
    QString tipAt(const QPointF &position) const override;

signals:
    void stepPicked(size_t step);

protected:
    void mousePressEvent(QMouseEvent *event) override;

private:
    void nameUntrained(const Experiment &experiment);
    void nameLines(); ///< in the legend: as the curves come, and behind them the untrained ones
    void setPens();

    MemoryContent content_;
    std::vector<ModelLook> looks_;
    std::vector<QCPGraph *> lines_;
    std::vector<size_t> untrainedModels_;
    std::vector<QCPGraph *> untrained_; ///< of each of those a name in the legend, for all of its curves
    std::vector<QCPGraph *> alone_;     ///< of each line the points that stand alone, marked
    QCPItemStraightLine *cursor_;
};

} // namespace sluice
