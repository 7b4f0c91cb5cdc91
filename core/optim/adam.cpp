#include "core/optim/adam.h"

#include "core/nn/kernels.h"

#include <cassert>
#include <cmath>

namespace sluice {

void Adam::update(const ParameterUpdate &update, std::span<float> state) const
{
    const size_t count = update.from.size();
    assert(update.gradient.size() == count && update.to.size() == count && state.size() == 2 * count && update.step > 0);
    const auto t = static_cast<double>(update.step);
    kernels().adam({.count = count,
                    .from = update.from.data(),
                    .to = update.to.data(),
                    .gradient = update.gradient.data(),
                    .m = state.data(),
                    .v = state.data() + count,
                    .keepM = static_cast<float>(beta1_),
                    .takeM = static_cast<float>(1 - beta1_),
                    .keepV = static_cast<float>(beta2_),
                    .takeV = static_cast<float>(1 - beta2_),
                    .shrink = static_cast<float>(1 - update.learningRate * weightDecay_),
                    .rate = static_cast<float>(update.learningRate / (1 - std::pow(beta1_, t))),
                    .rootCorrection = static_cast<float>(std::sqrt(1 - std::pow(beta2_, t))),
                    .epsilon = static_cast<float>(epsilon_)});
}

} // namespace sluice
