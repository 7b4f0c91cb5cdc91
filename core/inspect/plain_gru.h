#pragma once

#include "core/inspect/trace.h"

#include <armadillo>
#include <functional>
#include <vector>

namespace sluice {

/// The weights of one GRU layer: W 3H × I, R 3H × H, b 3H, rows r, z, n; bRecalled H is b_hn.
struct GruWeights {
    arma::mat W, R;
    arma::vec b, bRecalled;
};

/// What happened in a GRU layer on several sequences at once: every cube is units × sequences × steps.
struct GruValues {
    arma::cube r, z, n, h;
    arma::cube recalled; ///< q(t) = R_n h(t−1) + b_hn
    arma::mat h0;        ///< units × sequences
};

/// First of a gate's (or the candidate's) rows in W, R and b.
size_t firstGruRow(const GruWeights &weights, Part gate);

/// The gated recurrent unit (Cho et al. 2014; the reset gate behind the recurrent product, as PyTorch has it), one step after the
/// other in plain Armadillo:
///
///     r(t) = σ(W_r x(t) + R_r h(t−1) + b_r)     z(t) = σ(W_z x(t) + R_z h(t−1) + b_z)
///     n(t) = tanh(W_n x(t) + b_n + r(t) ⊙ (R_n h(t−1) + b_hn))
///     h(t) = (1 − z(t)) ⊙ n(t) + z(t) ⊙ h(t−1)
///
/// x: I × N × T. h0: H × N, zero where empty. `keepGoing` (if there is one) is asked before every step; false leaves the rest uncomputed.
GruValues runPlainGru(const GruWeights &weights, const arma::cube &x, const std::vector<Intervention> &interventions = {},
                      const arma::mat &h0 = {}, const std::function<bool()> &keepGoing = {});

/// Gradients through time of a layer whose only memory is h: ∂L/∂h(t), through the layers above and all later steps, ∂L/∂x(t), and
/// ∂L/∂z(t) of the preactivations, rows as in the weights.
struct HiddenGradients {
    arma::cube h, x, z;
};

/// The gradient of those equations (core/nn/gru.h), given dh: ∂L/∂h(t) through the layers above.
HiddenGradients backwardPlainGru(const GruWeights &weights, const GruValues &values, const arma::cube &dh,
                                 const std::vector<Intervention> &interventions = {});

GruTrace traceOf(const GruValues &values, size_t sequence);

} // namespace sluice
