// What is looked at and what is taken home; opening is in workbench_opening.cpp, training in workbench.cpp.

#include "ui/models/workbench.h"

#include "core/io/model_file.h"
#include "ui/models/selection.h"

#include <QFileInfo>
#include <algorithm>

namespace sluice {

// Looking

std::vector<uint32_t> Workbench::keptEpochs() const
{
    if (!training_)
        return {};
    std::vector<uint32_t> epochs = training_->run().keptEpochs();
    for (const auto &[epoch, checkpoint] : keptBefore_)
        epochs.push_back(epoch);
    std::ranges::sort(epochs);
    epochs.erase(std::unique(epochs.begin(), epochs.end()), epochs.end());
    return epochs;
}

uint32_t Workbench::shownEpoch() const
{
    uint32_t epoch = 0;
    for (const SnapshotPtr &snapshot : state_.moment)
        epoch = std::max(epoch, snapshot->at.epoch);
    return epoch;
}

void Workbench::showEpoch(uint32_t epoch)
{
    const auto kept = keptEpochs();
    if (kept.empty())
        return;
    const auto distance = [epoch](uint32_t other) { return other > epoch ? other - epoch : epoch - other; };
    const uint32_t nearest = std::ranges::min(kept, {}, distance);
    state_.moment = checkpointAt(nearest).models;
    state_.live = false;
    changedSoon();
}

void Workbench::goLive()
{
    state_.live = true;
    showMoment();
    changedSoon();
}

void Workbench::showMoment()
{
    if (state_.live)
        state_.moment = live_;
}

void Workbench::setSelection(const Selection &selection)
{
    if (!state_.task)
        return;
    Selection sound = withinRange(selection, *state_.experiment, *state_.task);
    if (sound == state_.selection)
        return;
    whatIfHistory_.change(state_.selection.whatIfs, sound.whatIfs);
    if (sound.whatIfs != state_.selection.whatIfs)
        keeper_.setWhatIfs(run_, sound.whatIfs);
    state_.selection = std::move(sound);
    changedSoon();
}

void Workbench::showWhatIfs(const WhatIfs &whatIfs)
{
    state_.selection.whatIfs = whatIfs;
    keeper_.setWhatIfs(run_, whatIfs);
    changedSoon();
}

void Workbench::setSceneStep(size_t step)
{
    const auto &scene = state_.scene.scene;
    state_.scene.step = scene && !scene->steps.empty() ? std::min(step, scene->steps.size() - 1) : 0;
    changedSoon();
}

void Workbench::setAnswers(const SceneAnswers &answers)
{
    state_.scene.answers = answers;
    changedSoon();
}

void Workbench::noteTestOf(uint64_t run, const TestLook &look)
{
    const SessionRun *known = keeper_.find(run);
    if (!known)
        return;
    TestLook all{known->testedAfter, withScores(known->testScores, look.scores)};
    all.epochs.insert(look.epochs.begin(), look.epochs.end());
    if (all == TestLook{known->testedAfter, known->testScores})
        return;
    const auto future = std::ranges::find(futures_, run, &Future::run);
    if (run == run_)
        testedAfter_ = all.epochs;
    else if (future != futures_.end())
        future->testedAfter = all.epochs;
    keeper_.setTested(run, all);
    changedSoon();
}

void Workbench::setExpert(bool expert)
{
    state_.expert = expert;
    changedSoon();
}

void Workbench::setSeedBands(const std::shared_ptr<const SeedBands> &bands)
{
    if (bands == state_.seedBands)
        return;
    state_.seedBands = bands;
    changedSoon();
}

void Workbench::setDark(bool dark)
{
    state_.dark = dark;
    changedSoon();
}

/// Several changes in one go are one redraw.
void Workbench::changedSoon()
{
    if (std::exchange(changeAnnounced_, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (std::exchange(changeAnnounced_, false))
                emit changed();
        },
        Qt::QueuedConnection);
}

// Taking home

void Workbench::saveWeights(size_t model, const QString &file)
{
    if (model >= state_.moment.size())
        return;
    background_.run(
        [experiment = state_.experiment, task = state_.task, model, snapshot = state_.moment[model],
         name = file.toStdU16String()] {
            return writeModelFile(name, exportedModel(*experiment, experiment->models[model], *task, *snapshot));
        },
        [this, file](const Result<void> &written) {
            if (written)
                emit notice(Sentence(SLUICE_MESSAGE("ui", "Saved the weights to %1."), QFileInfo(file).fileName().toStdString()));
            else
                emit problem(written.error());
        });
}

} // namespace sluice
