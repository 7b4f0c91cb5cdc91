#pragma once

#include "ui/models/epoch_grid.h"
#include "ui/views/plot.h"

namespace sluice {

/// A plot over the epochs of training: pressed, dragged or told by arrow keys it picks one of the kept ones.
class EpochPlot : public Plot {
    Q_OBJECT
public:
    using Plot::Plot;

signals:
    void epochPicked(uint32_t epoch);

protected:
    void setMoments(const EpochGrid &grid, uint32_t shown);
    /// The kept epoch nearest to a place on the axis.
    void pickEpoch(double epoch);
    void stepEpoch(int by);
    /// What lies under the pointer; pressed or dragged there.
    virtual void pickAt(const QPointF &position, bool pressed) = 0;

    bool takesKey(const QKeyEvent &event) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    EpochGrid grid_;
    uint32_t shown_ = 0;
};

} // namespace sluice
