#include "app/growing_session.h"

#include "app/console.h"

#include <algorithm>

namespace sluice {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds betweenSaves(1);

/// The run's kept moments up to where it goes on.
std::vector<SnapshotPtr> momentsBefore(const StoredRun &run, const Checkpoint &from)
{
    std::vector<SnapshotPtr> moments;
    for (const auto *list : {&run.inherited, &run.snapshots})
        for (const SnapshotPtr &snapshot : *list)
            if (snapshot->at.step <= from.models.front()->at.step)
                moments.push_back(snapshot);
    return moments;
}

} // namespace

SessionPlace sessionPlace(const NamedExperiment &named, const std::string &where, const std::filesystem::path &out,
                          const SessionData &data, const Checkpoint &from)
{
    SessionPlace place{out.empty() ? std::filesystem::path(where) : out / "session.sluice", {}, {}, from};
    std::error_code problem;
    if (named.storedRun && (out.empty() || std::filesystem::equivalent(where, place.file, problem))) {
        place.run = *named.storedRun;
        return place;
    }
    place.newRun.experiment = named.experiment;
    place.newRun.directory = named.directory;
    place.newRun.dataSha256 = data.sha256;
    place.newRun.data = data.bytes;
    if (named.storedRun) {
        place.newRun.name = named.storedRun->name;
        place.newRun.moments = momentsBefore(*named.storedRun, from);
    }
    return place;
}

Result<GrowingSession> GrowingSession::begin(const SessionPlace &place)
{
    const bool there = place.run || std::filesystem::exists(place.file);
    auto writer = there ? SessionWriter::open(place.file) : SessionWriter::create(place.file);
    if (!writer)
        return passOn(writer);
    if (place.run)
        return goOn(place, std::move(*writer));
    const Result<uint64_t> run = (*writer)->addRun(place.newRun);
    if (!run)
        return passOn(run);
    return GrowingSession(std::move(*writer), *run, {});
}

/// Once the session is open nobody else can train in it; until then they could.
Result<GrowingSession> GrowingSession::goOn(const SessionPlace &place, std::unique_ptr<SessionWriter> writer)
{
    const auto now = readSessionContents(place.file);
    if (!now)
        return passOn(now);
    const auto found = std::ranges::find(now->runs, place.run->id, &RunEntry::id);
    if (found == now->runs.end() || !sameProgress(*found, *place.run))
        return fail(SLUICE_MESSAGE("app", "%1 was changed by another program after its run was read here. Run this command again "
                                          "to go on from what it holds now."),
                    place.file.string());
    writer->goOn(place.run->id, place.from);
    return GrowingSession(std::move(writer), place.run->id, place.run->testedAfter);
}

void GrowingSession::saveNowAndThen(TrainingThread &thread)
{
    if (Clock::now() - saved_ < betweenSaves)
        return;
    saved_ = Clock::now();
    const Moment newest = momentWithinEpoch(thread);
    const Result<void> done = write([&] { return writer_->append(run_, thread.run(), newest); });
    const std::string complaint = done ? std::string() : done.error().english();
    if (!complaint.empty() && complaint != complaint_)
        say(Sentence(SLUICE_MESSAGE("app", "%1 Training goes on, and saving is tried again."), done.error()));
    complaint_ = complaint;
}

Result<void> GrowingSession::finish(const Run &run, const Outcome &outcome)
{
    return write([&] { return writer_->finish(run_, run, outcome); });
}

Result<void> GrowingSession::noteTest(const TestLook &look)
{
    testedAfter_.insert(look.epochs.begin(), look.epochs.end());
    return write([&]() -> Result<void> {
        if (auto done = writer_->writeTested(run_, testedAfter_); !done)
            return done;
        return writer_->writeTestScores(run_, look.scores);
    });
}

Result<void> GrowingSession::write(const std::function<Result<void>()> &what)
{
    const std::filesystem::path folder = std::filesystem::absolute(writer_->file()).parent_path();
    std::error_code problem;
    std::filesystem::create_directories(folder, problem); // else the writer says what is wrong
    const Result<bool> done = writeOrPutBack(*writer_, what);
    if (!done)
        return passOn(done);
    if (*done)
        say(Sentence(SLUICE_MESSAGE("app", "%1 was deleted while it was open; it is back, with all that it held."),
                     writer_->file().string()));
    return {};
}

} // namespace sluice
