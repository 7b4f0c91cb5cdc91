#pragma once

#include "core/io/homework.h"
#include "core/io/session.h"

#include <functional>
#include <map>

namespace sluice {

/// A run that is about to be stored.
struct NewRun {
    std::string name;
    std::optional<RunParent> parent;
    Experiment experiment;
    std::filesystem::path directory;
    std::string dataSha256;
    std::shared_ptr<const std::string> data; ///< contents of the data file, where they are to be stored
    std::vector<SnapshotPtr> moments = {};   ///< kept ones that it begins with, all models of each
    std::optional<uint64_t> id = {};         ///< by default the next one
};

/// A `.sluice` file being written while training runs: a SQLite database in write-ahead mode; each call is one transaction followed
/// by a checkpoint, so that a copy of the file is whole at any time. One program at a time writes to a session; any may read it.
/// After an error nothing of the call is in the file. Errors: no space, no permission, a disk that fails, a file that was deleted,
/// moved or replaced underneath.
class SessionWriter {
public:
    /// Replaces the file, at once and whole. Errors: folder missing or read-only, not a file, in use by another program.
    static Result<std::unique_ptr<SessionWriter>> create(const std::filesystem::path &file);
    /// To add to what it holds; an older schema becomes the present one, in one transaction.
    /// Errors: those of readSession, read-only, in use by another program.
    static Result<std::unique_ptr<SessionWriter>> open(const std::filesystem::path &file);
    ~SessionWriter(); ///< removes what was deleted and closes, back to a rollback journal
    const std::filesystem::path &file() const;
    /// Errors: the file's name leads to another file by now, or to none.
    Result<void> stillThere() const;
    /// A copy of all that is committed takes that place (SQLite's backup, written beside and renamed), and what is written from now on
    /// goes there; the file before is closed as it is. With its own name: for a file that was deleted underneath.
    Result<void> moveTo(const std::filesystem::path &file);

    /// Returns its id.
    Result<uint64_t> addRun(const NewRun &run);
    /// What the next `append` of a stored run writes takes the place of all that came after this moment.
    void goOn(uint64_t id, const Checkpoint &from);
    /// Writes what is new in the run since the last call and removes the moments that the run has thinned out. While another thread
    /// appends to the run, all that it had at the call is written. `newest`: the present moment, full, where it is between two epochs.
    Result<void> append(uint64_t id, const Run &run, const Moment &newest = {});
    /// The end of the run: the final snapshots and how it ended.
    Result<void> finish(uint64_t id, const Run &run, const Outcome &outcome);

    /// What is looked at under what-ifs: in place of those written before.
    Result<void> writeWhatIfs(uint64_t id, const std::vector<WhatIf> &whatIfs);
    /// Epochs after which the test part was looked at.
    Result<void> writeTested(uint64_t id, const std::set<uint32_t> &epochs);
    /// What was seen then, in place of what is there of the same epoch, model and measure.
    Result<void> writeTestScores(uint64_t id, const std::vector<TestScore> &scores);
    Result<void> rename(uint64_t id, const std::string &name);
    Result<void> writeNotes(uint64_t id, const std::string &notes);
    /// Takes it off the list or puts it back. What is deleted when the session is closed is gone, but for the moments that a branch
    /// of it needs.
    Result<void> setDeleted(uint64_t id, bool deleted);
    Result<void> writeLayout(const std::string &json);
    /// What is told and what was answered to it about one of the runs, in place of what was there.
    Result<void> writeHomework(const Scene &scene, const Homework &homework);

private:
    class Database;
    struct Written;
    explicit SessionWriter(std::unique_ptr<Database> database);
    Result<void> write(uint64_t id, const Run &run, const Moment &newest, const Outcome *outcome);
    Result<void> inTransaction(const std::function<Result<void>()> &work);
    Result<void> setText(const char *sql, uint64_t id, const std::string &text);
    Result<void> setMeta(const char *key, const std::string &value);

    std::unique_ptr<Database> database_;
    std::map<uint64_t, Written> written_; ///< by run
};

/// The present moment of a training where it is between two epochs, whose ends the run keeps by itself; empty where making it would
/// take too long for something that is asked for once a second.
Moment momentWithinEpoch(TrainingThread &training);
/// Calls `write`; where that fails because the file was deleted underneath, the file is put back with all that it held, and `write` is
/// called once more. Returns whether it had to be put back.
Result<bool> writeOrPutBack(SessionWriter &writer, const std::function<Result<void>()> &write);

} // namespace sluice
