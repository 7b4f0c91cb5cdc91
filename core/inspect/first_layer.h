#pragma once

#include "core/inspect/trace.h"
#include "core/nn/spec.h"
#include "core/task/task.h"

#include <armadillo>
#include <optional>
#include <span>

namespace sluice {

/// The first weights of a network without recurrent layers on one sample, for the answer at one step: which part of its window it
/// uses.
///
///     z = W x + b          W: units × inputs, x: the window, oldest step first, all features of a step together (ModelSpec)
///     contribution(j, k) = W(j, k) · x(k) · ∂y/∂z(j)
///
/// with y as in core/inspect/answer_seed.h. Summed over the units a contribution is x(k) · ∂y/∂x(k), gradient × input as
/// inputContribution has it; for a linear network they all sum to y minus what the biases add.
///
/// Behind a convolution the first weights are the kernel: W: filters × kernel·channels, the oldest step first, all channels of a step
/// together; it has no one place in the window, so that input, sensitivity and contribution are empty.
struct FirstLayer {
    arma::mat W;
    arma::vec input;
    arma::vec sensitivity;              ///< ∂y/∂z, one a unit
    arma::mat contribution;             ///< units × inputs
    size_t features = 1;                ///< of a step
    size_t layer = 0;                   ///< index into ModelSpec::layers; their count: the head
    bool kernel = false;                ///< W is a convolution's
    std::optional<size_t> ofClass = {}; ///< whose score y is, as in AnswerSeed
};

/// `step` is ignored where the output is at the last step only; `ofClass` as for answerSeed. `spec` must have no recurrent layer.
FirstLayer firstLayer(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights, const Sample &sample,
                      size_t step, const std::vector<Intervention> &interventions = {}, std::optional<size_t> ofClass = {});

} // namespace sluice
