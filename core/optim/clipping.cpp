#include "core/optim/optimizer.h"

#include <array>
#include <cmath>

namespace sluice {

namespace {

/// √Σ value(k)², with sixteen sums side by side: the compiler may vectorise them without changing the order of any addition.
template <class Value> double normOf(size_t count, const Value &valueAt)
{
    constexpr size_t lanes = 16;
    std::array<double, lanes> sums{};
    const size_t whole = count / lanes * lanes;
    for (size_t k = 0; k < whole; k += lanes)
        for (size_t lane = 0; lane < lanes; ++lane) {
            const double value = valueAt(k + lane);
            sums[lane] += value * value;
        }
    double sum = 0;
    for (const double part : sums)
        sum += part;
    for (size_t k = whole; k < count; ++k) {
        const double value = valueAt(k);
        sum += value * value;
    }
    return std::sqrt(sum);
}

} // namespace

double globalNorm(std::span<const float> gradient)
{
    return normOf(gradient.size(), [&](size_t k) { return static_cast<double>(gradient[k]); });
}

double distanceOf(std::span<const float> a, std::span<const float> b)
{
    return normOf(a.size(), [&](size_t k) { return static_cast<double>(a[k] - b[k]); });
}

double clipByGlobalNorm(std::span<float> gradient, double limit)
{
    const double norm = globalNorm(gradient);
    if (norm > limit) {
        const auto factor = static_cast<float>(limit / norm);
        for (float &value : gradient)
            value *= factor;
    }
    return norm;
}

void clipByValue(std::span<float> gradient, double limit)
{
    const auto bound = static_cast<float>(limit);
    for (float &value : gradient)
        value = value < -bound ? -bound : value > bound ? bound : value; // NaN stays NaN
}

void addPenalty(std::span<const float> weights, double l1, double l2, std::span<float> gradient)
{
    const auto absolute = static_cast<float>(l1), square = static_cast<float>(l2);
    for (size_t k = 0; k < weights.size(); ++k) {
        const float weight = weights[k];
        gradient[k] += square * weight + absolute * static_cast<float>((weight > 0) - (weight < 0));
    }
}

} // namespace sluice
