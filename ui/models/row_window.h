#pragma once

#include "ui/models/time_window.h"

#include <QString>

namespace sluice {

/// Which rows of the maps are seen, all maps of units alike: from `first` on, `count` of `rows`, as they are ordered and filtered.
struct RowWindow {
    size_t rows = 0;
    size_t first = 0;
    size_t count = 0;

    static RowWindow all(size_t rows) { return {rows, 0, rows}; }
    bool isAll() const { return count == rows; }
    size_t last() const { return first + count - 1; }
    bool contains(size_t row) const { return row >= first && row < first + count; }
    bool operator==(const RowWindow &) const = default;
};

/// The fewest rows that are worth seeing.
inline constexpr size_t leastRowsSeen = 4;

/// As of a time window: `factor` times as many rows, so many rows further down, as little scrolling as brings `row` into sight.
RowWindow zoomed(const RowWindow &window, double factor, size_t around);
RowWindow panned(const RowWindow &window, long rows);
RowWindow showing(const RowWindow &window, size_t row);
/// The same of another number of rows: all where all were seen.
RowWindow fitted(const RowWindow &window, size_t rows);

/// What of the maps is seen.
struct MapsSeen {
    TimeWindow steps;
    RowWindow rows;
    QString rowsText; ///< "units 120–183 of 512"; empty where all are seen
    QString shared;   ///< sharedMapsText
};

} // namespace sluice
