#include "core/train/split_pass.h"

#include "core/nn/loss.h"
#include "core/train/trainer.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

namespace sluice {

size_t SplitPass::shardCount(Split split) const
{
    const size_t width = model_->shardWidth();
    return (task_->sampleCount(split) + width - 1) / width;
}

const std::vector<uint32_t> &SplitPass::orderOf(Split split)
{
    auto &order = orders_[static_cast<size_t>(split)];
    if (order.empty()) {
        order.resize(task_->sampleCount(split));
        std::iota(order.begin(), order.end(), 0u);
        const auto &samples = task_->samples(split);
        std::ranges::sort(
            order, [&](uint32_t a, uint32_t b) { return std::tuple(samples[b].steps, a) < std::tuple(samples[a].steps, b); });
    }
    return order;
}

SplitPass::Piece SplitPass::forwardShard(Lane &lane, Split split, size_t shard, std::span<const float> weights,
                                         const PackedModel &packed) const
{
    const auto &order = orders_[static_cast<size_t>(split)];
    const size_t first = shard * model_->shardWidth();
    const auto samples = std::span(order).subspan(first, std::min(model_->shardWidth(), order.size() - first));
    lane.ranges.clear();
    for (const uint32_t sample : samples)
        lane.ranges.push_back(task_->samples(split)[sample]);
    lane.shard.fill(*task_, lane.ranges, lane.ranges.front().steps);
    return {shard, samples, model_->forward(weights, packed, lane.shard.input(), lane.cache), lane.shard.target()};
}

bool SplitPass::run(Split split, std::span<const float> weights, const PackedModel &packed, ThreadPool &pool,
                    const Visitor &visit)
{
    orderOf(split);
    while (lanes_.size() < pool.threads())
        lanes_.push_back({model_->makeCache(), {}, {}});
    const size_t shards = shardCount(split);
    pool.forEach(lanes_.size(), [&](size_t first) {
        for (size_t shard = first; shard < shards && !interrupted(); shard += lanes_.size())
            visit(forwardShard(lanes_[first], split, shard, weights, packed));
    });
    return !interrupted();
}

std::optional<double> SplitPass::measure(Split split, std::span<const float> weights, const PackedModel &packed, ThreadPool &pool)
{
    sums_.assign(shardCount(split), {});
    const bool complete = run(split, weights, packed, pool, [this](const Piece &piece) {
        // A split of a stateful series answers at its own rows, which are its sample's last ones.
        const ConstView output = piece.output.lastSteps(piece.target.steps);
        sums_[piece.shard] = {lossSum(loss_, output, piece.target), lossWeight(loss_, piece.target)};
    });
    if (!complete)
        return {};
    double sum = 0, weight = 0;
    for (const auto &[shardSum, shardWeight] : sums_) {
        sum += shardSum;
        weight += shardWeight;
    }
    return sum / weight;
}

Metrics evaluate(const ModelSpec &spec, const Task &task, Split split, std::span<const float> weights, ThreadPool &pool)
{
    const Model model(spec, ModelShape::of(task));
    PackedModel packed = model.makePacked();
    model.pack(weights, packed, Model::PackFor::forward);
    SplitPass pass(model, task, {});
    std::vector<MetricSums> sums(pass.shardCount(split), MetricSums(task.classes().size()));
    pass.run(split, weights, packed, pool, [&](const SplitPass::Piece &piece) {
        const ConstView output = piece.output.lastSteps(piece.target.steps);
        for (size_t t = 0; t < output.steps; ++t)
            for (size_t s = 0; s < piece.target.begunAt(t); ++s)
                sums[piece.shard].addAnswer(std::span(output.column(t, s), output.features), piece.target.column(t, s));
    });
    MetricSums total(task.classes().size());
    for (const auto &sum : sums)
        total.add(sum);
    return metricsOf(total, task.yardsticks(split));
}

arma::fcube predict(const ModelSpec &spec, const Task &task, Split split, std::span<const float> weights, ThreadPool &pool)
{
    const Model model(spec, ModelShape::of(task));
    PackedModel packed = model.makePacked();
    model.pack(weights, packed, Model::PackFor::forward);
    arma::fcube predictions(task.outputs(), task.outputSteps(), task.sampleCount(split));
    predictions.fill(std::numeric_limits<float>::quiet_NaN());
    SplitPass(model, task, {}).run(split, weights, packed, pool, [&](const SplitPass::Piece &piece) {
        const ConstView output = piece.output.lastSteps(piece.target.steps);
        const size_t before = task.outputSteps() - output.steps;
        for (size_t t = 0; t < output.steps; ++t)
            for (size_t s = 0; s < piece.target.begunAt(t); ++s)
                std::copy_n(output.column(t, s), output.features, predictions.slice_colptr(piece.samples[s], before + t));
    });
    return predictions;
}

} // namespace sluice
