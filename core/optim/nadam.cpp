#include "core/optim/nadam.h"

#include "core/optim/each_parameter.h"

#include <cmath>

namespace sluice {

void Nadam::update(const ParameterUpdate &update, std::span<float> state) const
{
    const size_t count = update.from.size();
    assert(state.size() == stateSize(count));
    const auto t = static_cast<double>(update.step);
    const auto momentumAt = [this](double update) { return beta1_ * (1 - 0.5 * std::pow(0.96, update * 0.004)); };
    const double mu = momentumAt(t), muNext = momentumAt(t + 1);
    const double product = (update.step == 1 ? 1.0 : static_cast<double>(state[2 * count])) * mu;
    const auto gradientRate = static_cast<float>(update.learningRate * (1 - mu) / (1 - product));
    const auto momentRate = static_cast<float>(update.learningRate * muNext / (1 - product * muNext));
    const auto rootCorrection = static_cast<float>(std::sqrt(1 - std::pow(beta2_, t)));
    const auto epsilon = static_cast<float>(epsilon_);
    const auto keepM = static_cast<float>(beta1_), takeM = static_cast<float>(1 - beta1_);
    const auto keepV = static_cast<float>(beta2_), takeV = static_cast<float>(1 - beta2_);
    const auto rule = [=](float theta, float g, float &m, float &v) {
        m = keepM * m + takeM * g;
        v = keepV * v + takeV * g * g;
        return theta - (gradientRate * g + momentRate * m) / (std::sqrt(v) / rootCorrection + epsilon);
    };
    updateEach(update, rule, state.data(), state.data() + count);
    state[2 * count] = static_cast<float>(product);
}

} // namespace sluice
