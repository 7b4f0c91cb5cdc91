#pragma once

#include "ui/models/memory_content.h"
#include "ui/views/plot.h"

namespace sluice {

/// What a network looked at: its inputs over the time steps, and under them, as a strip, the gradient of its answer in each. Inputs
/// that are too many for lines, or classes, which are written above the steps, leave all the room to the strip. Under what-ifs the
/// strip has the gradient as it was, too.
class InputGradientPlot : public Plot {
    Q_OBJECT
public:
    explicit InputGradientPlot(QWidget *parent = nullptr);
    void show(const MemoryContent &content);
    using Plot::show;
    /// Only the cursor has moved.
    void showCursor(size_t step);
    QString tipAt(const QPointF &position) const override;

private:
    void layOut();
    bool drawsInputs() const;
    void showInputs();
    void showClasses();
    void showStrip();
    void frameStep();
    void setPens();
    QStringList stripNames() const;

    MemoryContent content_;
    std::vector<QCPGraph *> lines_;
    QCPAxisRect *inputsRect_, *stripRect_;
    QCPColorMap *strip_;
    QCPColorScale *scale_;
    QCPItemStraightLine *cursor_;         ///< in the inputs
    std::array<QCPItemRect *, 2> frames_; ///< about the strip's step: a halo, and the frame to be seen upon every colour
    size_t step_ = 0;
};

} // namespace sluice
