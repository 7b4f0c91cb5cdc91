#include "ui/models/time_window.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

size_t clampedFirst(double first, size_t count, size_t steps)
{
    return static_cast<size_t>(std::clamp(std::round(first), 0.0, static_cast<double>(steps - count)));
}

} // namespace

TimeWindow zoomed(const TimeWindow &window, double factor, size_t around)
{
    if (window.steps == 0)
        return window;
    const double wanted = std::round(static_cast<double>(window.count) * factor);
    // One step at least, or a small window would never change.
    const double changed = factor < 1 ? std::min(wanted, static_cast<double>(window.count) - 1)
                                      : std::max(wanted, static_cast<double>(window.count) + 1);
    const double least = static_cast<double>(std::min(leastStepsSeen, window.steps));
    const auto count = static_cast<size_t>(std::clamp(changed, least, static_cast<double>(window.steps)));
    const double share =
        (static_cast<double>(around) - static_cast<double>(window.first) + 0.5) / static_cast<double>(window.count);
    const double first = static_cast<double>(around) + 0.5 - share * static_cast<double>(count);
    return {window.steps, clampedFirst(first, count, window.steps), count, window.ahead};
}

TimeWindow panned(const TimeWindow &window, long steps)
{
    if (window.steps == 0)
        return window;
    return {window.steps,
            clampedFirst(static_cast<double>(window.first) + static_cast<double>(steps), window.count, window.steps),
            window.count, window.ahead};
}

TimeWindow showing(const TimeWindow &window, size_t step)
{
    if (window.steps == 0 || window.contains(step))
        return window;
    const size_t wanted = std::min(step, window.steps - 1);
    const long by = wanted < window.first ? -static_cast<long>(window.first - wanted) : static_cast<long>(wanted - window.last());
    return panned(window, by);
}

RoomAhead roomAhead(const TimeWindow &window)
{
    if (window.ahead == 0 || window.count == 0 || !window.contains(window.steps - 1))
        return {};
    const auto seen = static_cast<double>(window.count);
    const double place = std::clamp(static_cast<double>(window.ahead), std::max(1.0, seen / 40), std::max(1.0, seen / 8));
    return {place, place + std::max(0.5, seen / 50)};
}

double placeAhead(const TimeWindow &window)
{
    return static_cast<double>(window.steps) + roomAhead(window).place;
}

size_t cellsShared(size_t cells, double pixels)
{
    if (cells == 0 || !(pixels >= 1))
        return std::max<size_t>(cells, 1);
    return std::max<size_t>(1, static_cast<size_t>(std::ceil(static_cast<double>(cells) / std::floor(pixels))));
}

} // namespace sluice
