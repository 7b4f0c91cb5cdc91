#pragma once

#include "tests/core/io/one_run.h"
#include "tests/core/train/small_experiment.h"

#include <algorithm>
#include <cmath>

namespace sluice::testing {

inline constexpr size_t largeBudget = size_t{1} << 30;

inline Experiment example()
{
    Experiment experiment = smallExperiment();
    experiment.data.source = "generate:hold";
    return experiment;
}

inline SnapshotPtr snapshotAt(const Experiment &experiment, size_t model, Position at)
{
    Snapshot snapshot{experiment.models[model].name, at, 1.0 / (at.epoch + 1.0), std::nan(""), std::vector<float>(20), {}};
    snapshot.weights[at.epoch % 20] = static_cast<float>(at.step);
    snapshot.continuation = Continuation{{1, 2}, at.step, 0.01, {}, 0.5, 6, 1.5, {0.25, at.epoch, 0, false}, {}};
    return std::make_shared<const Snapshot>(std::move(snapshot));
}

inline Moment momentAt(const Experiment &experiment, Position at)
{
    return {snapshotAt(experiment, 0, at), snapshotAt(experiment, 1, at)};
}

/// What a trainer would tell of one epoch with four batches.
inline void trainEpoch(Run &run, uint32_t epoch)
{
    const Experiment &experiment = run.experiment();
    for (uint32_t batch = 0; batch < 4; ++batch)
        for (uint32_t model = 0; model < 2; ++model)
            run.append(LayerNormRecord{model, model + batch % 2, uint64_t{epoch} * 4 + batch + 1, 0.5f, 0.01f,
                                       static_cast<float>(batch)});
    for (uint32_t batch = 0; batch < 4; ++batch)
        for (uint32_t model = 0; model < 2; ++model)
            run.append(
                StepRecord{model, epoch, batch, uint64_t{epoch} * 4 + batch + 1, 0.1f * static_cast<float>(batch), 1.5f, 0.01f});
    const Position end{epoch + 1, 0, (uint64_t{epoch} + 1) * 4};
    for (uint32_t model = 0; model < 2; ++model)
        run.append(EpochRecord{model, epoch + 1, end.step, 1.0 / 3, epoch == 0 ? std::nan("") : 0.2, 0.5, model == 0});
    if (epoch == 2)
        run.append(LearningRateChange{end.step, 0.005});
    const Moment moment = momentAt(experiment, end);
    run.keepBest(0, moment[0]);
    run.keep(moment);
}

inline bool sameChanges(const std::vector<LearningRateChange> &a, const std::vector<LearningRateChange> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto &left, const auto &right) {
        return left.step == right.step && sameBits(left.learningRate, right.learningRate);
    });
}

inline bool sameNorms(const std::vector<LayerNormRecord> &a, const std::vector<LayerNormRecord> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto &left, const auto &right) {
        return left.model == right.model && left.layer == right.layer && left.step == right.step &&
               sameBits(left.gradientNorm, right.gradientNorm) && sameBits(left.updateNorm, right.updateNorm) &&
               sameBits(left.weightNorm, right.weightNorm);
    });
}

/// Says what differs, or nothing.
inline std::string differenceTo(const Run &run, const StoredRun &stored)
{
    if (stored.experiment != run.experiment())
        return "experiment";
    if (!sameBits(stored.epochs, run.epochs()))
        return "epochs";
    if (!sameBits(stored.steps, run.steps()))
        return "steps";
    if (!sameChanges(stored.learningRateChanges, run.learningRateChanges()))
        return "learning rate";
    if (!sameNorms(stored.layerNorms, run.layerNorms()))
        return "layer norms";
    Moment kept;
    for (const uint32_t epoch : run.keptEpochs())
        for (const auto &snapshot : run.atEpoch(epoch))
            kept.push_back(snapshot);
    if (!sameBits(kept, stored.snapshots))
        return "snapshots";
    for (size_t model = 0; model < 2; ++model)
        if ((run.best(model) == nullptr) != (stored.best[model] == nullptr) ||
            (run.best(model) && !sameBits(*run.best(model), *stored.best[model])))
            return "best";
    return "";
}

inline std::string differenceTo(const Run &run, const std::filesystem::path &file)
{
    const auto stored = readSession(file);
    return stored ? differenceTo(run, *stored) : stored.error().english();
}

inline std::string problemOf(const std::filesystem::path &file)
{
    const auto stored = readSession(file);
    return stored ? "" : stored.error().english();
}

} // namespace sluice::testing
