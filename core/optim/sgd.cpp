#include "core/optim/sgd.h"

#include <cassert>

namespace sluice {

void Sgd::update(const ParameterUpdate &update, std::span<float>) const
{
    const size_t count = update.from.size();
    assert(update.gradient.size() == count && update.to.size() == count);
    const auto rate = static_cast<float>(update.learningRate);
    const float *before = update.from.data();
    float *theta = update.to.data();
    const float *__restrict g = update.gradient.data();
    for (size_t k = 0; k < count; ++k)
        theta[k] = before[k] - rate * g[k];
}

} // namespace sluice
