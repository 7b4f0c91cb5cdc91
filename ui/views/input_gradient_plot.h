#pragma once

#include "ui/models/memory_content.h"
#include "ui/views/plot.h"

namespace sluice {

/// What a network looked at: its inputs over the time steps, and under them, as a strip, the gradient of its answer in each. Under
/// what-ifs the strip has the gradient as it was, too.
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
    void showInputs();
    void showStrip();
    void setPens();
    QStringList stripNames() const;

    MemoryContent content_;
    std::vector<QCPGraph *> lines_;
    QCPAxisRect *stripRect_;
    QCPColorMap *strip_;
    QCPColorScale *scale_;
    std::array<QCPItemStraightLine *, 3>
        cursors_; ///< in the inputs, in the strip with a halo before it: to be seen upon every colour
};

} // namespace sluice
