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

/// The selected sample's series as the models get it, what-ifs included, to be drawn small: one value a step from 0 (its smallest) to 1.
/// Of several inputs it is the target's own, or the first. Level where nothing varies.
std::vector<double> sampleSeries(const ViewState &state);
/// Whether both have the same series.
bool sameSeries(const ViewState &one, const ViewState &other);

} // namespace sluice
