#pragma once

#include "core/nn/loss_spec.h"
#include "core/nn/model.h"
#include "core/task/batches.h"

#include <span>
#include <vector>

namespace sluice {

/// ∂L/∂θ over given samples, L the weighted mean of core/nn/loss.h as in training, by the fast kernel in float. In evaluation mode: no
/// dropout, sequences begin at zero; before clipping and without penalties. It is computed for who looks, never while training.
class LossGradient {
public:
    /// At least one sample; the task is not needed afterwards.
    LossGradient(const ModelSpec &spec, const Task &task, const LossSpec &loss, std::vector<SampleRange> samples);

    /// In the order of the parameter vector (tensorsOf); valid until the next call.
    const std::vector<float> &at(std::span<const float> weights);
    double loss() const { return loss_; } ///< L at those weights

private:
    void addShard(const Shard &shard, std::span<const float> weights);

    Model model_;
    LossSpec lossSpec_;
    std::vector<Shard> shards_;
    double lossWeight_ = 0;
    double loss_ = 0;
    PackedModel packed_;
    ModelCache cache_;
    Block<float> dy_;
    std::vector<float> ofShard_, gradient_;
};

} // namespace sluice
