#pragma once

#include "core/task/baselines.h"
#include "core/task/copying.h"
#include "core/train/run.h"
#include "core/train/training_thread.h"

#include <string>
#include <vector>

namespace sluice {

struct ModelResult {
    std::string name;
    size_t parameters = 0;
    double trainLoss = 0;
    double validationLoss = 0;
    Metrics validation;
    Metrics test;
    double seconds = 0;
    size_t epochs = 0;
    std::optional<uint32_t> bestEpoch;
    Metrics train = {};
    std::optional<PathMetrics> pathTest = {}; ///< many steps ahead
    std::optional<CopyTest> copying = {};     ///< of the forecasts of the test part
};

struct RunResult {
    std::vector<ModelResult> models;
    std::vector<Baseline> baselines;
    uint64_t seed = 0;
    size_t threads = 1;
    std::string outcome; ///< "finished", "stopped" or "failed"
    std::string message; ///< of a failure
    double seconds = 0;
    std::vector<Sentence> leaks = {}; ///< core/task/leaks.h
};

/// `result.json`; build and instruction path are added here. Of each model and baseline: what metrics.h says on the three parts (a
/// baseline's own numbers are those of the test part), of a model with `skill` against each baseline; many steps ahead `path`, the test
/// part's whole paths and each step by itself. `leaks`, where there are any: why the numbers are too good.
std::string writeResultJson(const RunResult &result);
/// Of data that the run had not, which are the task's test part: each model's numbers with its skill, and the baselines'.
std::string writeOtherDataJson(const RunResult &result, const std::string &data);
/// `metrics.csv`: epoch,model,train_loss,validation_loss,seconds; epochs from 1.
std::string writeMetricsCsv(const Run &run);

} // namespace sluice
