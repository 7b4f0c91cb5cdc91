#pragma once

#include "core/base/thread_pool.h"
#include "core/nn/spec.h"
#include "core/task/paths.h"

#include <span>

namespace sluice {

/// A model's forecasts of some paths, scaled: horizon × paths.
arma::mat forecastPaths(const ModelSpec &spec, const Task &task, std::span<const SampleRange> paths,
                        std::span<const float> weights, ThreadPool &pool);

/// A model's forecasts of every path of a split, scaled: horizon × paths. Directly its outputs; recursively its answers one row ahead,
/// fed back to it (paths.h). The task is many steps ahead.
arma::mat predictPaths(const ModelSpec &spec, const Task &task, Split split, std::span<const float> weights, ThreadPool &pool);

PathMetrics evaluatePaths(const ModelSpec &spec, const Task &task, Split split, std::span<const float> weights, ThreadPool &pool);

} // namespace sluice
