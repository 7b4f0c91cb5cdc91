#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace sluice {

/// How values are distributed: bin k holds those in [low + k·w, low + (k+1)·w), w = (high − low) / 128. What is not finite is in
/// none of them.
struct Histogram {
    static constexpr size_t bins = 128;

    double low = -1, high = 1;
    std::array<uint32_t, bins> counts{};
    uint64_t total = 0; ///< of all values, those in no bin included

    double width() const { return (high - low) / static_cast<double>(bins); }
    bool operator==(const Histogram &) const = default;
};

/// Over ±2^e, with the smallest e (−40 at least) such that all finite values lie within: histograms of different ranges can be
/// brought to the same bins without error.
Histogram histogramOf(std::span<const float> values);
/// The same values over a range that is 2ⁿ times as wide: neighbouring bins are added.
Histogram widened(const Histogram &histogram, double high);

/// Of log₁₀ |v| over −12 … 4, 8 bins a power of ten. Values that are zero or below 10⁻¹² are in no bin; those above are in the last.
Histogram magnitudeHistogramOf(std::span<const float> values);

} // namespace sluice
