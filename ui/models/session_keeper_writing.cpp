// What is to be written, when, and what is said of it; the session and its runs are in session_keeper.cpp.

#include "ui/models/error_text.h"
#include "ui/models/session_keeper.h"

#include <algorithm>

namespace sluice {

namespace fs = std::filesystem;

namespace {

/// What was written of the texts is done with, unless they have changed meanwhile.
template <class T> void forgetWritten(std::optional<T> &waiting, const std::optional<T> &written)
{
    if (waiting == written)
        waiting.reset();
}

} // namespace

bool SessionKeeper::isTrained(const Held &held) const
{
    return held.begun.training->position().step > held.startStep;
}

bool SessionKeeper::hasUnwrittenSteps(uint64_t run) const
{
    const auto held = held_.find(run);
    return held != held_.end() && held->second.begun.training->position().step > held->second.writtenStep;
}

bool SessionKeeper::isDue(const Held &held) const
{
    const TrainingThread &training = *held.begun.training;
    if (!held.wanted && !isTrained(held))
        return false;
    return held.wanted || held.stopping || training.position().step != held.writtenStep ||
           (training.outcome() && !held.endWritten);
}

bool SessionKeeper::anyDue() const
{
    const auto waits = [this](const auto &each) {
        const SessionRun *run = find(each.first);
        return run && run->stored && each.second != RunTexts();
    };
    return (named_ && homework_) || std::ranges::any_of(held_, [this](const auto &each) { return isDue(each.second); }) ||
           std::ranges::any_of(texts_, waits);
}

bool SessionKeeper::unsaved() const
{
    if (named_)
        return anyDue();
    return std::ranges::any_of(runs_, [](const SessionRun &run) { return run.stored && !run.deleted; }) ||
           std::ranges::any_of(held_, [this](const auto &each) { return isTrained(each.second); });
}

RunWork SessionKeeper::workOf(uint64_t run, const Held &held) const
{
    RunWork work;
    work.id = run;
    work.row = held.row;
    work.training = held.begun.training;
    work.stopping = held.stopping;
    work.onlyIfLacking = !isDue(held);
    if (held.begun.stored)
        work.goesOnFrom = held.begun.from;
    if (const auto texts = texts_.find(run); texts != texts_.end())
        work.texts = texts->second;
    return work;
}

SessionWork SessionKeeper::dueWork() const
{
    SessionWork work;
    work.homework = homework_;
    work.layout = layout_ ? layout_() : std::string();
    for (const auto &[id, held] : held_)
        if (isDue(held))
            work.runs.push_back(workOf(id, held));
    for (const auto &[id, texts] : texts_) {
        const auto held = held_.find(id);
        const SessionRun *run = find(id);
        if (texts == RunTexts() || !run || !run->stored || (held != held_.end() && isDue(held->second)))
            continue;
        RunWork &alone = work.runs.emplace_back();
        alone.id = id;
        alone.texts = texts;
    }
    return work;
}

void SessionKeeper::look()
{
    bool fresh = false;
    for (auto &[id, held] : held_)
        fresh = pull(id, held) || fresh;
    if (fresh)
        emit changed();
    if (writing_ == 0 && (named_ || !folder_.empty()) && anyDue())
        write();
}

/// What the list shows of a run that is being trained.
bool SessionKeeper::pull(uint64_t run, Held &held)
{
    SessionRun *known = runOf(run);
    if (!known || !isTrained(held))
        return false;
    if (!std::exchange(held.pulled, true))
        known->epochs.clear(); // a run that goes on may begin before its end
    const auto fresh = held.begun.training->run().epochs(known->epochs.size());
    known->epochs.insert(known->epochs.end(), fresh.begin(), fresh.end());
    const auto outcome = held.begun.training->outcome();
    const auto ended = outcome ? std::optional(outcome->kind) : std::nullopt;
    return std::exchange(known->outcome, ended) != ended || !fresh.empty();
}

void SessionKeeper::write()
{
    SessionWork work = dueWork();
    post([work](SessionStore &store) { return store.write(work); }, work);
}

void SessionKeeper::flush(std::function<void(bool)> done)
{
    const bool kept = named_ || !folder_.empty();
    SessionWork work = kept ? dueWork() : SessionWork();
    post([work](SessionStore &store) { return work.empty() ? SessionStore::Answer() : store.write(work); }, work,
         std::move(done));
}

void SessionKeeper::saveAs(const fs::path &file, uint64_t open)
{
    if (const auto held = held_.find(open); held != held_.end())
        held->second.wanted = true;
    const SessionWork due = dueWork();
    SessionWork work{{}, due.homework, due.layout};
    for (const auto &[id, held] : held_)
        work.runs.push_back(workOf(id, held));
    for (const RunWork &alone : due.runs)
        if (!alone.training)
            work.runs.push_back(alone);
    post([work, file](SessionStore &store) { return store.saveAs(file, work); }, work,
         [this, file](bool well) {
             if (well)
                 emit saved(QString::fromStdU16String(file.u16string()));
             else
                 emit notSaved();
         },
         Tries::once);
}

void SessionKeeper::post(Job job, SessionWork work, std::function<void(bool)> then, Tries tries)
{
    ++writing_;
    background_.run([job = std::move(job), store = store_]() -> Result<SessionStore::Answer> { return job(*store); },
                    [this, store = std::weak_ptr(store_), work = std::move(work), then = std::move(then),
                     tries](const Result<SessionStore::Answer> &answer) mutable {
                        --writing_;
                        const bool open = store.lock() == store_; // else its end tells what is lost
                        if ((!answer || answer->error) && (open || tries != Tries::again))
                            complain(answer ? *answer->error : answer.error(), tries);
                        if (answer && open)
                            hear(*answer, work);
                        background_.release(std::make_shared<SessionWork>(std::move(work))); // maybe the last of a training
                        if (then)
                            then(answer && !answer->error);
                    });
}

void SessionKeeper::hear(const SessionStore::Answer &answer, const SessionWork &work)
{
    if (!answer.file.empty() && (answer.placed || !named_))
        file_ = answer.file;
    named_ = named_ || answer.placed;
    if (answer.begunAnew) // what others did in the file before is not in this one
        std::erase_if(runs_, [this](const SessionRun &run) { return !isHeld(run.id); });
    for (const RunWritten &written : answer.written)
        markWritten(written, work.runs);
    if (!answer.error && homework_ == work.homework)
        homework_.reset();
    const std::string name = answer.file.filename().string();
    if (answer.putBack)
        emit notice(Sentence(
            SLUICE_MESSAGE("ui", "%1 was deleted or moved while it was open here. It was put back with everything in it."),
            name));
    else if (!answer.error && !work.empty() && !std::exchange(complaint_, {}).empty())
        emit notice(Sentence(SLUICE_MESSAGE("ui", "%1 is being written again; nothing was lost."), name));
    emit changed();
}

void SessionKeeper::markWritten(const RunWritten &written, const std::vector<RunWork> &work)
{
    SessionRun *run = runOf(written.id);
    if (!run)
        return;
    run->stored = true;
    const auto sent = std::ranges::find(work, written.id, &RunWork::id);
    if (const auto texts = texts_.find(written.id); texts != texts_.end() && sent != work.end()) {
        forgetWritten(texts->second.name, sent->texts.name);
        forgetWritten(texts->second.notes, sent->texts.notes);
        forgetWritten(texts->second.deleted, sent->texts.deleted);
        forgetWritten(texts->second.whatIfs, sent->texts.whatIfs);
        forgetWritten(texts->second.testedAfter, sent->texts.testedAfter);
        forgetWritten(texts->second.testScores, sent->texts.testScores);
    }
    const auto found = held_.find(written.id);
    if (found == held_.end() || sent == work.end() || sent->training != found->second.begun.training)
        return;
    Held &held = found->second;
    held.writtenStep = written.step;
    held.endWritten = written.ended;
    held.wanted = false;
    held.begun.stored.reset(); // it goes on from what is written now
    if (!held.stopping || !written.ended)
        return;
    pull(written.id, held);
    background_.release(std::move(held.begun.training));
    held_.erase(found);
}

/// What is tried every second is said once, until it is another sentence or all is well again.
void SessionKeeper::complain(const Error &error, Tries tries)
{
    const std::string sentence = error.english();
    if (tries == Tries::once)
        emit problem(error);
    else if (tries == Tries::last)
        emit problem(Sentence(SLUICE_MESSAGE("ui", "%1 What was trained since it was written last is lost."), error));
    else if (sentence != std::exchange(complaint_, sentence))
        emit problem(Sentence(SLUICE_MESSAGE("ui", "%1 Training goes on in memory, and saving is tried again."), error));
}

} // namespace sluice
