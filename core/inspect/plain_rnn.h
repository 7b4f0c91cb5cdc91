#pragma once

#include "core/inspect/plain_gru.h"
#include "core/nn/spec.h"

namespace sluice {

/// The weights of one simple recurrent layer: W H × I, R H × H, b H.
struct RnnWeights {
    arma::mat W, R;
    arma::vec b;
    Activation activation = Activation::tanh;
};

/// What happened on several sequences at once: units × sequences × steps.
struct RnnValues {
    arma::cube preactivation, h;
    arma::mat h0; ///< units × sequences
};

/// h(t) = φ(W x(t) + R h(t−1) + b) (Elman 1990). x: I × N × T. h0: H × N, zero where empty. `keepGoing` as for
/// the GRU.
RnnValues runPlainRnn(const RnnWeights &weights, const arma::cube &x, const std::vector<Intervention> &interventions = {},
                      const arma::mat &h0 = {}, const std::function<bool()> &keepGoing = {});

/// The gradient of that, given dh: ∂L/∂h(t) through the layers above.
HiddenGradients backwardPlainRnn(const RnnWeights &weights, const RnnValues &values, const arma::cube &dh,
                                 const std::vector<Intervention> &interventions = {});

RnnTrace traceOf(const RnnValues &values, size_t sequence);

} // namespace sluice
