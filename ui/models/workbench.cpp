#include "ui/models/workbench.h"

#include "core/io/session.h"
#include "core/train/reference_loss.h"
#include "ui/models/language.h"
#include "ui/models/scene_rules.h"
#include "ui/models/selection.h"

#include <QFileInfo>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr int frameMilliseconds = 33;
constexpr int loadMilliseconds = 100;

bool sameData(const Experiment &one, const Experiment &other)
{
    return one.data == other.data && one.task == other.task && one.training.seed == other.training.seed;
}

/// By epoch; where both have one, the run's.
std::vector<Moment> mergedMoments(const std::map<uint32_t, Checkpoint> &earlier, const std::vector<Moment> &run)
{
    std::map<uint32_t, Moment> all;
    for (const auto &[epoch, checkpoint] : earlier)
        all[epoch] = checkpoint.models;
    for (const Moment &moment : run)
        all[moment.front()->at.epoch] = moment;
    std::vector<Moment> merged;
    for (const auto &[epoch, moment] : all)
        merged.push_back(moment);
    return merged;
}

} // namespace

Workbench::Workbench(size_t threads, QObject *parent)
    : QObject(parent), threads_(threads), whatIfHistory_([this](const WhatIfs &whatIfs) { showWhatIfs(whatIfs); })
{
    clock_.start();
    timer_.setInterval(frameMilliseconds);
    timer_.setTimerType(Qt::PreciseTimer);
    connect(&timer_, &QTimer::timeout, this, &Workbench::drain);
    loadTimer_.setInterval(loadMilliseconds);
    connect(&loadTimer_, &QTimer::timeout, this, &Workbench::changedSoon);
    connect(&keeper_, &SessionKeeper::changed, this, &Workbench::changedSoon);
    connect(&keeper_, &SessionKeeper::notice, this, &Workbench::notice);
    connect(&keeper_, &SessionKeeper::problem, this, &Workbench::problem);
    connect(&keeper_, &SessionKeeper::saved, this, &Workbench::saySaved);
}

Workbench::~Workbench()
{
    if (loadingWatch_)
        loadingWatch_->cancel(); // nobody waits for it any more
}

// Opening

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
    std::error_code none;
    if (keeper_.named() && std::filesystem::equivalent(path, keeper_.file(), none))
        return emit notice(Sentence(SLUICE_MESSAGE("ui", "%1 is open already."), QFileInfo(file).fileName().toStdString()));
    const ExpectedSizes expected = state_.task ? ExpectedSizes{state_.task->features(), state_.task->outputs()} : ExpectedSizes();
    load([path, expected](const LoadControl &control) { return sluice::openFile(path, control, expected); });
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
    if (isLocked(state_.scene, SceneControl::experiment))
        return;
    const auto task = state_.experiment && sameData(*state_.experiment, experiment) ? state_.task : nullptr;
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
        dataContents_ = opened.dataContents;
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
        state_.scene = {opened.scene, {}, 0, opened.answers};
    state_.scene.run = opened.run;
    state_.selection.whatIfs = opened.whatIfs;
    startThread(
        {.threads = threads_, .resumeFrom = opened.resumeFrom, .log = opened.log, .initialWeights = opened.initialWeights},
        {.stored = opened.storedRun, .parent = {}, .name = {}});
    whatIfHistory_.clear();
    setSelection(state_.selection);
    if (!state_.baselines)
        computeBaselines();
    figure_ = opened.figure;
    figureIsStored_ = opened.storedRun.has_value();
    emit this->opened();
    if (figure_) {
        setSelection(selectionOf(*figure_));
        emit figureOpened(QString::fromStdString(figure_->view), !figureIsStored_);
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

// Training

void Workbench::startThread(TrainingThread::Options options, const RunStart &start)
{
    endRun(training_, run_);
    const Checkpoint from = options.resumeFrom;
    training_ = std::make_shared<TrainingThread>(state_.experiment, state_.task, std::move(options));
    training_->setPaced(pace_.has_value());
    learningRate_ = state_.experiment->training.optimizer.learningRate;
    outcome_.reset();
    live_.clear();
    seenSteps_ = seenEpochs_ = 0;
    state_.epochs.clear();
    state_.recentSteps.clear();
    state_.moment.clear();
    state_.history = nullptr;
    state_.live = true;
    state_.batchesPerEpoch = training_->batchesPerEpoch();
    beginRun(from, start);
    setPhase(Phase::ready);
    timer_.start();
}

bool Workbench::canTrain() const
{
    const bool canGoOn = phase_ == Phase::ready || phase_ == Phase::training || phase_ == Phase::paused;
    return canGoOn && !isLocked(state_.scene, SceneControl::training);
}

void Workbench::command(void (TrainingThread::*what)())
{
    if (!canTrain())
        return;
    goLive();
    ((*training_).*what)();
    credit_ = 1;
    grantFrame();
    setPhase(Phase::training);
}

void Workbench::train()
{
    command(&TrainingThread::resume);
}

void Workbench::oneBatch()
{
    command(&TrainingThread::oneBatch);
}

void Workbench::oneEpoch()
{
    command(&TrainingThread::oneEpoch);
}

void Workbench::pause()
{
    if (phase_ != Phase::training)
        return;
    training_->pause();
    setPhase(Phase::paused);
}

void Workbench::startOver()
{
    if (!training_ || isLocked(state_.scene, SceneControl::startOver))
        return;
    keptBefore_.clear();
    testedAfter_.clear();
    if (!futures_.empty())
        futures_[future_].forkedAt = 0;
    startThread({.threads = threads_, .resumeFrom = {}, .log = {}, .initialWeights = initialWeights_}, {});
}

void Workbench::setPace(Pace pace)
{
    if (isLocked(state_.scene, SceneControl::pace))
        return;
    pace_ = pace;
    rate_.clear();
    if (training_)
        training_->setPaced(pace.has_value());
}

void Workbench::setLearningRate(double learningRate)
{
    if (!training_ || isLocked(state_.scene, SceneControl::learningRate) || !std::isfinite(learningRate) || learningRate <= 0 ||
        learningRate == learningRate_)
        return;
    learningRate_ = learningRate;
    training_->setLearningRate(learningRate);
    changedSoon();
}

/// Of a part of the way that is worth a number.
Progress Workbench::loadingProgress() const
{
    if (!loading())
        return {phase_, 0, {}};
    const double part = loadingWatch_->part();
    return {training_ ? phase_ : Phase::loading, part, part > 0 ? tr("loading… %1 %").arg(int(100 * part)) : tr("loading…")};
}

Progress Workbench::progress() const
{
    if (!training_ || loading())
        return loadingProgress();
    const TrainingSpec &training = state_.experiment->training;
    return progressOf(phase_, training_->position(), training.epochs, state_.batchesPerEpoch,
                      rate_.left(uint64_t(training.epochs) * state_.batchesPerEpoch),
                      summarizeEnd(state_.epochs, state_.experiment->models.size()));
}

void Workbench::setPhase(Phase phase)
{
    phase_ = phase;
    state_.final = outcome_ ? outcome_->final : Moment();
    state_.failed = phase == Phase::failed;
    rate_.clear();
    changedSoon();
}

/// One frame. Whether training rests or has ended is asked first: what is taken after that is then the last there is.
void Workbench::drain()
{
    const bool resting = training_->paused();
    const auto ended = outcome_ ? std::nullopt : training_->outcome();
    bool fresh = drainRecords();
    fresh = drainHistory() || fresh;
    if (const auto newest = training_->takeNewest(); newest && !outcome_) { // the outcome's own moment is the last one
        live_ = *newest;
        showMoment();
        showFigure();
        fresh = true;
    }
    if (ended)
        finish(*ended);
    if (phase_ == Phase::training) {
        rate_.add(static_cast<double>(clock_.elapsed()) / 1000, training_->position().step);
        if (resting)
            setPhase(Phase::paused);
        else
            grantFrame();
    }
    if (fresh || changeAnnounced_) {
        changeAnnounced_ = false;
        emit changed();
    }
}

/// What is left of an update counts for the next frame.
void Workbench::grantFrame()
{
    if (!pace_)
        return;
    credit_ = std::min(credit_ + *pace_, std::max(1.0, *pace_) + 1);
    const double whole = std::floor(credit_);
    if (whole < 1)
        return;
    credit_ -= whole;
    training_->grant(static_cast<size_t>(whole));
}

bool Workbench::drainRecords()
{
    const Run &run = training_->run();
    const auto epochs = run.epochs(seenEpochs_);
    seenEpochs_ += epochs.size();
    state_.epochs.insert(state_.epochs.end(), epochs.begin(), epochs.end());

    // Of the steps only the newest of each model is shown; they come in turns.
    const size_t models = state_.experiment->models.size();
    const size_t count = run.stepCount();
    if (count == seenSteps_)
        return !epochs.empty();
    seenSteps_ = count;
    state_.recentSteps = run.steps(count > models ? count - models : 0);
    return true;
}

/// What is counted first may have grown when it is taken; then it is taken once more.
bool Workbench::drainHistory()
{
    const Run &run = training_->run();
    const size_t keeps = run.keepCount(), norms = run.layerNormCount();
    if (state_.history && keeps == seenKeeps_ && norms == seenNorms_)
        return false;
    seenKeeps_ = keeps;
    seenNorms_ = norms;
    auto history = std::make_shared<TrainingHistory>();
    history->kept = mergedMoments(keptBefore_, run.keptMoments());
    history->norms = run.layerNorms();
    state_.history = std::move(history);
    return true;
}

void Workbench::finish(const Outcome &outcome)
{
    outcome_ = outcome;
    if (!outcome.final.empty())
        live_ = outcome.final;
    showMoment();
    showFigure();
    setPhase(outcome.kind == Outcome::Kind::failed ? Phase::failed : Phase::finished);
    if (outcome.why)
        emit problem(*outcome.why);
}

} // namespace sluice
