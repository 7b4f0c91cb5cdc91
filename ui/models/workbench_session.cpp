// The session's runs as they are begun, ended, shown and saved; opening and training are in workbench.cpp.

#include "ui/models/workbench.h"

#include "ui/models/scene_content.h"

#include <QFileInfo>
#include <algorithm>

namespace sluice {

namespace {

class RunDeletion : public QUndoCommand {
public:
    RunDeletion(SessionKeeper &keeper, uint64_t run) : QUndoCommand(Workbench::tr("delete a run")), keeper_(&keeper), run_(run) {}
    void undo() override { keeper_->setDeleted(run_, false); }
    void redo() override { keeper_->setDeleted(run_, true); }

private:
    SessionKeeper *keeper_;
    uint64_t run_;
};

std::vector<SnapshotPtr> inOneRow(const std::map<uint32_t, Checkpoint> &kept)
{
    std::vector<SnapshotPtr> snapshots;
    for (const auto &[epoch, checkpoint] : kept)
        snapshots.insert(snapshots.end(), checkpoint.models.begin(), checkpoint.models.end());
    return snapshots;
}

} // namespace

void Workbench::keepSessionsIn(const std::filesystem::path &folder)
{
    keeper_.keepUnnamedIn(folder);
    background_.run([folder]() -> Result<std::vector<LeftOver>> { return findLeftOvers(folder); },
                    [this](const Result<std::vector<LeftOver>> &found) {
                        if (found && !found->empty())
                            emit leftOversFound(*found);
                    });
}

void Workbench::recover(const LeftOver &leftOver)
{
    load(
        [file = leftOver.file, title = tr("Left over").toStdString()](const LoadControl &control) {
            auto opened = sluice::openFile(file, control);
            if (opened)
                opened->title = title;
            return opened;
        },
        Belongs::leftOver);
}

/// A session with a name is about what it was opened with; in one without a name all comes together.
void Workbench::chooseSession(const Opened &opened, Belongs belongs)
{
    std::error_code none;
    if (opened.contents && keeper_.named() && std::filesystem::equivalent(opened.session, keeper_.file(), none))
        return; // it is open
    if (opened.contents)
        belongs == Belongs::leftOver ? keeper_.recover(opened.session, *opened.contents)
                                     : keeper_.take(opened.session, *opened.contents);
    else if (belongs == Belongs::anywhere && keeper_.named())
        keeper_.startNew();
    else
        return;
    tellings_.clear();
}

void Workbench::beginRun(const Checkpoint &from, const RunStart &start)
{
    SessionKeeper::Begun begun;
    begun.training = training_;
    begun.from = from;
    begun.stored = start.stored;
    begun.data = dataContents_;
    begun.row.name = start.name.toStdString();
    begun.row.parent = start.parent;
    begun.row.experiment = *state_.experiment;
    begun.row.directory = directory_;
    if (start.stored)
        begun.row.moments = inOneRow(keptBefore_);
    run_ = keeper_.begin(std::move(begun));
    tellings_[run_] = {title_, state_.scene.scene, state_.scene.run};
    if (start.stored)
        return;
    if (!state_.selection.whatIfs.empty())
        keeper_.setWhatIfs(run_, state_.selection.whatIfs);
    if (!testedAfter_.empty())
        keeper_.setTested(run_, testedAfter_);
}

void Workbench::endRun(std::shared_ptr<TrainingThread> &training, uint64_t run)
{
    if (!training)
        return;
    keeper_.end(run);
    background_.release(std::move(training));
    training = nullptr;
}

bool Workbench::canShowRun(uint64_t run) const
{
    const SessionRun *known = keeper_.find(run);
    const bool future = std::ranges::find(futures_, run, &Future::run) != futures_.end();
    return known && run != run_ && (future || known->stored);
}

void Workbench::showRun(uint64_t run)
{
    if (!canShowRun(run))
        return;
    const auto future = std::ranges::find(futures_, run, &Future::run);
    if (future != futures_.end())
        return showFuture(static_cast<size_t>(future - futures_.begin()));
    pause();
    keeper_.flush([this, run](bool) {
        const auto told = tellings_.find(run);
        const Telling telling = told == tellings_.end() ? Telling{title_, {}, {}} : told->second;
        load(
            [file = keeper_.file(), run, telling](const LoadControl &control) {
                auto opened = openRunToGoOn(file, run, control);
                if (!opened)
                    return opened;
                opened->title = telling.title.toStdString();
                opened->scene = telling.scene;
                opened->run = telling.run;
                return opened;
            },
            Belongs::toTheSession);
    });
}

bool Workbench::canDeleteRun(uint64_t run) const
{
    return keeper_.find(run) && run != run_ && std::ranges::find(futures_, run, &Future::run) == futures_.end();
}

void Workbench::deleteRun(uint64_t run)
{
    if (canDeleteRun(run))
        whatIfHistory_.stack().push(new RunDeletion(keeper_, run));
}

void Workbench::handIn(const std::optional<Homework> &homework)
{
    handedIn_ = homework;
    if (homework && state_.scene.scene)
        keeper_.setHomework({state_.scene.scene, *homework});
}

void Workbench::saveSession(const QString &file, const std::optional<Homework> &homework)
{
    if (!training_)
        return;
    handIn(homework);
    keeper_.saveAs(std::filesystem::absolute(file.toStdU16String()).lexically_normal(), run_);
}

void Workbench::saveSession(const std::optional<Homework> &homework)
{
    handIn(homework);
    keeper_.flush([this](bool well) {
        if (well)
            saySaved();
    });
}

void Workbench::saySaved()
{
    const std::string name = keeper_.file().filename().string();
    emit notice(handedIn_ && !handedIn_->answers.empty() ? savedText(name, *handedIn_)
                                                         : Sentence(SLUICE_MESSAGE("ui", "Saved the session to %1."), name));
}

} // namespace sluice
