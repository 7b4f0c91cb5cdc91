#pragma once

#include "app/named_experiment.h"
#include "core/io/session_writer.h"
#include "ui/models/test_look.h"

#include <chrono>

namespace sluice {

/// Which run of which file `sluice train` writes.
struct SessionPlace {
    std::filesystem::path file;
    std::optional<RunEntry> run; ///< that goes on where it is, as it was read; else a new one is added
    NewRun newRun;
    Checkpoint from; ///< what a run goes on from; empty at its beginning
};

/// The session in the folder `out`, or where that is empty or holds it already, the one that `where` names.
/// `data`: what it is trained on.
SessionPlace sessionPlace(const NamedExperiment &named, const std::string &where, const std::filesystem::path &out,
                          const SessionData &data, const Checkpoint &from);

/// A session that grows while `sluice train` trains. What cannot be written is said once and tried again a second later; training
/// goes on meanwhile. Where its file was deleted underneath, or the whole folder, it is put back with all that it held.
class GrowingSession {
public:
    /// Errors: those of SessionWriter's create, open and addRun; somebody else trained the run since it was read.
    static Result<GrowingSession> begin(const SessionPlace &place);
    /// Once a second.
    void saveNowAndThen(TrainingThread &thread);
    Result<void> finish(const Run &run, const Outcome &outcome);
    /// What was seen of the test part when it was over.
    Result<void> noteTest(const TestLook &look);
    /// Ends writing, which also gives back the room that its log took.
    void close() { writer_.reset(); }
    uint64_t run() const { return run_; } ///< its id in the session

private:
    Result<void> write(const std::function<Result<void>()> &what);
    static Result<GrowingSession> goOn(const SessionPlace &place, std::unique_ptr<SessionWriter> writer);
    GrowingSession(std::unique_ptr<SessionWriter> writer, uint64_t run, std::set<uint32_t> testedAfter)
        : writer_(std::move(writer)), run_(run), testedAfter_(std::move(testedAfter))
    {
    }

    std::unique_ptr<SessionWriter> writer_;
    uint64_t run_;
    std::set<uint32_t> testedAfter_;
    std::chrono::steady_clock::time_point saved_ = std::chrono::steady_clock::now();
    std::string complaint_; ///< said last
};

} // namespace sluice
