#include "core/optim/adagrad.h"

#include <cassert>
#include <cmath>

namespace sluice {

void Adagrad::update(const ParameterUpdate &update, std::span<float> state) const
{
    const size_t count = update.from.size();
    assert(update.gradient.size() == count && update.to.size() == count && state.size() == stateSize(count));
    const auto rate = static_cast<float>(update.learningRate);
    const float *before = update.from.data();
    float *theta = update.to.data();
    const float *__restrict g = update.gradient.data();
    constexpr float epsilon = 1e-10f;
    float *__restrict s = state.data();
    for (size_t k = 0; k < count; ++k) {
        s[k] += g[k] * g[k];
        theta[k] = before[k] - rate * g[k] / (std::sqrt(s[k]) + epsilon);
    }
}

} // namespace sluice
