#pragma once

#include "core/optim/optimizer.h"

namespace sluice {

/// Stochastic gradient descent (Robbins & Monro 1951): θ ← θ − η·g. No state.
class Sgd : public Optimizer {
public:
    size_t stateSize(size_t) const override { return 0; }
    void update(std::span<float> parameters, std::span<const float> gradient, std::span<float> state, uint64_t step,
                double learningRate) const override;
};

} // namespace sluice
