#include "core/optim/rmsprop.h"

#include <cassert>
#include <cmath>

namespace sluice {

void RmsProp::update(const ParameterUpdate &update, std::span<float> state) const
{
    const size_t count = update.from.size();
    assert(update.gradient.size() == count && update.to.size() == count && state.size() == stateSize(count));
    const auto rate = static_cast<float>(update.learningRate);
    const float *before = update.from.data();
    float *theta = update.to.data();
    const float *__restrict g = update.gradient.data();
    const auto keep = static_cast<float>(decay_), take = static_cast<float>(1 - decay_);
    const auto epsilon = static_cast<float>(epsilon_);
    float *__restrict v = state.data();
    for (size_t k = 0; k < count; ++k) {
        v[k] = keep * v[k] + take * g[k] * g[k];
        theta[k] = before[k] - rate * g[k] / (std::sqrt(v[k]) + epsilon);
    }
}

} // namespace sluice
