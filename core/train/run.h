#pragma once

#include "core/train/experiment.h"
#include "core/train/snapshot.h"

#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace sluice {

/// One update of one model.
struct StepRecord {
    uint32_t model = 0;     ///< index into Experiment::models
    uint32_t epoch = 0;     ///< from 0, of the epoch being trained
    uint32_t batch = 0;     ///< from 0
    uint64_t step = 0;      ///< from 1
    float loss = 0;         ///< of this batch, before the update
    float gradientNorm = 0; ///< before clipping
    float learningRate = 0;
};

/// One update of one layer: Euclidean norms over its parameters. Logged of the first update and of every n-th after it, with n such
/// that a run has at most 2048 of them (normsEvery).
struct LayerNormRecord {
    uint32_t model = 0;
    uint32_t layer = 0;     ///< index into ModelSpec::layers; behind its end: the head
    uint64_t step = 0;      ///< from 1
    float gradientNorm = 0; ///< ‖∂L/∂θ‖ of the batch, before clipping: their squares add up to StepRecord's
    float updateNorm = 0;   ///< ‖θ(step) − θ(step − 1)‖
    float weightNorm = 0;   ///< ‖θ(step − 1)‖, before the update
};

/// The n above, for a run of so many updates.
uint64_t normsEvery(uint64_t updates);

/// One completed epoch of one model. Epoch 0 holds the losses of the initial weights.
struct EpochRecord {
    uint32_t model = 0;
    uint32_t epoch = 0; ///< epochs completed
    uint64_t step = 0;
    double trainLoss = 0;
    double validationLoss = 0;
    double seconds = 0; ///< spent training this model since the start
    bool best = false;  ///< the best validation loss so far
};

/// The learning rate was changed by hand: part of the log, so that a run can be told and repeated.
struct LearningRateChange {
    uint64_t step = 0; ///< from the update after this one on
    double learningRate = 0;
};

/// What a run logged, to go on with in another one.
struct RunLog {
    std::vector<StepRecord> steps;
    std::vector<EpochRecord> epochs;
    std::vector<LearningRateChange> learningRateChanges;
    std::vector<LayerNormRecord> layerNorms;
};

/// Step log + snapshots of one training. The training thread appends, any thread reads; readers get copies or shared immutable
/// values, and no lock is held while they use them.
class Run {
public:
    Run(Experiment experiment, size_t byteBudget, const RunLog &log = {});

    const Experiment &experiment() const { return experiment_; }

    size_t stepCount() const;
    /// Records from number `first` on (of all ever appended), up to the newest. The newest 65 536 records are kept, older ones are
    /// gone; epoch records stay for ever.
    std::vector<StepRecord> steps(size_t first = 0) const;
    size_t epochRecordCount() const;
    std::vector<EpochRecord> epochs(size_t first = 0) const;
    std::vector<LearningRateChange> learningRateChanges() const;
    size_t layerNormCount() const;
    std::vector<LayerNormRecord> layerNorms(size_t first = 0) const;

    /// The kept moments (full snapshots of all models), oldest first, as the epochs they completed.
    std::vector<uint32_t> keptEpochs() const;
    /// All models when that epoch had been completed, or an empty moment where it was not kept.
    Moment atEpoch(uint32_t epoch) const;
    /// The kept moments, oldest first. The count grows with every `keep`: where it is the same, so are they.
    std::vector<Moment> keptMoments() const;
    size_t keepCount() const;
    /// The same with each model's best snapshot of that time: all that another future goes on from.
    Checkpoint checkpointAt(uint32_t epoch) const;
    /// The best snapshot of a model so far, or null.
    SnapshotPtr best(size_t model) const;

    void append(const StepRecord &record);
    void append(const EpochRecord &record);
    void append(const LearningRateChange &change);
    void append(const LayerNormRecord &record);
    /// Keeps a moment of full snapshots and the best ones so far, in place of one of the same epoch. Where the budget is used up it
    /// thins out old ones, so that gaps grow with age; the first, the newest and every model's best stay.
    void keep(const Moment &moment);
    void keepBest(size_t model, SnapshotPtr snapshot);

private:
    struct Kept {
        uint32_t epoch;
        Moment moment;
        Moment best; ///< of that time
    };

    bool isBest(uint32_t epoch) const;
    void hold(const Kept &kept);
    void release(const Kept &kept);
    void thinOut();

    Experiment experiment_;
    size_t byteBudget_;
    mutable std::mutex mutex_;      // protects everything below
    std::vector<StepRecord> steps_; ///< a ring once it is full
    size_t stepCount_ = 0;
    std::vector<EpochRecord> epochs_;
    std::vector<LearningRateChange> learningRateChanges_;
    std::vector<LayerNormRecord> layerNorms_;
    std::vector<Kept> kept_;                            ///< by epoch
    std::unordered_map<const Snapshot *, size_t> held_; ///< how often kept moments name each snapshot
    size_t keptBytes_ = 0;
    size_t keepCount_ = 0;
    Moment best_;
};

/// 1 GiB or an eighth of the machine's memory, whichever is less.
size_t defaultRunBudget();

} // namespace sluice
