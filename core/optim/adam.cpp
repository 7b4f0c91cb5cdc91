#include "core/optim/adam.h"

#include "core/nn/kernels.h"

#include <cassert>
#include <cmath>

namespace sluice {

void Adam::update(std::span<float> parameters, std::span<const float> gradient, std::span<float> state, uint64_t step,
                  double learningRate) const
{
    const size_t count = parameters.size();
    assert(gradient.size() == count && state.size() == 2 * count && step > 0);
    const auto t = static_cast<double>(step);
    kernels().adam({.count = count,
                    .theta = parameters.data(),
                    .gradient = gradient.data(),
                    .m = state.data(),
                    .v = state.data() + count,
                    .keepM = static_cast<float>(beta1_),
                    .takeM = static_cast<float>(1 - beta1_),
                    .keepV = static_cast<float>(beta2_),
                    .takeV = static_cast<float>(1 - beta2_),
                    .shrink = static_cast<float>(1 - learningRate * weightDecay_),
                    .rate = static_cast<float>(learningRate / (1 - std::pow(beta1_, t))),
                    .rootCorrection = static_cast<float>(std::sqrt(1 - std::pow(beta2_, t))),
                    .epsilon = static_cast<float>(epsilon_)});
}

} // namespace sluice
