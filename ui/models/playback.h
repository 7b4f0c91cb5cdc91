#pragma once

#include "ui/models/view_state.h"

#include <array>
#include <vector>

namespace sluice {

/// How fast the transport plays: places a second.
inline constexpr std::array playSpeeds = {1.0, 2.0, 4.0, 8.0, 16.0, 30.0};
inline constexpr size_t usualPlaySpeed = 3;
int playMilliseconds(double speed);

/// Steps that the selected sample has; 0 where nothing is loaded.
size_t sampleSteps(const ViewState &state);

/// The selected sample's series as the models get it, what-ifs included, to be drawn small. Of several inputs it is the target's own, or
/// the first.
struct SampleSeries {
    QString name;                ///< of that input
    std::vector<double> values;  ///< in the data's own units, one a step
    std::vector<double> heights; ///< from 0 (the smallest) to 1; level where nothing varies
};
SampleSeries sampleSeries(const ViewState &state);
/// Whether both have the same series.
bool sameSeries(const ViewState &one, const ViewState &other);

} // namespace sluice
