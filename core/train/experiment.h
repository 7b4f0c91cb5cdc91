#pragma once

#include "core/data/source.h"
#include "core/nn/loss_spec.h"
#include "core/nn/spec.h"
#include "core/optim/optimizer.h"
#include "core/optim/schedule.h"
#include "core/task/batches.h"
#include "core/task/task.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sluice {

struct StoppingSpec {
    size_t patience = 20;    ///< epochs without a better validation loss
    bool restoreBest = true; ///< end with the best epoch's weights
    bool operator==(const StoppingSpec &) const = default;
};

/// The experiment's key "training".
struct TrainingSpec {
    LossSpec loss;
    OptimizerSpec optimizer;
    ScheduleSpec schedule;
    size_t batch = 32;
    size_t epochs = 100;
    bool shuffle = true;
    std::optional<double> clipNorm = 1.0;
    std::optional<double> clipValue; ///< after clipping by norm
    double l1 = 0, l2 = 0;           ///< on weights, not on biases; added to the clipped gradient, as PyTorch's weight_decay
    std::optional<StoppingSpec> stop;
    uint64_t seed = 42;
    std::map<std::string, std::string> initialWeights; ///< model name → a file of weights (core/io/read_network.h)
    bool operator==(const TrainingSpec &) const = default;
};

BatchSpec batchSpecOf(const TrainingSpec &training);
/// Whether the loss fits the target. Errors: the binary cross-entropy of more than two classes, class weights of another number of
/// classes.
Result<void> checkLoss(const LossSpec &loss, const Task &task);
/// Updates an epoch.
size_t batchesPerEpoch(const TrainingSpec &training, const Task &task);

/// What is trained on what, and how: everything a result is a function of, together with the seed inside it.
struct Experiment {
    Experiment();
    Experiment(const Experiment &);
    Experiment(Experiment &&) noexcept;
    Experiment &operator=(const Experiment &);
    Experiment &operator=(Experiment &&) noexcept;
    ~Experiment();

    DataSpec data;
    TaskSpec task;
    std::vector<ModelSpec> models;
    TrainingSpec training;
    bool operator==(const Experiment &) const;
};

} // namespace sluice
