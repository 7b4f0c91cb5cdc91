#pragma once

#include <limits>
#include <vector>

namespace sluice {

/// Smallest and largest, finite, with some air.
struct PlotRange {
    double lower = 0;
    double upper = 1;
};

/// To be widened by what is drawn.
inline constexpr PlotRange emptyRange = {std::numeric_limits<double>::max(), std::numeric_limits<double>::lowest()};

/// Widens it to the values that are finite.
void include(PlotRange &range, const std::vector<double> &values);
PlotRange withAir(PlotRange range);

} // namespace sluice
