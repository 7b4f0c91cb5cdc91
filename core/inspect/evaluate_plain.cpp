#include "core/inspect/plain_cubes.h"
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

void alterEach(const AlterInput &alter, size_t firstSample, arma::cube &x)
{
    for (arma::uword k = 0; k < x.n_cols; ++k) {
        arma::mat one = overTime(x, k);
        alter(firstSample + k, one);
        for (arma::uword t = 0; t < x.n_slices; ++t)
            x.slice(t).col(k) = one.col(t);
    }
}

/// Runs the split, several samples at once, and calls use(first sample, shard, answers); false where it was abandoned.
template <class Use> bool overSplit(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights,
                                    const Task &task, Split split, const std::vector<Intervention> &interventions,
                                    const std::function<bool()> &keepGoing, const AlterInput &alter, Use use)
{
    const NetworkWeights network = unpackWeights(spec, shape, weights);
    const std::span<const SampleRange> all = task.samples(split);
    Shard shard;
    for (size_t first = 0; first < all.size();) {
        if (keepGoing && !keepGoing())
            return false;
        const auto some = alike(all.subspan(first));
        shard.fill(task, some, some.front().steps);
        arma::cube x = asCube(shard.input());
        if (alter)
            alterEach(alter, first, x);
        const arma::cube output = runPlainNetwork(spec, shape, network, x, interventions).output;
        use(first, shard, arma::cube(output.tail_slices(shard.target().steps)));
        first += some.size();
    }
    return true;
}

} // namespace

std::optional<Metrics> evaluatePlain(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights,
                                     const Task &task, Split split, const std::vector<Intervention> &interventions,
                                     const std::function<bool()> &keepGoing, const AlterInput &alter)
{
    MetricSums sums(task.classes().size());
    const auto add = [&sums](size_t, const Shard &shard, const arma::cube &predicted) {
        const auto target = shard.target();
        for (size_t t = 0; t < target.steps; ++t)
            for (size_t s = 0; s < target.width; ++s)
                sums.addAnswer(std::span(predicted.slice_colptr(t, s), predicted.n_rows), target.column(t, s));
    };
    if (!overSplit(spec, shape, weights, task, split, interventions, keepGoing, alter, add))
        return std::nullopt;
    return metricsOf(sums, task.yardsticks(split));
}

std::optional<std::vector<arma::mat>> predictPlain(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights,
                                                   const Task &task, Split split, const std::vector<Intervention> &interventions,
                                                   const std::function<bool()> &keepGoing, const AlterInput &alter)
{
    std::vector<arma::mat> answers(task.sampleCount(split));
    const auto take = [&answers](size_t first, const Shard &, const arma::cube &predicted) {
        for (arma::uword k = 0; k < predicted.n_cols; ++k)
            answers[first + k] = overTime(predicted, k);
    };
    if (!overSplit(spec, shape, weights, task, split, interventions, keepGoing, alter, take))
        return std::nullopt;
    return answers;
}

} // namespace sluice
