#pragma once

#include "core/inspect/trace.h"
#include "core/nn/spec.h"

#include <armadillo>
#include <functional>
#include <optional>
#include <vector>

namespace sluice {

/// The weights of one LSTM layer: W 4H × I, R 4H × H, b 4H, rows i, f, g, o; without f where the forget gate has no weights.
struct LstmWeights {
    arma::mat W, R;
    arma::vec b;
    arma::vec pi = {}, pf = {}, po = {}; ///< peepholes, H each; empty where there are none
    ForgetGate forget = ForgetGate::own;
    CellSquashing squashing = CellSquashing::tanh;
};

/// What happened in an LSTM layer on several sequences at once: every cube is units × sequences × steps.
struct LstmValues {
    arma::cube i, f, g, o, c, h;
    arma::cube squashed; ///< ψ(c)
    arma::mat h0, c0;    ///< units × sequences
};

/// First of a gate's (or the candidate's) rows in W, R and b; nothing for a forget gate without weights.
std::optional<size_t> firstRowOf(const LstmWeights &weights, Part gate);

/// W x + R h⁻ + b, rows as in LstmWeights: all that comes to the gates but through peepholes. x: I × N, hiddenBefore: H × N → rows × N.
arma::mat weightedSums(const LstmWeights &weights, const arma::mat &x, const arma::mat &hiddenBefore);
/// W_q x + R_q h⁻ + b_q + p_q ⊙ cell of one gate (or the candidate) q, from those sums. cell: c⁻, for the output gate c → H × N.
arma::mat preactivation(const LstmWeights &weights, Part gate, const arma::mat &sums, const arma::mat &cell);

/// The long short-term memory as a textbook gives it (Hochreiter & Schmidhuber 1997; forget gate: Gers, Schmidhuber & Cummins
/// 2000; this form: Greff et al. 2016, section II), one step after the other in plain Armadillo:
///
///     i(t) = σ(W_i x(t) + R_i h(t−1) + p_i ⊙ c(t−1) + b_i)   f(t) = σ(W_f x(t) + R_f h(t−1) + p_f ⊙ c(t−1) + b_f)
///     g(t) = φ(W_g x(t) + R_g h(t−1) + b_g)                  o(t) = σ(W_o x(t) + R_o h(t−1) + p_o ⊙ c(t) + b_o)
///     c(t) = f(t) ⊙ c(t−1) + i(t) ⊙ g(t)                     h(t) = o(t) ⊙ ψ(c(t))
///
/// in the variants of core/nn/lstm.h. x: I × N × T, one column a sequence. h0, c0: H × N, zero where empty. Interventions are applied
/// the moment a value is computed, whatever layer they name. `keepGoing` (if there is one) is asked before every step; false leaves the
/// rest uncomputed.
LstmValues runPlainLstm(const LstmWeights &weights, const arma::cube &x, const std::vector<Intervention> &interventions = {},
                        const arma::mat &h0 = {}, const arma::mat &c0 = {}, const std::function<bool()> &keepGoing = {});

/// Gradients through time, each units (or inputs) × sequences × steps.
struct LstmGradients {
    arma::cube h; ///< ∂L/∂h(t), through the layers above and all later steps
    arma::cube c; ///< ∂L/∂c(t), through h(t) and all later steps
    arma::cube x;
    arma::cube z = {}; ///< ∂L/∂z(t) of the preactivations, rows as in LstmWeights
};

/// The gradient of those equations (core/nn/lstm.h), given dh: ∂L/∂h(t) through the layers above, H × N × T. Held values depend on
/// nothing.
LstmGradients backwardPlainLstm(const LstmWeights &weights, const LstmValues &values, const arma::cube &dh,
                                const std::vector<Intervention> &interventions = {});

/// ∂L/∂c(t) of every step where L depends on the last cell state alone: given ∂L/∂c(T), H × N.
arma::cube cellGradients(const LstmWeights &weights, const LstmValues &values, const arma::mat &dLastCell,
                         const std::vector<Intervention> &interventions = {});

/// Whether c(t−1) reaches c(t) along the cell, units × steps: 1, and 0 where c(t) is held. What is added to c, gates and hidden states
/// that are held leave that way open.
arma::mat cellOpen(arma::uword units, arma::uword steps, const std::vector<Intervention> &interventions);
/// ∂c(t)/∂c(t−1) along the cell alone, of the first sequence, units × steps: f(t), and 0 where c(t) is held.
arma::mat cellFactors(const LstmValues &values, const std::vector<Intervention> &interventions);

/// One sequence's values, with what was written and kept.
LstmTrace traceOf(const LstmValues &values, size_t sequence);

} // namespace sluice
