#include "core/optim/adagrad.h"

#include "core/optim/each_parameter.h"

#include <cmath>

namespace sluice {

void Adagrad::update(const ParameterUpdate &update, std::span<float> state) const
{
    assert(state.size() == stateSize(update.from.size()));
    const auto rate = static_cast<float>(update.learningRate);
    constexpr float epsilon = 1e-10f;
    const auto rule = [=](float theta, float g, float &s) {
        s += g * g;
        return theta - rate * g / (std::sqrt(s) + epsilon);
    };
    updateEach(update, rule, state.data());
}

} // namespace sluice
