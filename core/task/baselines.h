#pragma once

#include "core/task/metrics.h"
#include "core/task/task.h"

#include <string>
#include <vector>

namespace sluice {

/// A forecast that needs no network, on the very same windows: what a model must beat to be worth anything.
struct Baseline {
    std::string name; ///< "mean", "persistence" or "linear"; of classes "frequencies"
    Metrics validation;
    Metrics test;
};

/// mean: the training targets' mean. persistence: the target column's last known value (only where the target is an input).
/// linear: least squares with intercept from all inputs of the window (flattened, zero-padded for output "every"), fitted on the
/// training windows; for a forecast of the series from itself this is the linear autoregression of order `lookback`
/// (Box & Jenkins 1970). frequencies: the training targets' class frequencies, answered every time. Linear is left out where it would take more than seconds: over 4096 inputs, or windows × inputs² > 1e11.
std::vector<Baseline> computeBaselines(const Task &task);

} // namespace sluice
