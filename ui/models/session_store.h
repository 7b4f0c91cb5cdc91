#pragma once

#include "core/io/session_writer.h"

#include <vector>

namespace sluice {

/// What people say of a run; nothing where it is as it was written before.
struct RunTexts {
    std::optional<std::string> name, notes;
    std::optional<bool> deleted;
    std::optional<std::vector<WhatIf>> whatIfs;
    std::optional<std::set<uint32_t>> testedAfter;
    std::optional<std::vector<TestScore>> testScores;
    bool operator==(const RunTexts &) const = default;
};

/// A scene's homework, as it is handed in.
struct HandedIn {
    std::shared_ptr<const Scene> scene;
    Homework homework;
    bool operator==(const HandedIn &) const = default;
};

/// What is to be written of one run: values, and the training that is asked for its newest moment.
struct RunWork {
    uint64_t id = 0;
    std::shared_ptr<const NewRun> row;        ///< to be added where the session lacks it; null: it is there
    std::shared_ptr<TrainingThread> training; ///< null: only the texts are written
    bool stopping = false;                    ///< it was told to stop: its end is waited for
    bool onlyIfLacking = false;               ///< nothing has come to it: what the session holds of it stays
    std::optional<Checkpoint> goesOnFrom;     ///< of a run that the session holds: what came after it there is to go
    RunTexts texts;
};

/// What is to be written of a session.
struct SessionWork {
    std::vector<RunWork> runs;
    std::optional<HandedIn> homework;
    std::string layout; ///< of the window, which goes with the rest; empty: as it was
    bool empty() const { return runs.empty() && !homework; }
};

/// How far a run is written.
struct RunWritten {
    uint64_t id = 0;
    uint64_t step = 0;
    bool ended = false; ///< with its outcome
};

/// Where a session is kept. One thread at a time.
class SessionStore {
public:
    /// One without a name: a file of its own in that folder, made once there is something to write. No folder: it is kept nowhere.
    explicit SessionStore(std::filesystem::path folder);
    /// One that is there, as it was read. `own`: it has no name yet, so that saving it under one removes the file.
    SessionStore(std::filesystem::path file, SessionContents contents, bool own);

    struct Answer {
        std::vector<RunWritten> written; ///< as far as it went
        std::optional<Error> error;
        std::filesystem::path file;
        bool putBack = false;   ///< the file had been deleted underneath
        bool begunAnew = false; ///< the file holds the runs of this work alone
        bool placed = false;    ///< it is where it was to be saved from now on, though not everything may be there yet
    };
    /// Opens the file, which no other program can write to from then on. Errors: those of SessionWriter; somebody else trained in it
    /// since it was read.
    Result<void> open();
    Answer write(const SessionWork &work);
    /// Everything is at that place from now on. `work`: of all runs in memory, since the file before may be gone.
    Answer saveAs(const std::filesystem::path &file, const SessionWork &work);
    void close();
    /// Nothing stays of one without a name.
    void discard();

private:
    Result<void> makeOwnFile();
    Result<void> moveTo(const std::filesystem::path &file);
    Result<void> addRow(const RunWork &work);
    Result<void> writeTexts(const RunWork &work);
    Result<void> writeRun(const RunWork &work, std::optional<RunWritten> &written);

    std::filesystem::path folder_;
    std::filesystem::path file_;
    bool own_ = true;
    std::optional<SessionContents> expected_; ///< of a file that was not opened yet
    std::optional<Error> refused_;            ///< somebody else trained in it
    std::unique_ptr<SessionWriter> writer_;
    std::set<uint64_t> stored_; ///< runs that the file holds
    std::string layout_;        ///< written last
};

} // namespace sluice
