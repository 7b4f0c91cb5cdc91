#pragma once

#include "core/optim/optimizer.h"

namespace sluice {

/// Stochastic gradient descent (Robbins & Monro 1951): θ ← θ − η·g. No state.
class Sgd : public Optimizer {
public:
    size_t stateSize(size_t) const override { return 0; }
    void update(const ParameterUpdate &update, std::span<float> state) const override;
};

} // namespace sluice
