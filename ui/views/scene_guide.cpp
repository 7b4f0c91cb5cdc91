#include "ui/views/scene_guide.h"

#include "core/base/utc_time.h"
#include "ui/models/scene_jump.h"
#include "ui/models/scene_rules.h"
#include "ui/views/prediction_page.h"
#include "ui/views/scene_panel.h"

#include <QEvent>

namespace sluice {

SceneGuide::SceneGuide(Workbench &workbench, QWidget *parent)
    : QDockWidget(parent), workbench_(workbench), panel_(new ScenePanel(this)), prediction_(new PredictionPage(parent))
{
    setObjectName("scene");
    setFeatures(QDockWidget::DockWidgetMovable);
    setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    setWindowTitle(tr("Scene"));
    setWidget(panel_);
    panel_->setMinimumWidth(260);
    connect(&reader_, &SceneReader::answered, this, [this] {
        rememberTraining();
        turnToFoundUnit();
        refresh();
    });
    connect(&reader_, &SceneReader::failed, this, &SceneGuide::problem);
    connect(panel_, &ScenePanel::stepAsked, this, &SceneGuide::goTo);
    connect(panel_, &ScenePanel::jumpAsked, this, &SceneGuide::follow);
    connect(panel_, &ScenePanel::predictionAsked, this, [this] { emit predictionWanted(true); });
    connect(panel_, &ScenePanel::learnerNamed, this, [this](const QString &name) {
        SceneAnswers answers = workbench_.viewState().scene.answers;
        answers.learner = name.toStdString();
        workbench_.setAnswers(answers);
    });
    connect(panel_, &ScenePanel::homeworkAskedFor, this, &SceneGuide::homeworkAskedFor);
    connect(prediction_, &PredictionPage::answered, this, &SceneGuide::take);
    connect(prediction_, &PredictionPage::closed, this, [this] {
        emit predictionWanted(false);
        openView();
    });
    connect(&workbench_, &Workbench::opened, this, [this] {
        if (const auto jump = std::exchange(afterOpening_, std::nullopt))
            follow(*jump);
    });
}

void SceneGuide::changeEvent(QEvent *event)
{
    QDockWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setWindowTitle(tr("Scene"));
}

void SceneGuide::show(const ViewState &state)
{
    if (state.scene.scene != scene_) {
        scene_ = state.scene.scene;
        trainings_.clear();
        waitsForTruth_ = viewWaits_ = false;
        nextChip_ = 0;
        followed_.reset();
        expertBefore_.reset();
        if (scene_)
            emit pageAsked(scene_->page);
        showWhatIsAsked();
        viewWaits_ = scene_ && !scene_->steps.empty() && !state.scene.asLeft;
        openView();
    }
    if (scene_)
        reader_.ask(state);
    refresh();
}

std::optional<SceneContent> SceneGuide::content() const
{
    const SceneState &scene = workbench_.viewState().scene;
    if (!scene.scene || scene.scene->steps.empty())
        return {};
    return sceneContent(scene, reader_.values(), reader_.curves(), reader_.unmeasurable());
}

void SceneGuide::refresh()
{
    const auto told = content();
    if (!told)
        return;
    const ViewState &state = workbench_.viewState();
    panel_->show(state.scene, *told);
    if (told->question)
        prediction_->show(state, *told, reader_.curves());
    watchForTruth(*told);
    noteTest(*told);
}

void SceneGuide::rememberTraining()
{
    const ViewState &state = workbench_.viewState();
    if (state.final.empty())
        return;
    MeasuredTraining &training = trainings_[state.scene.run] = {workbench_.shownRun(), {}};
    for (const SnapshotPtr &snapshot : state.final)
        training.epochs.push_back(epochOfWeights(*snapshot));
}

/// What is said of the test part has been seen.
void SceneGuide::noteTest(const SceneContent &content)
{
    for (const auto &[run, look] : testLooksOf(*scene_, content.shown, reader_.values(), trainings_))
        workbench_.noteTestOf(run, look);
}

void SceneGuide::goTo(size_t step)
{
    workbench_.setSceneStep(step);
    nextChip_ = 0;
    followed_.reset();
    viewWaits_ = true;
    showWhatIsAsked();
    openView();
    emit stepTaken();
}

void SceneGuide::setProjected(bool projected)
{
    projected_ = projected;
    prediction_->setProjected(projected);
    if (projected && followed_)
        askForSheet(*followed_);
}

void SceneGuide::stepBy(int by)
{
    const auto told = content();
    if (told && (by > 0 ? !told->last && told->mayGoOn : !told->first))
        goTo(workbench_.viewState().scene.step + static_cast<size_t>(by)); // wraps around for a step back
}

void SceneGuide::followNextChip()
{
    const auto told = content();
    if (!told || !told->mayGoOn || told->chips.empty())
        return;
    const SceneState &scene = workbench_.viewState().scene;
    const std::vector<SceneJump> &chips = scene.scene->steps[scene.step].jumps;
    follow(chips[nextChip_++ % chips.size()]);
}

/// A step opens with what its first chip shows, once no question of its own covers that; opening another run is left to who reads.
void SceneGuide::openView()
{
    const SceneState &scene = workbench_.viewState().scene;
    if (!scene.scene || openQuestion(scene) || !std::exchange(viewWaits_, false))
        return;
    const std::vector<SceneJump> &chips = scene.scene->steps[scene.step].jumps;
    if (chips.empty() || (chips.front().run && *chips.front().run != scene.run))
        return;
    nextChip_ = 1;
    follow(chips.front());
}

/// What was answered before training is laid beside the truth as soon as there is one.
void SceneGuide::watchForTruth(const SceneContent &content)
{
    const bool waits = content.question && content.result.kind == AnswerMark::waiting;
    const bool waited = std::exchange(waitsForTruth_, waits);
    if (waited && !waits && content.question && content.result.kind != AnswerMark::open)
        emit predictionWanted(true);
}

/// A step that asks something covers the pages until it has been answered.
void SceneGuide::showWhatIsAsked()
{
    refresh();
    emit predictionWanted(openQuestion(workbench_.viewState().scene));
}

std::optional<Homework> SceneGuide::homework() const
{
    const SceneState &scene = workbench_.viewState().scene;
    if (!scene.scene || scene.scene->steps.empty())
        return {};
    Homework homework = homeworkOf(*scene.scene, scene.run, scene.answers, reader_.values(), reader_.curves(), utcNow());
    homework.trained = workbench_.shownRun();
    return homework;
}

void SceneGuide::take(const SceneAnswer &answer)
{
    SceneAnswers answers = workbench_.viewState().scene.answers;
    answers.set(answer);
    answers.answers.back().given = utcNow();
    workbench_.setAnswers(answers);
    refresh();
    if (!workbench_.viewState().final.empty())
        return;
    emit predictionWanted(false); // there is nothing to compare it with yet
    openView();
}

/// What names no view is shown in the one from before another chip changed it.
void SceneGuide::setViewFor(const SceneJump &jump)
{
    const bool expert = workbench_.viewState().expert;
    if (expertBefore_ == expert)
        expertBefore_.reset(); // somebody has gone back to it since
    if (jump.beginner && *jump.beginner == expert && !expertBefore_)
        expertBefore_ = expert;
    if (jump.beginner)
        workbench_.setExpert(!*jump.beginner);
    else if (const auto before = std::exchange(expertBefore_, std::nullopt))
        workbench_.setExpert(*before);
}

/// The last chip may have asked for a unit that is found when the training ends.
void SceneGuide::turnToFoundUnit()
{
    if (!followed_ || followed_->unitOf.empty())
        return;
    const bool found = reader_.values().contains(followed_->unitOf);
    const bool waited = std::exchange(unitWaits_, !found);
    if (!waited || !found)
        return;
    Selection selection = workbench_.viewState().selection;
    selection.unit = selectionAfter(*followed_, workbench_.viewState(), reader_.values()).unit;
    workbench_.setSelection(selection);
}

void SceneGuide::askForSheet(const SceneJump &jump)
{
    if (jump.part || jump.panel)
        emit sheetAsked(jump);
}

void SceneGuide::follow(const SceneJump &jump)
{
    const ViewState &state = workbench_.viewState();
    if (jump.run && *jump.run != state.scene.run) {
        afterOpening_ = jump;
        return workbench_.openRun(*jump.run);
    }
    emit predictionWanted(false);
    if (!projected_)
        setViewFor(jump);
    if (jump.live)
        workbench_.goLive();
    else if (jump.epoch)
        workbench_.showEpoch(*jump.epoch);
    workbench_.setSelection(selectionAfter(jump, workbench_.viewState(), reader_.values()));
    if (const auto &experiment = workbench_.viewState().experiment;
        jump.model && experiment && *jump.model < experiment->models.size())
        emit kindAsked(experiment->models[*jump.model].recurrent() ? InsideMode::recurrent : InsideMode::dense);
    if (jump.contributions)
        emit contributionsAsked(*jump.contributions);
    if (jump.page)
        emit pageAsked(*jump.page);
    followed_ = jump;
    unitWaits_ = !jump.unitOf.empty() && !reader_.values().contains(jump.unitOf);
    askForSheet(jump);
    if (jump.whatIfs && !jump.whatIfs->empty())
        emit whatIfsSet();
}

} // namespace sluice
