#pragma once

#include "core/inspect/plain_network.h"

#include <vector>

namespace sluice {

/// ∂L/∂θ, in the order of the parameter vector (tensorsOf), from what a network did on some sequences and the gradients of its
/// preactivations z (backwardPlainNetwork), by the plain equations:
///
///     ∂L/∂W = Σ ∂L/∂z(t) x(t)ᵀ    ∂L/∂R = Σ ∂L/∂z(t) h(t−1)ᵀ    ∂L/∂b = Σ ∂L/∂z(t)
///     ∂L/∂p = Σ ∂L/∂z(t) ⊙ c      peepholes: c(t−1), of the output gate c(t)
///
/// over steps and sequences. What a held value leaves without a gradient has none here. dy: as for backwardPlainNetwork.
std::vector<double> weightGradient(const ModelSpec &spec, const NetworkWeights &weights, const NetworkValues &values,
                                   const NetworkGradients &gradients, const arma::cube &dy);

} // namespace sluice
