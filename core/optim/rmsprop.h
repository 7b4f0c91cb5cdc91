#pragma once

#include "core/optim/optimizer.h"

namespace sluice {

/// RMSProp (Tieleman & Hinton 2012, "Lecture 6.5 – rmsprop"):
///
///     v ← ρ·v + (1 − ρ)·g²          θ ← θ − η·g / (√v + ε)
///
/// State: v.
class RmsProp : public Optimizer {
public:
    RmsProp(double decay, double epsilon) : decay_(decay), epsilon_(epsilon) {}

    size_t stateSize(size_t parameters) const override { return parameters; }
    void update(const ParameterUpdate &update, std::span<float> state) const override;

private:
    double decay_;
    double epsilon_;
};

} // namespace sluice
