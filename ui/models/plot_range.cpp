#include "ui/models/plot_range.h"

#include <algorithm>
#include <cmath>

namespace sluice {

void include(PlotRange &range, const std::vector<double> &values)
{
    for (const double value : values)
        if (std::isfinite(value))
            range = {std::min(range.lower, value), std::max(range.upper, value)};
}

PlotRange withAir(PlotRange range)
{
    if (range.lower > range.upper)
        return {};
    const double air = range.upper > range.lower ? 0.06 * (range.upper - range.lower) : std::max(1e-3, std::abs(range.upper));
    return {range.lower - air, range.upper + air};
}

} // namespace sluice
