#include "ui/models/workbench.h"

#include "ui/models/error_text.h"
#include "ui/models/number_text.h"
#include "ui/models/scene_rules.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr int frameMilliseconds = 33;
constexpr int loadMilliseconds = 100;

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

void Workbench::startThread(TrainingThread::Options options, const RunStart &start)
{
    endRun(training_, run_);
    const Checkpoint from = options.resumeFrom;
    training_ = std::make_shared<TrainingThread>(state_.experiment, state_.task, std::move(options));
    training_->setPaced(pace_.has_value());
    learningRate_ = from.models.empty() ? state_.experiment->training.optimizer.learningRate
                                        : from.models.front()->continuation->learningRate;
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
    whatIfHistory_.carryOver(run_);
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

/// A training that has ended takes none any more.
void Workbench::setLearningRate(double learningRate)
{
    const bool ended = phase_ == Phase::failed || phase_ == Phase::finished;
    if (!training_ || ended || isLocked(state_.scene, SceneControl::learningRate) || !std::isfinite(learningRate) ||
        learningRate <= 0 || learningRate == learningRate_)
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
    return {training_ ? phase_ : Phase::loading, part,
            part > 0 ? tr("loading… %1").arg(percentText(QString::number(int(100 * part)))) : tr("loading…")};
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
