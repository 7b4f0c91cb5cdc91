// Several futures of one run; opening and training are in workbench.cpp.

#include "ui/models/workbench.h"

#include "core/train/branch.h"
#include "ui/models/scene_rules.h"

#include <algorithm>

namespace sluice {

namespace {

constexpr size_t mostFutures = 8; // each keeps a thread and its snapshots

} // namespace

Checkpoint Workbench::checkpointAt(uint32_t epoch) const
{
    Checkpoint checkpoint = training_->run().checkpointAt(epoch);
    const auto before = keptBefore_.find(epoch);
    return checkpoint.models.empty() && before != keptBefore_.end() ? before->second : checkpoint;
}

std::optional<Workbench::BranchPlan> Workbench::branchPlan() const
{
    const auto kept = keptEpochs();
    const uint32_t shown = shownEpoch();
    const auto distance = [shown](uint32_t epoch) { return epoch > shown ? epoch - shown : shown - epoch; };
    return kept.empty() ? std::nullopt : planFrom(std::ranges::min(kept, {}, distance));
}

std::optional<Workbench::BranchPlan> Workbench::goingOnPlan() const
{
    const auto kept = keptEpochs();
    return kept.empty() ? std::nullopt : planFrom(kept.back());
}

std::optional<Workbench::BranchPlan> Workbench::planFrom(uint32_t kept) const
{
    if (futures_.size() >= mostFutures || isLocked(state_.scene, SceneControl::branches))
        return {};
    const Checkpoint from = checkpointAt(kept);
    return BranchPlan{kept, state_.experiment->training, from.models.front()->continuation->learningRate};
}

void Workbench::branch(const BranchPlan &plan, const QString &name)
{
    const Checkpoint from = training_ ? checkpointAt(plan.epoch) : Checkpoint();
    if (from.models.empty() || futures_.size() >= mostFutures)
        return;
    TrainingSpec before = state_.experiment->training, after = plan.training;
    before.optimizer.learningRate = from.models.front()->continuation->learningRate;
    after.optimizer.learningRate = plan.learningRate;
    if (!letsChange(state_.scene, before, after))
        return;
    if (futures_.empty())
        futures_.emplace_back().name = tr("first");
    const RunLog log = logUpTo(training_->run(), from);
    std::map<uint32_t, Checkpoint> past;
    for (const uint32_t epoch : keptEpochs())
        if (epoch <= plan.epoch)
            past[epoch] = checkpointAt(epoch);
    auto experiment = std::make_shared<Experiment>(*state_.experiment);
    experiment->training = after;
    const Checkpoint start = continued(from, state_.experiment->training, experiment->training, plan.learningRate);

    park();
    future_ = futures_.size();
    Future &own = futures_.emplace_back();
    own.name = name;
    own.forkedAt = plan.epoch;
    keptBefore_ = std::move(past);
    std::erase_if(testedAfter_, [&](uint32_t epoch) { return epoch > plan.epoch; });
    state_.experiment = std::move(experiment);
    startThread({.threads = threads_, .resumeFrom = start, .log = log, .initialWeights = {}},
                {.stored = {}, .parent = RunParent{run_, plan.epoch}, .name = name});
    whatIfHistory_.carryOver(run_);
    listOtherFutures();
}

std::vector<QString> Workbench::futureNames() const
{
    std::vector<QString> names;
    for (const Future &future : futures_)
        names.push_back(future.name);
    return names;
}

void Workbench::showFuture(size_t index)
{
    if (index >= futures_.size() || index == future_)
        return;
    park();
    takeUp(index);
    listOtherFutures();
    goLive();
}

/// What trains there pauses: its last records are drained when it is taken up again.
void Workbench::park()
{
    if (phase_ == Phase::training)
        pause();
    Future &own = futures_[future_];
    own.run = run_;
    own.testedAfter = testedAfter_;
    own.experiment = state_.experiment;
    own.training = std::move(training_);
    own.outcome = std::move(outcome_);
    own.keptBefore = std::move(keptBefore_);
    own.live = std::move(live_);
    own.epochs = std::move(state_.epochs);
    own.recentSteps = std::move(state_.recentSteps);
    own.whatIfs = state_.selection.whatIfs;
    own.seenSteps = seenSteps_;
    own.seenEpochs = seenEpochs_;
    own.batchesPerEpoch = state_.batchesPerEpoch;
    own.learningRate = learningRate_;
    own.phase = phase_;
}

void Workbench::takeUp(size_t index)
{
    future_ = index;
    Future &own = futures_[index];
    run_ = own.run;
    testedAfter_ = own.testedAfter;
    state_.experiment = own.experiment;
    training_ = std::move(own.training);
    outcome_ = std::move(own.outcome);
    keptBefore_ = std::move(own.keptBefore);
    live_ = std::move(own.live);
    state_.epochs = std::move(own.epochs);
    state_.recentSteps = std::move(own.recentSteps);
    seenSteps_ = own.seenSteps;
    seenEpochs_ = own.seenEpochs;
    state_.history = nullptr; // made anew of this run
    state_.batchesPerEpoch = own.batchesPerEpoch;
    learningRate_ = own.learningRate;
    training_->setPaced(pace_.has_value());
    whatIfHistory_.open(run_, own.whatIfs);
    whatIfHistory_.change(own.whatIfs, WhatIfs(state_.selection.whatIfs)); // they come along
    setPhase(own.phase);
}

void Workbench::forgetFutures()
{
    for (Future &future : futures_)
        endRun(future.training, future.run);
    futures_.clear();
    future_ = 0;
    listOtherFutures();
}

void Workbench::listOtherFutures()
{
    state_.otherFutures.clear();
    state_.future = futures_.empty() ? QString() : futures_[future_].name;
    for (size_t index = 0; index < futures_.size(); ++index)
        if (index != future_)
            state_.otherFutures.push_back({futures_[index].name, futures_[index].forkedAt, futures_[index].epochs});
    changedSoon();
}

} // namespace sluice
