// The session's runs as they are begun, ended, shown and saved; opening is in workbench_opening.cpp, training in workbench.cpp.

#include "ui/models/workbench.h"

#include "ui/models/scene_content.h"

#include <QFileInfo>
#include <algorithm>

namespace sluice {

namespace {

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
    auto files = unnamedIn(folder); // before this program makes one of its own there
    std::erase(files, keeper_.file());
    keeper_.keepUnnamedIn(folder);
    background_.run([files]() -> Result<std::vector<LeftOver>> { return findLeftOvers(files); },
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
        return keeper_.setUnwanted(false); // it is open, and stays so
    if (opened.contents)
        belongs == Belongs::leftOver ? keeper_.recover(opened.session, *opened.contents)
                                     : keeper_.take(opened.session, *opened.contents);
    else if (belongs == Belongs::anywhere && keeper_.named())
        keeper_.startNew();
    else
        return;
    handedAnswers_ = opened.answers;
    tellings_.clear();
    whatIfHistory_.clear();
}

void Workbench::beginRun(const Checkpoint &from, const RunStart &start)
{
    SessionKeeper::Begun begun;
    begun.training = training_;
    begun.from = from;
    begun.stored = start.stored;
    begun.row.name = start.name.toStdString();
    begun.row.parent = start.parent;
    begun.row.experiment = *state_.experiment;
    begun.row.directory = directory_;
    begun.row.dataSha256 = data_.sha256;
    begun.row.data = data_.bytes;
    if (start.stored)
        begun.row.moments = inOneRow(keptBefore_);
    run_ = keeper_.begin(std::move(begun));
    tellings_[run_] = {title_, state_.scene.scene, state_.scene.run};
    if (start.stored == run_)
        return;
    if (!state_.selection.whatIfs.empty())
        keeper_.setWhatIfs(run_, state_.selection.whatIfs);
    if (!testedAfter_.empty())
        keeper_.setTested(run_, {testedAfter_, scoresOfParent(start)});
}

/// What was seen of the test part before the run forked.
std::vector<TestScore> Workbench::scoresOfParent(const RunStart &start) const
{
    const SessionRun *parent = start.parent ? keeper_.find(start.parent->run) : nullptr;
    std::vector<TestScore> scores = parent ? parent->testScores : std::vector<TestScore>();
    std::erase_if(scores, [&](const TestScore &score) { return score.epoch > start.parent->epoch; });
    return scores;
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
    keeper_.flush([this, run](bool well) {
        if (!well)
            return emit problem(
                Sentence(SLUICE_MESSAGE("ui", "The run was not opened: the session could not be written, and what was "
                                              "trained last would be missing from it.")));
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
        whatIfHistory_.changeSession(tr("delete a run"), [this, run](bool done) { keeper_.setDeleted(run, done); });
}

/// What was never answered takes nothing out of the file.
bool Workbench::hasNewAnswers() const
{
    return keeper_.named() && !state_.scene.answers.answers.empty() && state_.scene.answers != handedAnswers_;
}

void Workbench::handIn(const std::optional<Homework> &homework)
{
    handedIn_ = homework;
    if (!homework || !state_.scene.scene)
        return;
    handedAnswers_ = state_.scene.answers;
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
            saySaved(QString::fromStdU16String(keeper_.file().u16string()));
    });
}

void Workbench::saySaved(const QString &file)
{
    const std::string name = QFileInfo(file).fileName().toStdString();
    emit notice(handedIn_ && !handedIn_->answers.empty() ? savedText(name, *handedIn_)
                                                         : Sentence(SLUICE_MESSAGE("ui", "Saved the session to %1."), name));
}

} // namespace sluice
