#include "core/inspect/histogram.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace sluice {

namespace {

constexpr int leastExponent = -40;
constexpr double leastMagnitude = -12, mostMagnitude = 4;

double rangeOf(std::span<const float> values)
{
    float largest = 0;
    for (const float value : values)
        if (std::isfinite(value))
            largest = std::max(largest, std::abs(value));
    int exponent = 0;
    if (largest > 0)
        std::frexp(largest, &exponent); // largest < 2^exponent
    return std::ldexp(1.0, largest > 0 ? std::max(exponent, leastExponent) : leastExponent);
}

void count(Histogram &histogram, double value)
{
    const double place = std::floor((value - histogram.low) / histogram.width());
    ++histogram.counts[static_cast<size_t>(std::clamp(place, 0.0, static_cast<double>(Histogram::bins - 1)))];
}

} // namespace

Histogram histogramOf(std::span<const float> values)
{
    Histogram histogram;
    histogram.high = rangeOf(values);
    histogram.low = -histogram.high;
    histogram.total = values.size();
    for (const float value : values)
        if (std::isfinite(value))
            count(histogram, static_cast<double>(value));
    return histogram;
}

Histogram widened(const Histogram &histogram, double high)
{
    int times = 0;
    for (double reached = histogram.high; reached < high; reached *= 2)
        ++times;
    Histogram wide;
    wide.high = std::ldexp(histogram.high, times);
    wide.low = -wide.high;
    wide.total = histogram.total;
    constexpr auto half = static_cast<long>(Histogram::bins / 2);
    for (size_t bin = 0; bin < Histogram::bins; ++bin) {
        const long fromMiddle = static_cast<long>(bin) - half; // shifting rounds down on both sides of zero
        wide.counts[static_cast<size_t>((fromMiddle >> std::min(times, 62)) + half)] += histogram.counts[bin];
    }
    return wide;
}

Histogram magnitudeHistogramOf(std::span<const float> values)
{
    Histogram histogram;
    histogram.low = leastMagnitude;
    histogram.high = mostMagnitude;
    histogram.total = values.size();
    for (const float value : values) {
        const double magnitude = std::log10(std::abs(static_cast<double>(value)));
        if (std::isfinite(magnitude) && magnitude >= leastMagnitude)
            count(histogram, magnitude);
    }
    return histogram;
}

} // namespace sluice
