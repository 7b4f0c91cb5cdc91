#pragma once

#include "core/inspect/plain_network.h"
#include "core/inspect/trace.h"
#include "core/nn/spec.h"
#include "core/task/task.h"

#include <armadillo>
#include <optional>
#include <span>
#include <vector>

namespace sluice {

/// What one unit of an LSTM layer keeps over a sample, along its cell alone and in truth. A unit may remember for ever through its
/// hidden state although its forget gate lets everything go, so the first number never stands without the others.
struct UnitMemory {
    size_t unit = 0;
    /// Steps after which the running product of f has halved, at the mean rate over the sample: ln 2 / mean(−ln f). "Cell path only":
    /// infinite without a forget gate. The rate is that of the steps at which c is free; where it is held at all, there is none: 0.
    double halfLife = 0;
    arma::rowvec
        path; ///< ∂c(t)/∂c(t−1) along the cell alone, whose running products are what it keeps: f(t), and 0 where c is held
    arma::uvec
        held; ///< the steps at which c is held, so that nothing of the step before passes; the first step has none before it
    arma::rowvec
        jacobian; ///< ∂c_u(T)/∂c_u(t): through the cell and every gate and hidden state; empty where it was not asked for
};

/// One entry a unit of the layer, the longest half-life first.
std::vector<UnitMemory> cellMemory(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights,
                                   const Sample &sample, size_t layer);
/// The same of one sequence that has been through the layer already, under these interventions. `jacobians`: of so many units, those
/// with the longest half-life; each takes as long as running the layer backwards once.
std::vector<UnitMemory> cellMemory(const LstmWeights &weights, const LstmValues &values,
                                   const std::vector<Intervention> &interventions, size_t jacobians);

/// What is left along the cell alone, k steps later, of what stood in it at `step`: ∏_{j=1}^{k} path(step + j), k = 0 … T − 1 − step.
arma::rowvec runningProduct(const arma::rowvec &path, size_t step);

/// What is left of a change k steps later, measured: the inputs at `step` are changed, and
///
///     retention(k) = |y′(step + k) − y(step + k)| / max_j |y′(step + j) − y(step + j)|,   k = 0 … T − 1 − step
///
/// with y what the head says at every step (of several outputs, the Euclidean norm of the difference), and the same of each unit's
/// state: c of an LSTM, h otherwise.
struct Retention {
    size_t step = 0;
    arma::rowvec output; ///< empty for a network without memory, which has no answer at every step
    arma::mat units;     ///< units × (T − step) of the layer
    /// max_j |y′(step + j) − y(step + j)|, by which they are divided; below 1e-9 of a state's size it is rounding, and nothing is left.
    double outputEffect = 0;
    arma::vec unitEffects;
};

/// `change` is added to every feature at that step (scaled units).
Retention measureRetention(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights, const Sample &sample,
                           size_t layer, size_t step, const arma::vec &change);
/// The same of one sequence that has been through the network already, under these interventions (runPlainNetwork, with readout): it
/// takes one run.
Retention measureRetention(const ModelSpec &spec, const ModelShape &shape, const NetworkWeights &network,
                           const NetworkValues &before, size_t layer, size_t step, const arma::vec &change,
                           const std::vector<Intervention> &interventions);

/// The change is added, then taken away; of the output and of each unit what the way with the larger effect leaves. A unit that stands at
/// one of two values notices only what pulls it towards the other one.
Retention measureEitherWay(const ModelSpec &spec, const ModelShape &shape, const NetworkWeights &network,
                           const NetworkValues &before, size_t layer, size_t step, const arma::vec &change,
                           const std::vector<Intervention> &interventions);

} // namespace sluice
