#pragma once

#include "core/optim/optimizer.h"

namespace sluice {

/// Adam (Kingma & Ba 2015, "Adam: a method for stochastic optimization", algorithm 1), rounded as PyTorch's: ε outside the root,
/// both bias corrections in double and applied as factors.
///
///     m ← β₁·m + (1 − β₁)·g             v ← β₂·v + (1 − β₂)·g²
///     θ ← θ − η/(1 − β₁ᵗ) · m / (√v / √(1 − β₂ᵗ) + ε)
///
/// AdamW (Loshchilov & Hutter 2019, "Decoupled weight decay regularization", algorithm 2) first shrinks the weights: θ ← (1 − η·λ)·θ;
/// Adam is λ = 0.
///
/// State: all of m, then all of v.
class Adam : public Optimizer {
public:
    Adam(double beta1, double beta2, double epsilon, double weightDecay)
        : beta1_(beta1), beta2_(beta2), epsilon_(epsilon), weightDecay_(weightDecay)
    {
    }

    size_t stateSize(size_t parameters) const override { return 2 * parameters; }
    void update(const ParameterUpdate &update, std::span<float> state) const override;

private:
    double beta1_;
    double beta2_;
    double epsilon_;
    double weightDecay_;
};

} // namespace sluice
