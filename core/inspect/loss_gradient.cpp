#include "core/inspect/loss_gradient.h"

#include "core/nn/loss.h"

#include <algorithm>

namespace sluice {

LossGradient::LossGradient(const ModelSpec &spec, const Task &task, const LossSpec &loss, std::vector<SampleRange> samples)
    : model_(spec, ModelShape::of(task)), lossSpec_(loss), packed_(model_.makePacked()), cache_(model_.makeCache()),
      ofShard_(model_.parameterCount()), gradient_(model_.parameterCount())
{
    std::ranges::stable_sort(samples, std::greater(), &SampleRange::steps); // shards want the longest first
    for (std::span<const SampleRange> rest = samples; !rest.empty();) {
        const auto some = rest.first(std::min(model_.shardWidth(), rest.size()));
        rest = rest.subspan(some.size());
        shards_.emplace_back().fill(task, some, some.front().steps);
        lossWeight_ += lossWeight(loss, shards_.back().target());
    }
}

const std::vector<float> &LossGradient::at(std::span<const float> weights)
{
    model_.pack(weights, packed_, Model::PackFor::gradient);
    std::ranges::fill(gradient_, 0.0f);
    loss_ = 0;
    for (const Shard &shard : shards_)
        addShard(shard, weights);
    return gradient_;
}

void LossGradient::addShard(const Shard &shard, std::span<const float> weights)
{
    const ConstView input = shard.input(), target = shard.target();
    const ConstView output = model_.forward(weights, packed_, input, cache_);
    dy_.resize(output.features, output.width, output.steps);
    dy_.fill(0); // a series that is run from its first row answers at its last rows only
    const View dy = dy_.view().alignedWith(input);
    loss_ +=
        lossGradient(lossSpec_, output.lastSteps(target.steps), target, lossWeight_, dy.lastSteps(target.steps)) / lossWeight_;
    model_.backward(packed_, input, dy, cache_, ofShard_);
    for (size_t k = 0; k < gradient_.size(); ++k)
        gradient_[k] += ofShard_[k];
}

} // namespace sluice
