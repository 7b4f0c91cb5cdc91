#pragma once

#include "core/task/metrics.h"
#include "core/task/task.h"

#include <functional>
#include <vector>

namespace sluice {

/// The answer one row ahead, scaled, to a window of features × lookback.
using OneStep = std::function<double(const arma::fmat &window)>;

/// A recursive forecast of all rows of a path (Ben Taieb et al. 2012, section 2.1): each answer becomes the target's value in the
/// window's next row, and the window moves on by one. What the other inputs will be is not known: they keep their last value.
/// The task's inputs hold the target. Answers are scaled, one a row of the path.
arma::vec forecastPath(const Task &task, const SampleRange &path, const OneStep &oneStep);

/// Errors of forecasts many steps ahead: over whole paths, and of each step by itself. `relative` and `r2` are about the mean of the
/// targets that are measured.
struct PathMetrics {
    Metrics all;
    std::vector<Metrics> bySteps; ///< 1 … horizon rows ahead
};

/// The answers, scaled, to a path and its number in the split; NaN where there is none.
using PathForecast = std::function<arma::vec(const SampleRange &path, size_t index)>;
PathMetrics measurePaths(const Task &task, Split split, const PathForecast &forecast);

} // namespace sluice
