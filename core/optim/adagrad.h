#pragma once

#include "core/optim/optimizer.h"

namespace sluice {

/// Adagrad (Duchi, Hazan & Singer 2011, "Adaptive subgradient methods for online learning", the diagonal form of section 1.1):
///
///     s ← s + g²          θ ← θ − η·g / (√s + ε),   ε = 1e-10
///
/// State: s.
class Adagrad : public Optimizer {
public:
    size_t stateSize(size_t parameters) const override { return parameters; }
    void update(const ParameterUpdate &update, std::span<float> state) const override;
};

} // namespace sluice
