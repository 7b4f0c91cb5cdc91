#pragma once

#include "core/base/thread_pool.h"
#include "core/nn/model.h"
#include "core/optim/optimizer.h"
#include "core/task/batches.h"
#include "core/train/experiment.h"
#include "core/train/run.h"
#include "core/train/snapshot.h"
#include "core/train/split_pass.h"

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sluice {

/// What one batch gave: its loss and gradient, before the update. `fault` says what was not finite.
struct BatchResult {
    enum class Fault { none, loss, gradient };
    Fault fault = Fault::none;
    double loss = 0;
    double gradientNorm = 0; ///< before clipping
};

/// Of one layer's parameters at one update, as LayerNormRecord has them.
struct LayerNorms {
    size_t layer = 0;
    double gradient = 0, update = 0, weight = 0;
};

/// Losses are logged and drawn as float: what is beyond its range counts as infinite.
bool isFiniteLoss(double loss);

/// One model in training: its weights, its optimizer's state, its early stopping and the memory that a step needs.
class Learner {
public:
    /// `initialWeights`: empty for the seeded ones. The task and the flag must outlive the learner; once the flag is set, work on
    /// a batch or a split ends early.
    Learner(const ModelSpec &spec, const Task &task, const TrainingSpec &training, std::vector<float> initialWeights,
            const std::atomic<bool> *interrupt);

    const Model &model() const { return model_; }
    bool stopped() const { return stopping_.stopped; }
    const std::vector<float> &weights() const { return weights_; }
    /// Before the schedule's factor.
    void setLearningRate(double learningRate) { learningRate_ = learningRate; }
    /// The rate of the update that comes at a position.
    double rateAt(const Position &at) const;

    /// Forward, loss, backward, clip, for the batch that comes at a position. Shards are worked on in parallel and added in order.
    /// Meaningless where it was interrupted.
    void computeGradient(const Batch &batch, const Position &at, ThreadPool &pool);
    const BatchResult &result() const { return result_; }
    /// Takes the optimizer's step with that gradient.
    void update(double learningRate);
    /// Of the update just taken, one a layer with parameters and the head; empty where it is none of those that are logged.
    std::span<const LayerNorms> norms() const { return measuresNorms_ ? std::span(norms_) : std::span<const LayerNorms>(); }
    /// The loss over a split, with the weights of now. Nothing where it was interrupted.
    std::optional<double> measure(Split split, ThreadPool &pool);
    /// Sets the losses of the untrained model.
    void setInitialLosses(double trainLoss, double validationLoss);
    /// The epoch's bookkeeping, early stopping included.
    EpochRecord completeEpoch(uint32_t epochsCompleted, double validationLoss);

    /// Where values first stopped being finite: forward on one of the samples, or in the gradient of the last batch.
    Sentence placeOfFault(BatchResult::Fault fault, std::span<const SampleRange> samples) const;
    /// Goes back to the weights of the last batch whose loss was finite.
    void keepLastFinite();

    Snapshot snapshot(const Position &at, bool full) const;
    const SnapshotPtr &best() const { return best_; }
    void setBest(SnapshotPtr best) { best_ = std::move(best); }
    void restoreBest();
    /// Errors: another model, another architecture, not a full snapshot.
    Result<void> canRestore(const Snapshot &from, const Snapshot *best) const;
    void restore(const Snapshot &from, SnapshotPtr best);

private:
    struct Lane {
        ModelCache cache;
        Block<float> dy;
        std::vector<float> gradient;
        double lossSum = 0;
    };

    void runShard(const Shard &shard, const ForwardMode &mode, Lane &lane) const;
    void setStates(const Batch &batch, size_t shard, Lane &lane) const;
    void carryStates();
    /// Numbers that a snapshot of that moment carries.
    size_t carriedAt(const Position &at) const;
    std::span<float> addGradients(size_t shards, ThreadPool &pool);
    void clip(std::span<float> gradient);
    void measureGradientNorms(std::span<const float> gradient);
    void measureUpdateNorms();
    void addPenalties(std::span<float> gradient) const;

    const Task *task_;
    const std::atomic<bool> *interrupt_;
    Model model_;
    std::unique_ptr<Optimizer> optimizer_;
    TrainingSpec training_;
    uint64_t updatesInAll_;

    std::vector<float> weights_;
    std::vector<float> lastFinite_; ///< the weights of the batch before: their loss was finite
    std::vector<float> optimizerState_;
    uint64_t optimizerSteps_ = 0;
    double learningRate_;
    PlateauState plateau_;
    double lossSum_ = 0; ///< of the running epoch
    double lossWeight_ = 0;
    BatchResult result_; ///< of the gradient that `update` takes
    /// A layer's parameters are one piece of the vector.
    struct Piece {
        size_t offset = 0, size = 0;
    };
    std::vector<Piece> pieces_;
    std::vector<LayerNorms> norms_; ///< one a piece
    bool measuresNorms_ = false;    ///< of the batch that was last computed
    double batchLossSum_ = 0;
    double batchWeight_ = 0;
    double seconds_ = 0;
    double trainLoss_;
    double validationLoss_;
    StoppingState stopping_;
    SnapshotPtr best_;

    size_t stateSize_ = 0;         ///< h and c of one sequence in all layers; 0 where the task is not stateful
    std::vector<float> carried_;   ///< those of the batch before, shard by shard
    const Batch *batch_ = nullptr; ///< whose gradient `update` takes

    PackedModel packed_;
    std::vector<Lane> lanes_; ///< one a shard of the batch
    SplitPass splitPass_;
};

} // namespace sluice
