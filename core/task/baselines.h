#pragma once

#include "core/task/metrics.h"
#include "core/task/paths.h"
#include "core/task/task.h"

#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace sluice {

/// What an answer costs in the loss that networks are trained on: w ℓ and w (core/nn/loss.h) of an answer, scaled as its target, or of
/// the probability that was given to the target's class.
struct WeightedLoss {
    double loss = 0, weight = 1;
};
using AnswerLoss = std::function<WeightedLoss(double answer, double target)>;

/// A forecast that needs no network, on the very same windows: what a model must beat to be worth anything.
struct Baseline {
    std::string name;
    Metrics validation;
    Metrics test;
    Metrics train = {};
    std::optional<size_t> period = {};              ///< of the seasonal naive forecast
    std::optional<size_t> order = {};               ///< of the n-gram model
    std::optional<PathMetrics> pathValidation = {}; ///< many steps ahead
    std::optional<PathMetrics> pathTest = {};
    double validationLoss = std::numeric_limits<double>::quiet_NaN(); ///< Σ w ℓ / Σ w of the validation split
};

/// What a network would have to beat. All are fitted on the training part and measured on all three.
///
/// Of numbers:
///     mean            the training targets' mean
///     persistence     the target column's last known value (only where the target is an input)
///     seasonal_naive  ŷ(t + h) = y(t + h − m⌈h/m⌉), the value one season before (Hyndman & Athanasopoulos 2021, section 5.2), of a
///                     forecast whose period m is told or found (period.h); it may reach back beyond the window, and rows that have no
///                     season before them are left out
///     linear          least squares with intercept from all inputs of the window (flattened, zero-padded for output "every"); for a
///                     forecast of the series from itself this is the linear autoregression of order `lookback` (Box & Jenkins 1970).
///                     Left out where it would take more than seconds (linear_baseline.h)
/// Of classes:
///     frequencies     the training targets' class frequencies, answered every time
///     majority        the most frequent of them, every time; certain of it, so its log loss is infinite where it is wrong once
///     ngram           of tokens: a Kneser–Ney model of order 5 (ngram.h), which sees the tokens of the window
/// Many steps ahead they forecast whole paths too: the linear model as the task says, directly or recursively (paths.h).
/// `loss` makes their validationLoss; without it that is NaN.
std::vector<Baseline> computeBaselines(const Task &task, const AnswerLoss &loss = {});
/// Fitted on the training part of one task, measured on another of the same question (Task::onOtherData).
std::vector<Baseline> computeBaselines(const Task &fitted, const Task &measured, const AnswerLoss &loss = {});

} // namespace sluice
