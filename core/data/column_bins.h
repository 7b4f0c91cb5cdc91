#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace sluice {

inline constexpr size_t columnBins = 20; ///< of a summary's histogram
inline constexpr size_t mostClassBins = 50;

/// Where the values of a column lie.
struct ColumnRange {
    double smallest = std::numeric_limits<double>::infinity();
    double largest = -std::numeric_limits<double>::infinity();
    double mean = 0; ///< running: sums of numbers near 1e308 would overflow
    size_t count = 0;

    void take(double value)
    {
        smallest = std::min(smallest, value);
        largest = std::max(largest, value);
        ++count;
        const auto weight = 1 / static_cast<double>(count);
        mean += value * weight - mean * weight;
    }
    /// Equal bins from smallest to largest, or one where these are equal; halves keep the width of the widest range finite.
    size_t bins() const { return smallest / 2 < largest / 2 ? columnBins : 1; }
    size_t binOf(double value, size_t of) const
    {
        if (of == 1)
            return 0;
        const double share = (value / 2 - smallest / 2) / (largest / 2 - smallest / 2);
        return std::min(of - 1, static_cast<size_t>(share * static_cast<double>(of)));
    }
};

} // namespace sluice
