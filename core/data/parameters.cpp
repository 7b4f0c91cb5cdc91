#include "core/data/parameters.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

Result<double> checked(const ParameterRange &range, double value)
{
    const bool inside = value >= range.smallest && value <= range.largest; // false for NaN too
    if (inside && (!range.whole || std::floor(value) == value))
        return value;
    if (range.whole)
        return fail(SLUICE_MESSAGE("core", "The parameter %1 is %2; it must be a whole number from %3 to %4."), range.name, value,
                    range.smallest, range.largest);
    return fail(SLUICE_MESSAGE("core", "The parameter %1 is %2; it must lie between %3 and %4."), range.name, value,
                range.smallest, range.largest);
}

} // namespace

size_t whole(const Parameters &parameters, const char *name)
{
    return static_cast<size_t>(parameters.at(name));
}

Result<Parameters> completed(const std::vector<ParameterRange> &ranges, const Parameters &asked, const std::string &id)
{
    Parameters parameters;
    for (const auto &range : ranges)
        parameters[range.name] = range.usual;
    for (const auto &[name, value] : asked) {
        const auto range = std::ranges::find(ranges, name, &ParameterRange::name);
        if (range == ranges.end())
            return fail(SLUICE_MESSAGE("core", "%1 has no parameter “%2”."), id, name);
        const auto good = checked(*range, value);
        if (!good)
            return passOn(good);
        parameters[name] = *good;
    }
    return parameters;
}

} // namespace sluice
