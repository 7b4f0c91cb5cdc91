#pragma once

#include "ui/views/plot.h"

#include <array>

namespace sluice {

/// A frame about one time step, as high as its axis rect: open, so that what stands at the step is seen. Where steps are narrow, with a
/// little of those beside it.
class StepFrame : public QObject {
    Q_OBJECT
public:
    StepFrame(Plot *plot, QCPAxisRect *rect);

    /// The step's number on the axis.
    void placeAt(double step);
    void setVisible(bool visible);
    void recolour();

private:
    void fit();

    Plot *plot_;
    QCPAxis *steps_;
    std::array<QCPItemRect *, 2> frames_{}; ///< a halo, and the frame to be seen upon every colour
    double step_ = 1;
};

} // namespace sluice
