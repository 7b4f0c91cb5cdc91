#pragma once

#include "core/train/experiment.h"
#include "core/train/run.h"
#include "core/train/trainer.h"

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace sluice {

/// One training of several that differ in their seed alone.
struct SeedRun {
    std::shared_ptr<const Experiment> experiment; ///< with its own seed
    std::shared_ptr<const Task> task;             ///< generated data differ from seed to seed
    double referenceLoss = 1;                     ///< on the validation split
    std::vector<EpochRecord> epochs;
    std::vector<Moment> kept; ///< by epoch, the untrained networks first; as many as the budget holds
    Moment final;             ///< full snapshots; with the best weights where they were restored
    std::optional<Divergence> divergence;

    uint64_t seed() const { return experiment->training.seed; }
};

/// How far a training has come, and how to end it, from another thread.
struct SeedControl {
    std::atomic<bool> cancelled = false;
    std::atomic<uint64_t> updates = 0; ///< of the running training
};

/// Trains an experiment from its first batch to its end: what `sluice train` does with the same seed, bit for bit, with any number of
/// threads. Nothing where it was cancelled. `budget`: bytes for kept moments; without one only the first, the newest and the best.
std::optional<SeedRun> trainSeed(std::shared_ptr<const Experiment> experiment, std::shared_ptr<const Task> task,
                                 const std::vector<std::vector<float>> &initialWeights, ThreadPool &pool, SeedControl &control,
                                 size_t budget = 0);

/// Whether the data come out of the seed, too.
bool dataDependOnSeed(const Experiment &experiment);

} // namespace sluice
