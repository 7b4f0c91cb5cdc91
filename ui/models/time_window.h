#pragma once

#include <cstddef>

namespace sluice {

/// Which time steps are seen, all rows alike: from `first` on, `count` of `steps`. Whole steps, so that cells stay whole.
struct TimeWindow {
    size_t steps = 0;
    size_t first = 0;
    size_t count = 0;
    size_t ahead = 0; ///< what is forecast at the last step lies so many steps after it; 0: nothing is

    static TimeWindow all(size_t steps, size_t ahead = 0) { return {steps, 0, steps, ahead}; }
    bool isAll() const { return count == steps; }
    size_t last() const { return first + count - 1; }
    bool contains(size_t step) const { return step >= first && step < first + count; }
    bool operator==(const TimeWindow &) const = default;
};

/// The fewest steps that are worth seeing.
inline constexpr size_t leastStepsSeen = 4;

/// `factor` times as many steps, so that `around` stays where it is as nearly as the ends allow.
TimeWindow zoomed(const TimeWindow &window, double factor, size_t around);
/// By so many steps later; not past an end.
TimeWindow panned(const TimeWindow &window, long steps);
/// As little pan as brings `step` into sight.
TimeWindow showing(const TimeWindow &window, size_t step);

/// Beside the last step, where that is seen: how far after it, in steps, a forecast is drawn, and how far the axis goes on for that. At
/// its true distance where that neither is too near to be told apart from the last step nor takes more than an eighth of what is seen.
struct RoomAhead {
    double place = 0;
    double until = 0.5;
};
RoomAhead roomAhead(const TimeWindow &window);
/// Where a forecast is drawn on the axis of the steps.
double placeAhead(const TimeWindow &window);

/// How many neighbours share one drawn cell, so that no cell is less than a pixel: 1 where there is room for each.
size_t cellsShared(size_t cells, double pixels);

} // namespace sluice
