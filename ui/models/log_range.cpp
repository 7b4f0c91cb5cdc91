#include "ui/models/log_range.h"

#include <algorithm>
#include <cmath>

namespace sluice {

LogRange decadesAround(double low, double high)
{
    if (!(high > 0))
        return {};
    const double from = std::pow(10, std::floor(std::log10(low)));
    return {from, std::max(std::pow(10, std::ceil(std::log10(high))), 10 * from)};
}

} // namespace sluice
