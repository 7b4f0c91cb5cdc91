#pragma once

#include "core/nn/loss_spec.h"
#include "core/nn/spec.h"

#include <armadillo>
#include <optional>

namespace sluice {

/// What a gradient back through time is the gradient of: one number of what a network says at one step s. That is the step asked for
/// where it answers at every step, else the last; ŷ(s): its outputs there, of classes logits. The answer y itself is
///
///     y = ŷ_k(s), k = argmax_j ŷ_j(s)    of more than two classes: the score of the likeliest
///     y = ŷ(s)                           of two classes: the score of the second, which is all there is
///     y = Σ_j ŷ_j(s)                     of numbers
///
/// A sum over the scores of classes would say nothing: softmax(ŷ + a) = softmax(ŷ), they are told from each other by differences.
/// Its loss L is that of core/nn/loss.h over the outputs at s alone, in which a class's weight cancels; of classes a cross-entropy.
struct AnswerSeed {
    arma::cube dy;   ///< ∂y/∂ŷ or ∂L/∂ŷ: outputs × 1 × steps, what a backward pass starts from; zero but at s
    size_t step = 0; ///< s
    std::optional<size_t> ofClass = {}; ///< k; nothing where it is no class's of several
};

/// Of one sequence; `output`: outputs × 1 × steps (NetworkValues). `ofClass`: k, instead of the likeliest.
AnswerSeed answerSeed(const ModelShape &shape, const arma::cube &output, size_t step, std::optional<size_t> ofClass = {});

/// Of L. `target`: what was to be said, targets × steps, or × 1 of a network that answers once; of classes their numbers (Sample::y).
AnswerSeed lossSeed(const ModelShape &shape, const LossSpec &loss, const arma::cube &output, const arma::fmat &target,
                    size_t step);

} // namespace sluice
