#pragma once

#include "core/base/thread_pool.h"
#include "core/nn/loss_spec.h"
#include "core/nn/model.h"
#include "core/task/batches.h"
#include "core/task/metrics.h"
#include "core/task/task.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace sluice {

/// Takes the samples of a split forward through a model, in shards of its own width over a pool. Memory is kept from pass to pass.
/// What comes out is the same for every number of threads. The model and the task must outlive it. Once `interrupt` is set, passes
/// end early and say so.
class SplitPass {
public:
    SplitPass(const Model &model, const Task &task, LossSpec loss, const std::atomic<bool> *interrupt = nullptr)
        : model_(&model), task_(&task), loss_(std::move(loss)), interrupt_(interrupt)
    {
    }

    /// What a pass gives of one shard, from the pool's threads.
    struct Piece {
        size_t shard;
        std::span<const uint32_t> samples; ///< of the split, longest first
        ConstView output;                  ///< outputs × width × outputSteps
        ConstView target;                  ///< targets at once × width × outputSteps
    };
    using Visitor = std::function<void(const Piece &)>;
    /// False where it was interrupted.
    bool run(Split split, std::span<const float> weights, const PackedModel &packed, ThreadPool &pool, const Visitor &visit);

    /// The mean loss over the whole split; shards are added in order. Nothing where it was interrupted.
    std::optional<double> measure(Split split, std::span<const float> weights, const PackedModel &packed, ThreadPool &pool);

    size_t shardCount(Split split) const;

private:
    struct Lane {
        ModelCache cache;
        Shard shard;
        std::vector<SampleRange> ranges;
    };

    bool interrupted() const { return interrupt_ && *interrupt_; }
    /// The split's samples, longest first, so that a shard holds samples of like length.
    const std::vector<uint32_t> &orderOf(Split split);
    Piece forwardShard(Lane &lane, Split split, size_t shard, std::span<const float> weights, const PackedModel &packed) const;

    const Model *model_;
    const Task *task_;
    LossSpec loss_;
    const std::atomic<bool> *interrupt_;
    std::array<std::vector<uint32_t>, 3> orders_;
    std::vector<Lane> lanes_;                     ///< one a thread of the pool
    std::vector<std::pair<double, double>> sums_; ///< Σ w ℓ and Σ w of each shard
};

} // namespace sluice
