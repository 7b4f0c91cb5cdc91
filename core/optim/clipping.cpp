#include "core/optim/optimizer.h"

#include <array>
#include <cmath>

namespace sluice {

double globalNorm(std::span<const float> gradient)
{
    // Sixteen sums side by side: the compiler may vectorise them without changing the order of any addition.
    constexpr size_t lanes = 16;
    std::array<double, lanes> sums{};
    const size_t whole = gradient.size() / lanes * lanes;
    for (size_t k = 0; k < whole; k += lanes)
        for (size_t lane = 0; lane < lanes; ++lane) {
            const double value = gradient[k + lane];
            sums[lane] += value * value;
        }
    double sum = 0;
    for (const double part : sums)
        sum += part;
    for (const double value : gradient.subspan(whole))
        sum += value * value;
    return std::sqrt(sum);
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
