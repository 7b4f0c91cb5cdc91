#pragma once

#include "core/optim/optimizer.h"

namespace sluice {

/// Gradient descent with momentum (Polyak 1964), and Nesterov's accelerated gradient (Nesterov 1983) as Sutskever, Martens, Dahl &
/// Hinton 2013 ("On the importance of initialization and momentum in deep learning", section 2) use it, in PyTorch's form:
///
///     v ← μ·v + g          θ ← θ − η·v              (momentum)
///                          θ ← θ − η·(g + μ·v)      (Nesterov)
///
/// State: v.
class Momentum : public Optimizer {
public:
    Momentum(double momentum, bool nesterov) : momentum_(momentum), nesterov_(nesterov) {}

    size_t stateSize(size_t parameters) const override { return parameters; }
    void update(const ParameterUpdate &update, std::span<float> state) const override;

private:
    double momentum_;
    bool nesterov_;
};

} // namespace sluice
