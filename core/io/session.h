#pragma once

#include "core/base/result.h"
#include "core/inspect/what_if.h"
#include "core/io/test_score.h"
#include "core/train/run.h"
#include "core/train/training_thread.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace sluice {

/// A session is a SQLite database (application_id "Slce", user_version = schema, now 3) that anyone can read with `sqlite3`:
///
///     meta(key, value)            program: what wrote it; layout: how the window stood, as JSON (ui/views/window_layout.h);
///                                 tested.N: epochs of run N after which its test part was looked at, with blanks between them;
///                                 scene: the scene that was told when the session was saved, as its file (scene.h), and homework:
///                                 what was answered to it and what the network of one run does, as JSON (homework.h)
///     run(id, place, deleted, name, notes, created, parent, parent_epoch, experiment, directory, data, outcome, message, what_ifs)
///                                 ids grow with time, `place` is the order in which people see the runs; deleted: 1 until the
///                                 session is closed; an empty name is for the program to fill; created: UTC as in
///                                 2026-11-26T03:26:57Z, or empty; parent: the run that this one forked from after parent_epoch
///                                 epochs; the experiment as JSON and the folder its paths are relative to; data: SHA-256 of the
///                                 data file; outcome: NULL, "finished", "stopped" or "failed", and why; the list of what-ifs as
///                                 JSON (what_if_json.h)
///     data(sha256, bytes)         the data files of up to 16 MB
///     epoch(run, epoch, model, step, train_loss, validation_loss, seconds, best)
///     step(run, step, model, epoch, batch, loss, gradient_norm, learning_rate)
///     learning_rate(run, number, step, learning_rate)
///                                 changes by hand, from the update after `step` on
///     layer_norm(run, step, model, layer, gradient_norm, update_norm, weight_norm)
///                                 `layer` counts from 0, the head comes last
///     test_score(run, epoch, model, measure, value)
///                                 what was seen when the test part was looked at with the weights of that epoch; measure: its name in
///                                 result.json (test_score.h). A run whose test part nobody has looked at has none; one that was
///                                 looked at by an older program has its epochs in meta and none here
///     snapshot(run, kind, step, model, epoch, batch, bytes)
///                                 kind: "kept" (full snapshots at epoch ends), "best", "newest" (full, within an epoch), "final";
///                                 bytes as snapshot.h has them
///
/// `model` counts from 0 in the experiment's order, the other numbers are those of run.h; NULL stands for NaN. Schema 1 had one run,
/// run(id, experiment, directory, outcome, message), its what-ifs in meta under what_ifs, no data and no "newest", and at first no
/// layer_norm. Schema 2 had no test_score.

/// Where a branch began.
struct RunParent {
    uint64_t run = 0;   ///< id; the run itself may be gone
    uint32_t epoch = 0; ///< epochs completed
    bool operator==(const RunParent &) const = default;
};

/// What a list of runs shows.
struct RunEntry {
    uint64_t id = 0;
    std::string name; ///< may be empty
    std::string notes;
    std::string created; ///< UTC, as in 2026-11-26T03:26:57Z; empty where it is not known
    std::optional<RunParent> parent;
    Experiment experiment;
    std::filesystem::path directory; ///< that relative data paths are relative to
    std::string dataSha256;          ///< of the data file; empty for data that is none
    std::vector<EpochRecord> epochs;
    uint64_t lastStep = 0;                ///< that was logged
    std::optional<Outcome::Kind> outcome; ///< nothing where the run did not come to an end
    std::string message;                  ///< of a failure
    std::vector<WhatIf> whatIfs;
    std::set<uint32_t> testedAfter;    ///< epochs after which the test part was looked at
    std::vector<TestScore> testScores; ///< what was seen then; by epoch, model and measure
};

struct SessionContents {
    std::vector<RunEntry> runs; ///< in the order that people see: run number N is the N-th
    uint64_t lastId = 0;        ///< of any run, the deleted ones too
    std::string layout;         ///< JSON, or empty
    std::string scene;          ///< likewise
    std::string homework;       ///< likewise
};
/// The number of the run with that id, from 1; 0 where there is none.
size_t numberOf(const SessionContents &contents, uint64_t run);
/// Whether it is the same run, trained equally far: somebody else has trained it where it is not so.
bool sameProgress(const RunEntry &one, const RunEntry &other);
/// Whether all runs of both are.
bool sameProgress(const SessionContents &one, const SessionContents &other);

/// What a session file holds of one run.
struct StoredRun : RunEntry {
    std::vector<StepRecord> steps;
    std::vector<LearningRateChange> learningRateChanges;
    std::vector<LayerNormRecord> layerNorms;
    std::vector<SnapshotPtr> snapshots;      ///< the kept moments, by step and model
    std::vector<SnapshotPtr> inherited;      ///< those of the runs that this one forked from, up to the fork, by step and model
    std::vector<SnapshotPtr> best;           ///< per model, null where there is none
    std::vector<SnapshotPtr> newest;         ///< per model: later than what was kept; null where there is none
    std::vector<SnapshotPtr> final;          ///< per model; the newest there is where the run did not finish
    std::shared_ptr<const std::string> data; ///< contents of the data file, where the session holds them
};

/// Open a session without changing it. Errors: not a session, a newer schema, damaged contents, no such run.
Result<SessionContents> readSessionContents(const std::filesystem::path &file);
/// One run by its number, counted from 1; by default the newest.
Result<StoredRun> readSession(const std::filesystem::path &file, std::optional<size_t> number = {});
Result<StoredRun> readSessionRun(const std::filesystem::path &file, uint64_t id);

/// The moment from which a stored run goes on: its newest full snapshots, which all models have at the same step.
Result<Checkpoint> newestCheckpoint(const StoredRun &run);
/// The log of what led to that moment, without what came after it.
RunLog logUpTo(const StoredRun &run, const Checkpoint &checkpoint);
/// Whether every snapshot has as many weights as its model needs with this data: to be asked before any of them is used.
Result<void> checkFits(const StoredRun &run, const Task &task);

} // namespace sluice
