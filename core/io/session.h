#pragma once

#include "core/base/result.h"
#include "core/inspect/what_if.h"
#include "core/train/run.h"
#include "core/train/training_thread.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sluice {

/// A session is a SQLite database (application_id "Slce", user_version = schema, now 1) that anyone can read with `sqlite3`:
///
///     meta(key, value)            program: what wrote it; what_ifs: the list of what-ifs as JSON (what_if_json.h), if there is any
///     run(id, experiment, directory, outcome, message)
///                                 the experiment as JSON; NULL, "finished", "stopped" or "failed", and why
///     epoch(run, epoch, model, step, train_loss, validation_loss, seconds, best)
///     step(run, step, model, epoch, batch, loss, gradient_norm, learning_rate)
///     learning_rate(run, number, step, learning_rate)
///                                 changes by hand, from the update after `step` on
///     layer_norm(run, step, model, layer, gradient_norm, update_norm, weight_norm)
///                                 `layer` counts from 0, the head comes last; files of older programs lack this table
///     snapshot(run, kind, step, model, epoch, batch, bytes)
///                                 kind: "kept" (full snapshots at epoch ends), "best", "final"; bytes as snapshot.h has them
///
/// `model` counts from 0 in the experiment's order, the other numbers are those of run.h; NULL stands for NaN.

/// What a session file holds of one run.
struct StoredRun {
    Experiment experiment;
    std::filesystem::path directory; ///< that relative data paths are relative to
    std::vector<EpochRecord> epochs;
    std::vector<StepRecord> steps;
    std::vector<LearningRateChange> learningRateChanges;
    std::vector<LayerNormRecord> layerNorms;
    std::vector<SnapshotPtr> snapshots;   ///< the kept moments, by step and model
    std::vector<SnapshotPtr> best;        ///< per model, null where there is none
    std::vector<SnapshotPtr> final;       ///< per model; the newest where the run did not finish
    std::optional<Outcome::Kind> outcome; ///< nothing where the run did not come to an end
    std::string message;                  ///< of a failure
    std::vector<WhatIf> whatIfs;
};

/// A `.sluice` file being written while training runs: a SQLite database in write-ahead mode; each `append` is one transaction
/// followed by a checkpoint, so that a copy of the file is whole at any time.
class SessionWriter {
public:
    /// Creates or replaces the file. Errors: folder missing or read-only, not a file.
    static Result<std::unique_ptr<SessionWriter>> create(const std::filesystem::path &file, const Experiment &experiment,
                                                         const std::filesystem::path &directory);
    ~SessionWriter(); ///< closes, back to a rollback journal

    /// Writes what is new in the run since the last call, in one transaction, and removes the moments that the run has thinned
    /// out. While another thread appends to the run, all that it had at the call is written. After an error nothing of it is.
    Result<void> append(const Run &run);
    /// What is looked at under what-ifs: in place of those written before.
    Result<void> writeWhatIfs(const std::vector<WhatIf> &whatIfs);
    /// The end of the run: the final snapshots and how it ended.
    Result<void> finish(const Run &run, const Outcome &outcome);

private:
    class Database;
    explicit SessionWriter(std::unique_ptr<Database> database);
    Result<void> write(const Run &run, const Outcome *outcome);

    std::unique_ptr<Database> database_;
    size_t writtenSteps_ = 0;
    size_t writtenEpochs_ = 0;
    size_t writtenChanges_ = 0;
    size_t writtenNorms_ = 0;
};

/// Opens a session without changing it. Errors: not a session, a newer schema, damaged contents.
Result<StoredRun> readSession(const std::filesystem::path &file);
/// The moment from which a stored run goes on: its newest full snapshots, which all models have at the same step.
Result<Checkpoint> newestCheckpoint(const StoredRun &run);
/// The log of what led to that moment, without what came after it.
RunLog logUpTo(const StoredRun &run, const Checkpoint &checkpoint);
/// Whether every snapshot has as many weights as its model needs with this data: to be asked before any of them is used.
Result<void> checkFits(const StoredRun &run, const Task &task);

} // namespace sluice
