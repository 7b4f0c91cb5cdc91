#include "core/optim/sgd.h"

#include <cassert>

namespace sluice {

void Sgd::update(std::span<float> parameters, std::span<const float> gradient, std::span<float>, uint64_t,
                 double learningRate) const
{
    assert(gradient.size() == parameters.size());
    const auto rate = static_cast<float>(learningRate);
    float *theta = parameters.data();
    const float *g = gradient.data();
    for (size_t k = 0; k < parameters.size(); ++k)
        theta[k] -= rate * g[k];
}

} // namespace sluice
