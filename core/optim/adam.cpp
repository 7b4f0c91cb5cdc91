#include "core/optim/adam.h"

#include <cassert>
#include <cmath>

namespace sluice {

void Adam::update(std::span<float> parameters, std::span<const float> gradient, std::span<float> state, uint64_t step,
                  double learningRate) const
{
    const size_t count = parameters.size();
    assert(gradient.size() == count && state.size() == 2 * count && step > 0);
    const auto t = static_cast<double>(step);
    const auto rate = static_cast<float>(learningRate / (1 - std::pow(beta1_, t)));
    const auto rootCorrection = static_cast<float>(std::sqrt(1 - std::pow(beta2_, t)));
    const auto shrink = static_cast<float>(1 - learningRate * weightDecay_);
    const auto epsilon = static_cast<float>(epsilon_);
    const auto keepM = static_cast<float>(beta1_), takeM = static_cast<float>(1 - beta1_);
    const auto keepV = static_cast<float>(beta2_), takeV = static_cast<float>(1 - beta2_);

    float *__restrict theta = parameters.data();
    float *__restrict m = state.data();
    float *__restrict v = state.data() + count;
    const float *__restrict g = gradient.data();
    for (size_t k = 0; k < count; ++k) {
        m[k] = keepM * m[k] + takeM * g[k];
        v[k] = keepV * v[k] + takeV * g[k] * g[k];
        theta[k] = shrink * theta[k] - rate * (m[k] / (std::sqrt(v[k]) / rootCorrection + epsilon));
    }
}

} // namespace sluice
