#pragma once

#include "core/optim/optimizer.h"

namespace sluice {

/// NAdam (Dozat 2016, "Incorporating Nesterov momentum into Adam", with the momentum schedule of its section 3):
///
///     μ_t = β₁·(1 − ½·0.96^(t·0.004))       Π_t = μ_1 · … · μ_t
///     m ← β₁·m + (1 − β₁)·g                  v ← β₂·v + (1 − β₂)·g²
///     θ ← θ − η·((1 − μ_t)·g/(1 − Π_t) + μ_{t+1}·m/(1 − Π_{t+1})) / (√(v/(1 − β₂ᵗ)) + ε)
///
/// State: all of m, then all of v, then Π_t (0 before the first update).
class Nadam : public Optimizer {
public:
    Nadam(double beta1, double beta2, double epsilon) : beta1_(beta1), beta2_(beta2), epsilon_(epsilon) {}

    size_t stateSize(size_t parameters) const override { return 2 * parameters + 1; }
    void update(const ParameterUpdate &update, std::span<float> state) const override;

private:
    double beta1_;
    double beta2_;
    double epsilon_;
};

} // namespace sluice
