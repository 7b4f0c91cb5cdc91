#include "core/optim/sgd.h"

#include "core/optim/each_parameter.h"

namespace sluice {

void Sgd::update(const ParameterUpdate &update, std::span<float>) const
{
    const auto rate = static_cast<float>(update.learningRate);
    updateEach(update, [=](float theta, float g) { return theta - rate * g; });
}

} // namespace sluice
