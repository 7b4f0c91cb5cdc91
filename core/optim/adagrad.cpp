#include "core/optim/adagrad.h"

#include <cassert>
#include <cmath>

namespace sluice {

void Adagrad::update(std::span<float> parameters, std::span<const float> gradient, std::span<float> state, uint64_t,
                     double learningRate) const
{
    const size_t count = parameters.size();
    assert(gradient.size() == count && state.size() == stateSize(count));
    const auto rate = static_cast<float>(learningRate);
    float *__restrict theta = parameters.data();
    const float *__restrict g = gradient.data();
    constexpr float epsilon = 1e-10f;
    float *__restrict s = state.data();
    for (size_t k = 0; k < count; ++k) {
        s[k] += g[k] * g[k];
        theta[k] -= rate * g[k] / (std::sqrt(s[k]) + epsilon);
    }
}

} // namespace sluice
