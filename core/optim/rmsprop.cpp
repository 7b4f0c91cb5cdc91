#include "core/optim/rmsprop.h"

#include "core/optim/each_parameter.h"

#include <cmath>

namespace sluice {

void RmsProp::update(const ParameterUpdate &update, std::span<float> state) const
{
    assert(state.size() == stateSize(update.from.size()));
    const auto rate = static_cast<float>(update.learningRate);
    const auto keep = static_cast<float>(decay_), take = static_cast<float>(1 - decay_);
    const auto epsilon = static_cast<float>(epsilon_);
    const auto rule = [=](float theta, float g, float &v) {
        v = keep * v + take * g * g;
        return theta - rate * g / (std::sqrt(v) + epsilon);
    };
    updateEach(update, rule, state.data());
}

} // namespace sluice
