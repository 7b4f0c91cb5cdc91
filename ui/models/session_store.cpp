#include "ui/models/session_store.h"

#include "core/io/session_place.h"
#include "ui/models/left_over.h"

#include <atomic>
#include <ctime>
#include <unistd.h>

namespace sluice {

namespace fs = std::filesystem;

namespace {

std::string uniqueName()
{
    static std::atomic<int> number = 0;
    return std::to_string(std::time(nullptr)) + "-" + std::to_string(::getpid()) + "-" + std::to_string(++number) + ".sluice";
}

} // namespace

SessionStore::SessionStore(fs::path folder) : folder_(std::move(folder)) {}

SessionStore::SessionStore(fs::path file, SessionContents contents, bool own)
    : file_(std::move(file)), own_(own), expected_(std::move(contents))
{
    for (const RunEntry &run : expected_->runs)
        stored_.insert(run.id);
}

Result<void> SessionStore::makeOwnFile()
{
    std::error_code problem;
    fs::create_directories(folder_, problem);
    auto made = SessionWriter::create(folder_ / uniqueName());
    if (!made)
        return passOn(made);
    writer_ = std::move(*made);
    file_ = writer_->file();
    return {};
}

Result<void> SessionStore::open()
{
    if (writer_)
        return {};
    if (refused_)
        return tl::unexpected<Error>(*refused_);
    if (file_.empty())
        return makeOwnFile();
    auto opened = SessionWriter::open(file_);
    if (!opened)
        return passOn(opened);
    if (expected_) {
        const auto now = readSessionContents(file_);
        if (!now)
            return passOn(now);
        if (!sameProgress(*now, *expected_)) {
            refused_ = Error(SLUICE_MESSAGE("ui", "%1 was changed by another program after it was opened here. Save this session "
                                                  "under another name."),
                             file_.string());
            return tl::unexpected<Error>(*refused_);
        }
        expected_.reset();
    }
    writer_ = std::move(*opened);
    return {};
}

void SessionStore::close()
{
    writer_.reset();
}

void SessionStore::discard()
{
    close();
    if (own_ && !file_.empty())
        removeUnnamed(file_);
}

Result<void> SessionStore::addRow(const RunWork &work)
{
    const auto added = writer_->addRun(*work.row);
    if (!added)
        return passOn(added);
    stored_.insert(work.id);
    return {};
}

Result<void> SessionStore::writeTexts(const RunWork &work)
{
    const RunTexts &texts = work.texts;
    Result<void> done;
    if (texts.name)
        done = writer_->rename(work.id, *texts.name);
    if (done && texts.notes)
        done = writer_->writeNotes(work.id, *texts.notes);
    if (done && texts.deleted)
        done = writer_->setDeleted(work.id, *texts.deleted);
    if (done && texts.whatIfs)
        done = writer_->writeWhatIfs(work.id, *texts.whatIfs);
    if (done && texts.testedAfter)
        done = writer_->writeTested(work.id, *texts.testedAfter);
    if (done && texts.testScores)
        done = writer_->writeTestScores(work.id, *texts.testScores);
    return done;
}

Result<void> SessionStore::writeRun(const RunWork &work, std::optional<RunWritten> &written)
{
    const bool there = stored_.contains(work.id);
    if (there && work.onlyIfLacking)
        return {};
    if (!there && !work.row)
        return {};
    if (!there) {
        if (auto added = addRow(work); !added)
            return added;
    } else if (work.goesOnFrom) {
        writer_->goOn(work.id, *work.goesOnFrom);
    }
    if (auto done = writeTexts(work); !done)
        return done;
    written = RunWritten{work.id, 0, false};
    if (!work.training)
        return {};
    if (work.stopping)
        work.training->wait();
    const std::optional<Outcome> outcome = work.training->outcome();
    written->step = work.training->position().step;
    written->ended = outcome.has_value();
    const Run &run = work.training->run();
    return outcome ? writer_->finish(work.id, run, *outcome) : writer_->append(work.id, run, momentWithinEpoch(*work.training));
}

SessionStore::Answer SessionStore::write(const SessionWork &work)
{
    Answer answer;
    if (const auto opened = open(); !opened)
        answer.error = opened.error();
    const auto take = [&](const std::function<Result<void>()> &writing) {
        const auto done = writeOrPutBack(*writer_, writing);
        if (!done)
            answer.error = done.error();
        answer.putBack = answer.putBack || (done && *done);
    };
    for (size_t k = 0; k < work.runs.size() && !answer.error; ++k) {
        std::optional<RunWritten> written;
        take([&] { return writeRun(work.runs[k], written); });
        if (written && !answer.error)
            answer.written.push_back(*written);
    }
    if (work.homework && !answer.error)
        take([&] { return writer_->writeHomework(*work.homework->scene, work.homework->homework); });
    if (!work.layout.empty() && work.layout != layout_ && !answer.error) {
        take([&] { return writer_->writeLayout(work.layout); });
        layout_ = work.layout;
    }
    answer.file = file_;
    return answer;
}

/// What was committed comes along where it can be read as it was; else the file begins with what is in memory.
Result<void> SessionStore::moveTo(const fs::path &file)
{
    if (writer_)
        return writer_->moveTo(file);
    if (!file_.empty() && !refused_) {
        const auto now = readSessionContents(file_);
        if (now && (!expected_ || sameProgress(*now, *expected_)) && copySession(file_, file)) {
            auto opened = SessionWriter::open(file);
            if (!opened)
                return passOn(opened);
            writer_ = std::move(*opened);
            return {};
        }
    }
    auto made = SessionWriter::create(file);
    if (!made)
        return passOn(made);
    writer_ = std::move(*made);
    stored_.clear();
    return {};
}

SessionStore::Answer SessionStore::saveAs(const fs::path &file, const SessionWork &work)
{
    const fs::path before = file_;
    std::error_code problem;
    if (before.empty() || !fs::equivalent(before, file, problem)) {
        if (const auto moved = moveTo(file); !moved)
            return {{}, moved.error(), file_};
        layout_.clear();
        file_ = writer_->file();
        refused_.reset();
        expected_.reset();
        if (own_ && !before.empty())
            removeUnnamed(before);
    }
    own_ = false;
    const bool begunAnew = stored_.empty();
    Answer answer = write(work);
    answer.begunAnew = begunAnew;
    answer.placed = true;
    return answer;
}

} // namespace sluice
