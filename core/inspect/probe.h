#pragma once

#include "core/inspect/trace.h"
#include "core/task/metrics.h"
#include "core/task/task.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace sluice {

/// What happens inside a model with these weights (a snapshot's) on one sample. `interventions` name layers of this model; those
/// on the hidden part hold a dense layer's activation.
Trace probe(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights, const Sample &sample,
            const std::vector<Intervention> &interventions = {});

/// What a layer handed on: φ(z) or h.
const arma::mat &outputOf(const LayerTrace &trace);

/// Gradient × input: x(f, t) · ∂y/∂x(f, t), with y the answer at one step (core/inspect/answer_seed.h). Of a dense network that is the
/// local effective weight times the input, zero outside the window that this answer sees; for a linear net its sum plus the bias is y.
struct InputContribution {
    arma::mat values;              ///< features × steps
    std::optional<size_t> ofClass; ///< whose score y is, as in AnswerSeed
};
/// `step` and `ofClass` as for answerSeed.
InputContribution inputContribution(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights,
                                    const Sample &sample, size_t step, const std::vector<Intervention> &interventions = {},
                                    std::optional<size_t> ofClass = {});

/// What is done to sample number `sample` of a split, x: features × steps, before a network gets it. May be empty.
using AlterInput = std::function<void(size_t sample, arma::mat &x)>;

/// The whole split under interventions, by the plain equations. `keepGoing` (if there is one) is asked every few samples; false
/// abandons the rest and returns nothing.
std::optional<Metrics> evaluatePlain(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights,
                                     const Task &task, Split split, const std::vector<Intervention> &interventions,
                                     const std::function<bool()> &keepGoing, const AlterInput &alter = {});
/// The answers themselves, one a sample: outputs × outputSteps.
std::optional<std::vector<arma::mat>> predictPlain(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights,
                                                   const Task &task, Split split, const std::vector<Intervention> &interventions,
                                                   const std::function<bool()> &keepGoing, const AlterInput &alter = {});

/// Where values first leave the range of float, in the order of computation (step by step, from the first layer to the head):
/// "layer 1, forget gate", "layer 2" for a dense layer, or "head"; layers count from 1. Nothing where all are finite.
std::optional<Sentence> firstNonFinite(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights,
                                       const Sample &sample);

} // namespace sluice
