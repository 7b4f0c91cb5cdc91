#include "core/optim/momentum.h"

#include "core/optim/each_parameter.h"

namespace sluice {

void Momentum::update(const ParameterUpdate &update, std::span<float> state) const
{
    assert(state.size() == stateSize(update.from.size()));
    const auto rate = static_cast<float>(update.learningRate);
    const auto mu = static_cast<float>(momentum_);
    const auto plain = [=](float theta, float g, float &v) {
        v = mu * v + g;
        return theta - rate * v;
    };
    const auto nesterov = [=](float theta, float g, float &v) {
        v = mu * v + g;
        return theta - rate * (g + mu * v);
    };
    if (nesterov_)
        updateEach(update, nesterov, state.data());
    else
        updateEach(update, plain, state.data());
}

} // namespace sluice
