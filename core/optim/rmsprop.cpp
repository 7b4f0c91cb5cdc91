#include "core/optim/rmsprop.h"

#include <cassert>
#include <cmath>

namespace sluice {

void RmsProp::update(std::span<float> parameters, std::span<const float> gradient, std::span<float> state, uint64_t,
                     double learningRate) const
{
    const size_t count = parameters.size();
    assert(gradient.size() == count && state.size() == stateSize(count));
    const auto rate = static_cast<float>(learningRate);
    float *__restrict theta = parameters.data();
    const float *__restrict g = gradient.data();
    const auto keep = static_cast<float>(decay_), take = static_cast<float>(1 - decay_);
    const auto epsilon = static_cast<float>(epsilon_);
    float *__restrict v = state.data();
    for (size_t k = 0; k < count; ++k) {
        v[k] = keep * v[k] + take * g[k] * g[k];
        theta[k] -= rate * g[k] / (std::sqrt(v[k]) + epsilon);
    }
}

} // namespace sluice
