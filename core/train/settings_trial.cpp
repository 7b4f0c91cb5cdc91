#include "core/train/settings_trial.h"

#include "core/nn/match.h"
#include "core/train/trainer.h"

#include <algorithm>
#include <chrono>

namespace sluice {

namespace {

constexpr size_t logBytes = size_t{1} << 22;

/// Only this model, with these settings.
Experiment experimentOf(const SettingsTrial &trial, const Experiment &experiment)
{
    Experiment alone = experiment;
    alone.models = {trial.model};
    alone.training.optimizer.learningRate = trial.learningRate;
    alone.training.initialWeights.clear(); // of another number of units
    return alone;
}

} // namespace

std::vector<SettingsTrial> settingsGrid(const Experiment &experiment, size_t model, const ModelShape &shape)
{
    std::vector<SettingsTrial> trials;
    for (const double units : triedUnits)
        for (const double rate : triedRates) {
            SettingsTrial trial{withScaledUnits(experiment.models[model], units),
                                experiment.training.optimizer.learningRate * rate};
            trial.parameters = parameterCount(trial.model, shape);
            const bool known = std::ranges::any_of(trials, [&](const SettingsTrial &other) {
                return other.model == trial.model && other.learningRate == trial.learningRate;
            });
            if (!known)
                trials.push_back(std::move(trial));
        }
    return trials;
}

SettingsTrial runTrial(SettingsTrial trial, const Experiment &experiment, const Task &task, ThreadPool &pool,
                       std::atomic<double> &progress, const std::atomic<bool> &cancel)
{
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    const Experiment alone = experimentOf(trial, experiment);
    Run run(alone, logBytes);
    Trainer trainer(alone, task, pool, run, {}, &cancel);
    const auto updates = static_cast<double>(std::max<size_t>(1, alone.training.epochs * trainer.batchesPerEpoch()));
    trial.state = SettingsTrial::State::done;
    while (!trainer.finished() && !cancel) {
        if (trainer.trainBatch() && !cancel) {
            trial.state = SettingsTrial::State::diverged;
            break;
        }
        progress = static_cast<double>(trainer.position().step) / updates;
    }
    progress = 1;
    trial.seconds = std::chrono::duration<double>(Clock::now() - start).count();
    if (cancel) {
        trial.state = SettingsTrial::State::cancelled;
        return trial;
    }
    for (const EpochRecord &record : run.epochs())
        if (record.epoch > 0 && (!trial.validationLoss || record.validationLoss < *trial.validationLoss)) {
            trial.validationLoss = record.validationLoss;
            trial.bestEpoch = record.epoch;
        }
    return trial;
}

} // namespace sluice
