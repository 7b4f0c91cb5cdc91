// What is opened in the workbench; the rest of it is in workbench.cpp.

#include "core/train/reference_loss.h"
#include "ui/models/language.h"
#include "ui/models/scene_rules.h"
#include "ui/models/selection.h"
#include "ui/models/workbench.h"

#include <QFileInfo>

namespace sluice {

namespace {

bool sameData(const Experiment &one, const Experiment &other)
{
    return one.data == other.data && one.task == other.task && one.training.seed == other.training.seed;
}

} // namespace

void Workbench::openScene(const Scene &scene)
{
    load([scene = std::make_shared<const Scene>(scene)](const LoadControl &) { return sluice::openScene(scene); });
}

void Workbench::openRun(const std::string &run)
{
    const auto scene = state_.scene.scene;
    if (!scene)
        return;
    const auto task = sameData(*state_.experiment, scene->experimentOf(run)) ? state_.task : nullptr;
    load([scene, run, task,
          directory = directory_](const LoadControl &) { return sluice::openScene(scene, run, directory, task); },
         Belongs::toTheSession);
}

void Workbench::openFile(const QString &file)
{
    const std::filesystem::path path(file.toStdU16String());
    if (isOpen(file))
        return emit notice(Sentence(SLUICE_MESSAGE("ui", "%1 is open already."), QFileInfo(file).fileName().toStdString()));
    const ExpectedSizes expected = state_.task ? ExpectedSizes{state_.task->features(), state_.task->outputs()} : ExpectedSizes();
    load([path, expected](const LoadControl &control) { return sluice::openFile(path, control, expected); });
}

bool Workbench::isOpen(const QString &file) const
{
    std::error_code none;
    return std::filesystem::equivalent(std::filesystem::path(file.toStdU16String()), keeper_.file(), none);
}

QString Workbench::title() const
{
    return shippedText(title_.toStdString());
}

void Workbench::openSource(const QString &id, const QString &title)
{
    load([source = id.toStdString(), name = title.toStdString()](const LoadControl &) {
        return sluice::openSource(source, name);
    });
}

void Workbench::open(const Experiment &experiment, const std::filesystem::path &directory, const QString &title)
{
    load([experiment, directory, name = title.toStdString()](const LoadControl &control) {
        return openExperiment(experiment, directory, name, {}, control);
    });
}

void Workbench::apply(const Experiment &experiment)
{
    if (!letsApply(state_, experiment))
        return;
    const auto task = sameData(*state_.experiment, experiment) ? state_.task : nullptr;
    load(
        [experiment, task, directory = directory_, title = title_.toStdString(),
         scene = state_.scene.scene](const LoadControl &control) {
            auto opened = openExperiment(experiment, directory, title, task, control);
            if (opened)
                opened->scene = scene; // what is told is told of the changed one, with its own numbers
            return opened;
        },
        Belongs::toTheSession);
}

void Workbench::load(Load work, Belongs belongs)
{
    if (loadingWatch_)
        loadingWatch_->cancel();
    loadingWatch_ = std::make_shared<LoadingWatch>();
    ++loading_;
    loadTimer_.start();
    const int generation = ++generation_;
    changedSoon();
    background_.run([work = std::move(work), watch = loadingWatch_] { return work(watch->control()); },
                    [this, generation, belongs](Result<Opened> opened) {
                        if (--loading_ == 0)
                            loadTimer_.stop();
                        changedSoon();
                        if (generation != generation_)
                            return;
                        if (!opened || opened->network)
                            keeper_.setUnwanted(false); // it stays open
                        if (!opened)
                            emit problem(opened.error());
                        else if (opened->network)
                            emit networkRead(QString::fromStdU16String(opened->weightsFile.u16string()), opened->network);
                        else
                            accept(*opened, belongs);
                    });
}

void Workbench::cancelLoading()
{
    if (!loading() || !loadingWatch_->cancel())
        return;
    ++generation_; // it may have come to its end meanwhile
    keeper_.setUnwanted(false);
    changedSoon();
    emit notice(Sentence(SLUICE_MESSAGE("ui", "Loading was stopped; what was open stays.")));
}

void Workbench::accept(const Opened &opened, Belongs belongs)
{
    const bool sameTask = opened.task == state_.task;
    if (!sameTask || state_.experiment->models.size() != opened.experiment->models.size())
        state_.selection = firstSelection(*opened.experiment, *opened.task);
    if (!sameTask)
        pace_ = opened.updatesPerFrame;
    if (!sameTask || !(state_.experiment->training.loss == opened.experiment->training.loss))
        state_.baselines = nullptr;
    title_ = QString::fromStdString(opened.title);
    directory_ = opened.directory;
    initialWeights_ = opened.initialWeights;
    keptBefore_ = opened.kept;
    testedAfter_ = opened.testedAfter;
    if (!sameTask)
        data_ = opened.data;
    forgetFutures();
    endRun(training_, run_);
    chooseSession(opened, belongs);
    state_.experiment = opened.experiment;
    state_.task = opened.task;
    state_.referenceLoss = opened.referenceLoss;
    state_.constantLoss = opened.constantLoss;
    const bool sameScene = opened.scene == state_.scene.scene;
    if (opened.beginner && !sameScene)
        state_.expert = !*opened.beginner;
    if (!sameScene)
        state_.scene = {opened.scene, {}, 0, opened.answers, opened.storedRun || opened.contents};
    state_.scene.run = opened.run;
    state_.selection.whatIfs = opened.whatIfs;
    startThread(
        {.threads = threads_, .resumeFrom = opened.resumeFrom, .log = opened.log, .initialWeights = opened.initialWeights},
        {.stored = opened.storedRun, .parent = {}, .name = {}});
    whatIfHistory_.open(run_, state_.selection.whatIfs);
    setSelection(state_.selection);
    if (!state_.baselines)
        computeBaselines();
    figure_ = opened.figure;
    figureIsStored_ = opened.storedRun.has_value();
    emit this->opened();
    if (opened.contents && belongs != Belongs::toTheSession && !opened.contents->layout.empty())
        emit layoutFound(opened.contents->layout);
    if (figure_) {
        setSelection(selectionOf(*figure_));
        emit figureOpened(QString::fromStdString(figure_->view), drawnRunsOfFigure(), !figureIsStored_, figure_->maps,
                          figure_->writing);
    }
    std::vector<Sentence> notes;
    for (const Sentence &leak : opened.leaks)
        notes.emplace_back(SLUICE_MESSAGE("ui", "⚠ This leaks. %1"), leak);
    if (opened.note)
        notes.push_back(*opened.note);
    if (!notes.empty())
        emit notice(joined(notes, SLUICE_MESSAGE("ui", "%1 %2")));
}

void Workbench::computeBaselines()
{
    const LossSpec loss = state_.experiment->training.loss;
    background_.run([task = state_.task,
                     loss]() -> Result<std::vector<Baseline>> { return sluice::computeBaselines(*task, answerLoss(loss)); },
                    [this, task = state_.task, loss](const Result<std::vector<Baseline>> &baselines) {
                        if (task != state_.task || !(loss == state_.experiment->training.loss))
                            return;
                        if (baselines)
                            state_.baselines = std::make_shared<const std::vector<Baseline>>(*baselines);
                        else
                            emit problem(baselines.error());
                        changedSoon();
                    });
}

} // namespace sluice
