#include "ui/models/session_keeper.h"

#include "core/base/utc_time.h"

#include <algorithm>

namespace sluice {

namespace fs = std::filesystem;

namespace {

constexpr int betweenWrites = 1000;

} // namespace

SessionKeeper::SessionKeeper(QObject *parent) : QObject(parent), store_(std::make_shared<SessionStore>(fs::path()))
{
    timer_.setInterval(betweenWrites);
    connect(&timer_, &QTimer::timeout, this, &SessionKeeper::look);
    timer_.start();
}

SessionKeeper::~SessionKeeper()
{
    blockSignals(true);
    leave();
    background_.finish();
}

void SessionKeeper::keepUnnamedIn(const fs::path &folder)
{
    folder_ = folder;
    if (!named_ && file_.empty())
        store_ = std::make_shared<SessionStore>(folder);
}

// Which session

void SessionKeeper::use(std::shared_ptr<SessionStore> store, const fs::path &file, bool named)
{
    leave();
    store_ = std::move(store);
    file_ = file;
    named_ = named;
    lastId_ = 0;
    complaint_.clear();
    emit changed();
}

void SessionKeeper::startNew()
{
    use(std::make_shared<SessionStore>(folder_), {}, false);
}

void SessionKeeper::take(const fs::path &file, const SessionContents &contents)
{
    use(std::make_shared<SessionStore>(file, contents, false), file, true);
    list(contents);
}

/// Opened at once, so that no other program finds it left behind.
void SessionKeeper::recover(const fs::path &file, const SessionContents &contents)
{
    use(std::make_shared<SessionStore>(file, contents, true), file, false);
    list(contents);
    post([](SessionStore &store) { return store.write({}); });
}

void SessionKeeper::list(const SessionContents &contents)
{
    lastId_ = contents.lastId;
    runs_ = storedRuns(contents);
    emit changed();
}

/// What is in memory is written to its end, unless nobody wants it, and the session is closed.
void SessionKeeper::leave()
{
    const bool unwanted = std::exchange(unwanted_, false);
    for (auto &[id, held] : held_) {
        held.begun.training->stop();
        held.stopping = true;
    }
    const bool kept = !unwanted && (named_ || !folder_.empty());
    const auto writeRest = [work = kept ? dueWork() : SessionWork(), unwanted](SessionStore &store) {
        if (unwanted)
            store.discard();
        const auto answer = work.empty() ? SessionStore::Answer() : store.write(work);
        store.close();
        return answer;
    };
    post(writeRest, {}, {}, Tries::last);
    clear();
}

/// Nobody waits for a training that comes to its end.
void SessionKeeper::clear()
{
    for (auto &[id, held] : held_)
        background_.release(std::move(held.begun.training));
    held_.clear();
    texts_.clear();
    homework_.reset();
    runs_.clear();
}

// Its runs

const SessionRun *SessionKeeper::find(uint64_t run) const
{
    const auto found = std::ranges::find(runs_, run, &SessionRun::id);
    return found == runs_.end() ? nullptr : &*found;
}

std::vector<uint64_t> SessionKeeper::runsInFile() const
{
    std::vector<uint64_t> ids;
    for (const SessionRun &run : runs_)
        if (run.stored && !run.deleted)
            ids.push_back(run.id);
    return ids;
}

SessionRun *SessionKeeper::runOf(uint64_t run)
{
    return const_cast<SessionRun *>(find(run));
}

uint64_t SessionKeeper::begin(Begun begun)
{
    if (begun.stored && hasUnwrittenSteps(*begun.stored))
        begun.stored.reset();
    const uint64_t id = begun.stored.value_or(lastId_ + 1);
    lastId_ = std::max(lastId_, id);
    begun.row.id = id;
    if (!runOf(id)) {
        SessionRun &run = runs_.emplace_back();
        run.id = id;
        run.name = QString::fromStdString(begun.row.name);
        run.created = QString::fromStdString(utcNow());
        run.parent = begun.row.parent;
    }
    SessionRun &run = *runOf(id);
    run.experiment = std::make_shared<const Experiment>(begun.row.experiment);
    run.settings = settingsOf(begun.row.experiment);
    Held held;
    held.row = std::make_shared<const NewRun>(std::move(begun.row));
    held.startStep = begun.from.models.empty() ? 0 : begun.from.models.front()->at.step;
    held.writtenStep = held.startStep;
    held.begun = std::move(begun);
    if (const auto before = held_.find(id); before != held_.end())
        background_.release(std::move(before->second.begun.training));
    held_.insert_or_assign(id, std::move(held));
    emit changed();
    return id;
}

void SessionKeeper::end(uint64_t run)
{
    const auto found = held_.find(run);
    if (found == held_.end())
        return;
    Held &held = found->second;
    held.begun.training->stop();
    held.stopping = true;
    if (isTrained(held) || held.wanted)
        return;
    if (const SessionRun *known = find(run); known && !known->stored) {
        std::erase_if(runs_, [run](const SessionRun &each) { return each.id == run; });
        texts_.erase(run);
    }
    background_.release(std::move(held.begun.training));
    held_.erase(found);
    emit changed();
}

void SessionKeeper::setWhatIfs(uint64_t run, const std::vector<WhatIf> &whatIfs)
{
    texts_[run].whatIfs = whatIfs;
    emit changed();
}

void SessionKeeper::setTested(uint64_t run, const TestLook &look)
{
    if (SessionRun *known = runOf(run)) {
        known->testedAfter = look.epochs;
        known->testScores = look.scores;
    }
    texts_[run].testedAfter = look.epochs;
    texts_[run].testScores = look.scores;
    emit changed();
}

void SessionKeeper::rename(uint64_t run, const QString &name)
{
    if (SessionRun *known = runOf(run))
        known->name = name;
    texts_[run].name = name.toStdString();
    emit changed();
}

void SessionKeeper::setNotes(uint64_t run, const QString &notes)
{
    if (SessionRun *known = runOf(run))
        known->notes = notes;
    texts_[run].notes = notes.toStdString();
    emit changed();
}

void SessionKeeper::setDeleted(uint64_t run, bool deleted)
{
    if (SessionRun *known = runOf(run))
        known->deleted = deleted;
    texts_[run].deleted = deleted;
    emit changed();
}

void SessionKeeper::setHomework(const HandedIn &homework)
{
    homework_ = homework;
    emit changed();
}

} // namespace sluice
