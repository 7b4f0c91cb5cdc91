#pragma once

#include "core/inspect/answer_seed.h"
#include "core/inspect/plain_network.h"
#include "core/inspect/trace.h"
#include "core/nn/spec.h"
#include "core/task/task.h"

#include <armadillo>
#include <optional>
#include <span>
#include <vector>

namespace sluice {

/// How the gradient of an answer y, or of its loss, flows back through a recurrent layer: norms over its units (Euclidean) at every
/// step.
struct LayerGradientFlow {
    size_t layer = 0;
    arma::rowvec hidden; ///< ‖∂y/∂h(t)‖, through the layers above and all later steps
    /// Of an LSTM, empty otherwise: ‖∂y/∂c(t)‖ and the two parts that ∂y/∂c(t) is the sum of.
    arma::rowvec cell;
    arma::rowvec cellPath; ///< what flows from c(s) at the answered step s along the cell alone: ∂y/∂c(s) ⊙ ∏_{t<k≤s} f(k);
                           ///< nothing of it passes a step k at which c is held
    arma::rowvec rest;     ///< what reaches c(t) through gates and hidden states
};

/// The gradient of an answer y or of its loss L (core/inspect/answer_seed.h; of the loss read L for y) with respect to what was inside
/// and what was fed, by the plain equations. The first weight of a long memory: where these vanish over t, nothing can be learned from so far back (Hochreiter 1991; Bengio,
/// Simard & Frasconi 1994; Pascanu, Mikolov & Bengio 2013).
struct GradientFlow {
    std::vector<LayerGradientFlow> layers; ///< the recurrent ones
    arma::mat input;                       ///< ∂y/∂x(f, t), features × steps: what it looked at
    std::optional<size_t> ofClass;         ///< whose score y is, as in AnswerSeed
};
/// `step` and `ofClass` as for answerSeed.
GradientFlow gradientFlow(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights, const Sample &sample,
                          size_t step, const std::vector<Intervention> &interventions = {}, std::optional<size_t> ofClass = {});
/// What flows back from a seed, of one sequence that has been through the network already, under these interventions
/// (runPlainNetwork, with readout).
GradientFlow gradientFlow(const ModelSpec &spec, const NetworkWeights &network, const NetworkValues &values,
                          const AnswerSeed &seed, const std::vector<Intervention> &interventions);

} // namespace sluice
