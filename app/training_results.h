#pragma once

#include "core/io/results.h"

#include <filesystem>

namespace sluice {

/// What `sluice train` sums up once training has ended: the final weights measured on every split, beside the baselines.
RunResult summarize(const Experiment &experiment, const Task &task, const Run &run, const Outcome &outcome, size_t threads,
                    double seconds);

/// metrics.csv, result.json and each model's weights.
Result<void> writeResults(const std::filesystem::path &folder, const Task &task, const Run &run, const Outcome &outcome,
                          const RunResult &result);

/// The table that people read: losses and errors of models and baselines.
std::string resultTable(const RunResult &result, const std::string &unit);

} // namespace sluice
