#pragma once

#include "core/io/results.h"
#include "ui/models/test_look.h"

#include <filesystem>

namespace sluice {

/// What `sluice train` sums up once training has ended: the final weights measured on every split, beside the baselines.
RunResult summarize(const Experiment &experiment, const Task &task, const Run &run, const Outcome &outcome, size_t threads,
                    double seconds);

/// The models of a run measured on every split of a task; those that were not trained are left out.
std::vector<ModelResult> summarizeModels(const std::vector<ModelSpec> &models, const Task &task,
                                         const std::vector<EpochRecord> &epochs, const Moment &moment, size_t threads);
/// "finished", "stopped" or "failed".
std::string outcomeWord(Outcome::Kind kind);

/// metrics.csv, result.json and each model's weights. Returns why some could not be written: the others are there.
std::vector<Error> writeResults(const std::filesystem::path &folder, const Task &task, const Run &run, const Outcome &outcome,
                                const RunResult &result);

/// The table that people read: losses and errors of models and baselines. Of other data than the run's own only the errors there.
std::string resultTable(const RunResult &result, const std::string &unit, bool otherData = false);

/// What the results say of the test part; `results`: of the models that the moment has.
TestLook testLookOf(const Moment &moment, const std::vector<ModelResult> &results);

} // namespace sluice
