#pragma once

#include "core/nn/spec.h"

#include <armadillo>
#include <optional>

namespace sluice {

/// What "the gradient of the answer" is the gradient of: y, one number, of what a network says at one step s. That is the step asked
/// for where it answers at every step, else the last; ŷ(s): its outputs there, of classes logits.
///
///     y = ŷ_k(s), k = argmax_j ŷ_j(s)    of more than two classes: the score of the likeliest
///     y = ŷ(s)                           of two classes: the score of the second, which is all there is
///     y = Σ_j ŷ_j(s)                     of numbers
///
/// A sum over the scores of classes would say nothing: softmax(ŷ + a) = softmax(ŷ), they are told from each other by differences.
struct AnswerSeed {
    arma::cube dy;                 ///< ∂y/∂ŷ: outputs × 1 × steps, what a backward pass starts from; zero but at s
    std::optional<size_t> ofClass; ///< k; nothing where y is no class's of several
};

/// Of one sequence; `output`: outputs × 1 × steps (NetworkValues). `ofClass`: k, instead of the likeliest.
AnswerSeed answerSeed(const ModelShape &shape, const arma::cube &output, size_t step, std::optional<size_t> ofClass = {});

} // namespace sluice
