#pragma once

#include "core/base/thread_pool.h"
#include "core/task/batches.h"
#include "core/task/metrics.h"
#include "core/task/task.h"
#include "core/train/experiment.h"
#include "core/train/run.h"
#include "core/train/snapshot.h"

#include <atomic>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sluice {

/// Why training cannot go on: which model, where, and what first went wrong.
struct Divergence {
    size_t model = 0;
    uint32_t epoch = 0;      ///< from 1
    uint32_t batch = 0;      ///< from 1
    Sentence where;          ///< "layer 1, forget gate"
    bool inGradient = false; ///< the loss was finite, its gradient was not
};

class Learner;

/// Trains all models of an experiment in lock-step on the same batches. Knows nothing of threads above it, windows or files;
/// whoever owns it decides when the next batch is trained.
class Trainer {
public:
    /// `initialWeights`: per model, empty for the seeded ones. The task must outlive the trainer. Once another thread sets
    /// `interrupt`, what is being done is abandoned within a shard, to be done again when training goes on.
    Trainer(const Experiment &experiment, const Task &task, ThreadPool &pool, Run &run,
            const std::vector<std::vector<float>> &initialWeights = {}, const std::atomic<bool> *interrupt = nullptr);
    ~Trainer();

    /// Goes on from there; what comes is bit for bit what would have come.
    /// Errors: another architecture, another number of models.
    Result<void> restore(const Checkpoint &checkpoint);

    /// Logs both losses of the initial weights as epoch 0 and keeps that moment. Does nothing once there is a log; the first
    /// `trainBatch` does it where nobody did.
    void measureInitialWeights();

    /// Trains one batch in every model that has not stopped, and completes the epoch after its last batch: measures validation,
    /// logs, keeps snapshots, stops early. Returns what diverged, if anything did: then no model was updated, and the diverged one
    /// has its last finite weights.
    std::optional<Divergence> trainBatch();

    bool finished() const; ///< all epochs done, or every model stopped (best weights restored where asked for)
    Position position() const;
    size_t batchesPerEpoch() const;
    /// Of all models, from the next batch on; logged.
    void setLearningRate(double learningRate);

    /// Weights only.
    Moment liveMoment() const;
    Checkpoint checkpoint() const;

private:
    bool interrupted() const { return interrupt_ && *interrupt_; }
    Divergence diverged(size_t model, bool inGradient, Split split, std::span<const SampleRange> samples);
    void log(size_t model, double learningRate);
    void logNorms(size_t model);
    std::optional<Divergence> completeEpoch();
    std::optional<Divergence> divergedInValidation();
    void findGoing();
    void restoreBestWhereFinished();
    Moment moment(bool full) const;
    Moment fullMoment() const;

    const Experiment experiment_;
    const Task *task_;
    ThreadPool *pool_;
    Run *run_;
    const std::atomic<bool> *interrupt_;
    std::vector<std::unique_ptr<Learner>> learners_;
    Batches batches_;
    Batch batch_;
    std::vector<size_t> going_;            ///< the models that have not stopped
    std::vector<double> validationLosses_; ///< of this epoch, one a model
    Position position_;
};

/// A model with these weights on a whole split, by the fast kernel.
Metrics evaluate(const ModelSpec &spec, const Task &task, Split split, std::span<const float> weights, ThreadPool &pool);
/// Its predictions, scaled or logits: outputs × outputSteps × samples; NaN at steps before a sample's first.
arma::fcube predict(const ModelSpec &spec, const Task &task, Split split, std::span<const float> weights, ThreadPool &pool);

} // namespace sluice
