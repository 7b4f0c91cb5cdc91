#include "core/inspect/plain_network.h"
#include "core/inspect/probe.h"
#include "core/task/batches.h"

#include <algorithm>
#include <span>

namespace sluice {

namespace {

// Enough columns that a product is worth its call, few enough that a split can be abandoned soon.
constexpr size_t samplesAtOnce = 64;

/// The first of the samples, as many as have one length.
std::span<const SampleRange> alike(std::span<const SampleRange> ranges)
{
    size_t count = 1;
    while (count < std::min(samplesAtOnce, ranges.size()) && ranges[count].steps == ranges.front().steps)
        ++count;
    return ranges.first(count);
}

arma::cube asCube(BlockView<const float> values)
{
    arma::cube wide(values.features, values.width, values.steps);
    std::copy_n(values.data, values.size(), wide.memptr());
    return wide;
}

} // namespace

std::optional<Metrics> evaluatePlain(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights,
                                     const Task &task, Split split, const std::vector<Intervention> &interventions,
                                     const std::function<bool()> &keepGoing)
{
    const NetworkWeights network = unpackWeights(spec, shape, weights);
    Shard shard;
    MetricSums sums(task.classes().size());
    std::span<const SampleRange> ranges = task.samples(split);
    while (!ranges.empty()) {
        if (keepGoing && !keepGoing())
            return std::nullopt;
        const auto some = alike(ranges);
        ranges = ranges.subspan(some.size());
        shard.fill(task, some, some.front().steps);
        const auto target = shard.target();
        const arma::cube all = runPlainNetwork(spec, shape, network, asCube(shard.input()), interventions).output;
        const arma::cube predicted = all.tail_slices(target.steps);
        for (size_t t = 0; t < target.steps; ++t)
            for (size_t s = 0; s < target.width; ++s)
                sums.addAnswer(std::span(predicted.slice_colptr(t, s), predicted.n_rows), target.column(t, s));
    }
    return metricsOf(sums, task.yardsticks(split));
}

} // namespace sluice
