#include "app/growing_session.h"

#include "core/io/session_data.h"

#include <iostream>

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

Result<SessionPlace> sessionPlace(const NamedExperiment &named, const std::string &where, const std::filesystem::path &out,
                                  const Checkpoint &from)
{
    SessionPlace place{out.empty() ? std::filesystem::path(where) : out / "session.sluice", {}, {}, from};
    std::error_code problem;
    if (named.storedRun && (out.empty() || std::filesystem::equivalent(where, place.file, problem))) {
        place.run = named.storedRun->id;
        return place;
    }
    place.newRun.experiment = named.experiment;
    place.newRun.directory = named.directory;
    if (named.storedRun) {
        place.newRun.name = named.storedRun->name;
        place.newRun.dataSha256 = named.storedRun->dataSha256;
        place.newRun.data = named.storedRun->data;
        place.newRun.moments = momentsBefore(*named.storedRun, from);
        return place;
    }
    auto data = describeData(named.experiment.data, named.directory);
    if (!data)
        return passOn(data);
    place.newRun.dataSha256 = std::move(data->sha256);
    place.newRun.data = std::move(data->bytes);
    return place;
}

Result<GrowingSession> GrowingSession::begin(const SessionPlace &place)
{
    auto writer = std::filesystem::exists(place.file) ? SessionWriter::open(place.file) : SessionWriter::create(place.file);
    if (!writer)
        return passOn(writer);
    const Result<uint64_t> run = place.run ? Result<uint64_t>(*place.run) : (*writer)->addRun(place.newRun);
    if (!run)
        return passOn(run);
    if (place.run)
        (*writer)->goOn(*run, place.from);
    return GrowingSession(std::move(*writer), *run);
}

void GrowingSession::saveNowAndThen(TrainingThread &thread)
{
    if (Clock::now() - saved_ < betweenSaves)
        return;
    saved_ = Clock::now();
    const Moment newest = momentWithinEpoch(thread);
    const Result<bool> done = writeOrPutBack(*writer_, [&] { return writer_->append(run_, thread.run(), newest); });
    const std::string complaint = done ? std::string() : done.error().english();
    if (!complaint.empty() && complaint != complaint_)
        std::cerr << complaint << " Training goes on, and saving is tried again." << std::endl;
    complaint_ = complaint;
}

Result<void> GrowingSession::finish(const Run &run, const Outcome &outcome)
{
    const Result<bool> done = writeOrPutBack(*writer_, [&] { return writer_->finish(run_, run, outcome); });
    if (!done)
        return passOn(done);
    return {};
}

} // namespace sluice
