#include "core/optim/momentum.h"

#include <cassert>

namespace sluice {

void Momentum::update(std::span<float> parameters, std::span<const float> gradient, std::span<float> state, uint64_t,
                      double learningRate) const
{
    const size_t count = parameters.size();
    assert(gradient.size() == count && state.size() == stateSize(count));
    const auto rate = static_cast<float>(learningRate);
    float *__restrict theta = parameters.data();
    const float *__restrict g = gradient.data();
    const auto mu = static_cast<float>(momentum_);
    float *__restrict v = state.data();
    if (nesterov_) {
        for (size_t k = 0; k < count; ++k) {
            v[k] = mu * v[k] + g[k];
            theta[k] -= rate * (g[k] + mu * v[k]);
        }
        return;
    }
    for (size_t k = 0; k < count; ++k) {
        v[k] = mu * v[k] + g[k];
        theta[k] -= rate * v[k];
    }
}

} // namespace sluice
