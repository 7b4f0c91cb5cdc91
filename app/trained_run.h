#pragma once

#include "app/arguments.h"
#include "core/train/training_thread.h"

#include <memory>

namespace sluice {

/// A run as a session left it, or as it was after an epoch, with its data.
struct TrainedRun {
    std::shared_ptr<const Experiment> experiment;
    std::shared_ptr<const Task> task;
    Moment moment; ///< one a model; null where one was not trained
    std::vector<EpochRecord> epochs;
    std::optional<Outcome::Kind> outcome;
    std::string message; ///< of a failure
    uint64_t id = 0;     ///< in the session
};

/// The operand is a session; --epoch E asks for a kept moment of it. Errors: it is none, that epoch was not kept, its data cannot be
/// read or have changed.
Result<TrainedRun> findTrainedRun(const Arguments &arguments);

/// One model of it.
struct TrainedModel {
    TrainedRun run;
    ModelSpec spec;
    SnapshotPtr snapshot;
};

/// --model is one of the run's. Errors: no such model, not trained.
Result<TrainedModel> findTrainedModel(const Arguments &arguments);

/// The same question asked of the data in --data; the run's own task where there is none. Errors: those of reading it, and columns
/// that do not fit.
Result<std::shared_ptr<const Task>> askedTask(const Arguments &arguments, const TrainedRun &run);

} // namespace sluice
