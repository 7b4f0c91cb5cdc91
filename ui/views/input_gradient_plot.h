#pragma once

#include "ui/models/memory_content.h"
#include "ui/views/plot.h"
#include "ui/views/step_frame.h"

namespace sluice {

/// What a network looked at: its inputs over the time steps, and under them, as a strip, the gradient of its answer in each. Inputs
/// that are too many for lines, or classes, which are written above the steps, leave all the room to the strip. Under what-ifs the
/// strip has the gradient as it was, too, and inputs that they change are drawn beside what they were.
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
    bool isChanged(size_t feature) const;
    void showInputs();
    void showClasses();
    void showStrip();
    void setPens();
    QStringList stripNames() const;

    MemoryContent content_;
    std::vector<QCPGraph *> lines_;
    std::vector<size_t> changed_;         ///< the inputs of those that a what-if changes
    std::vector<QCPGraph *> linesBefore_; ///< what these were
    QCPAxisRect *inputsRect_, *stripRect_;
    QCPColorMap *strip_;
    QCPColorScale *scale_;
    QCPItemStraightLine *cursor_; ///< in the inputs
    StepFrame *frame_;            ///< about the strip's step
};

} // namespace sluice
