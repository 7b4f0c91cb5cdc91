#pragma once

#include "core/base/result.h"
#include "core/nn/spec.h"
#include "core/task/task.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace sluice {

/// What a text is generated from.
struct SamplingSpec {
    std::string start;      ///< what the model goes on with; empty: the data's first token
    size_t length = 400;    ///< tokens to add
    double temperature = 1; ///< 0: always the likeliest
    uint64_t seed = 1;
    bool operator==(const SamplingSpec &) const = default;
};

/// What is written, and by which model: its index in the experiment.
struct Writing {
    size_t model = 0;
    SamplingSpec spec;
    bool operator==(const Writing &) const = default;
};

/// Whether text can be generated for a task. Errors: no next_token task one token ahead, or other inputs than the tokens themselves.
Result<void> canSample(const Task &task);

/// What a model has written.
struct SampledTokens {
    std::vector<size_t> tokens;      ///< classes; the start first
    std::vector<double> probability; ///< the model's own of each, that is at T = 1, whatever it was drawn at; NaN of the start's
    std::vector<double> afterStart;  ///< the model's own of every class right after the start; empty where nothing was drawn
};

/// A text that a model goes on with, token by token, each drawn from
///
///     p(k) = exp(z_k / T) / Σ_j exp(z_j / T),   z the logits and T the temperature (Ackley, Hinton & Sejnowski 1985)
///
/// and fed back as input. Before each draw the model sees the last `lookback` tokens, from a state of zero, as the windows it was
/// trained on. Draw number n is a function of the seed and n. A token is written as its class's name.
/// Errors: what canSample says, a character of the start that is none of the tokens, a temperature that is negative or no number.
/// Once `keepGoing` (if any) says no, what there is comes back.
Result<SampledTokens> sampleTokens(const ModelSpec &model, const Task &task, std::span<const float> weights,
                                   const SamplingSpec &spec, const std::function<bool()> &keepGoing = {});
/// What is drawn from: the logits of the token after a window of at most `lookback` tokens.
using NextLogits = std::function<std::vector<double>(std::span<const size_t> window)>;
/// The same by whatever gives the logits.
Result<SampledTokens> sampleTokens(const Task &task, const SamplingSpec &spec, const NextLogits &next,
                                   const std::function<bool()> &keepGoing = {});
/// Of what a model says at its last step: of two classes there is one logit, that of the second.
std::vector<double> classLogits(std::vector<double> outputs);

/// The same as text.
Result<std::string> sampleText(const ModelSpec &model, const Task &task, std::span<const float> weights, const SamplingSpec &spec,
                               const std::function<bool()> &keepGoing = {});

} // namespace sluice
