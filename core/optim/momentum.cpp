#include "core/optim/momentum.h"

#include <cassert>

namespace sluice {

void Momentum::update(const ParameterUpdate &update, std::span<float> state) const
{
    const size_t count = update.from.size();
    assert(update.gradient.size() == count && update.to.size() == count && state.size() == stateSize(count));
    const auto rate = static_cast<float>(update.learningRate);
    const float *before = update.from.data();
    float *theta = update.to.data();
    const float *__restrict g = update.gradient.data();
    const auto mu = static_cast<float>(momentum_);
    float *__restrict v = state.data();
    if (nesterov_) {
        for (size_t k = 0; k < count; ++k) {
            v[k] = mu * v[k] + g[k];
            theta[k] = before[k] - rate * (g[k] + mu * v[k]);
        }
        return;
    }
    for (size_t k = 0; k < count; ++k) {
        v[k] = mu * v[k] + g[k];
        theta[k] = before[k] - rate * v[k];
    }
}

} // namespace sluice
