#include "core/inspect/saturation.h"

#include "core/inspect/plain_network.h"
#include "core/task/batches.h"

#include <algorithm>

namespace sluice {

namespace {

constexpr size_t samplesAtOnce = 32;

using Gates = std::vector<std::pair<Part, const arma::cube *>>;

Gates gatesOf(const LayerValues &values)
{
    if (const auto *lstm = std::get_if<LstmValues>(&values))
        return {{Part::inputGate, &lstm->i}, {Part::forgetGate, &lstm->f}, {Part::outputGate, &lstm->o}};
    if (const auto *gru = std::get_if<GruValues>(&values))
        return {{Part::resetGate, &gru->r}, {Part::updateGate, &gru->z}};
    return {};
}

/// Counts of one gate so far.
struct Counts {
    Part gate;
    arma::vec below, above;
    double values = 0;

    void add(const arma::cube &gateValues, double low, double high)
    {
        for (arma::uword t = 0; t < gateValues.n_slices; ++t)
            for (arma::uword s = 0; s < gateValues.n_cols; ++s) {
                below += arma::conv_to<arma::vec>::from(gateValues.slice(t).col(s) < low);
                above += arma::conv_to<arma::vec>::from(gateValues.slice(t).col(s) > high);
                ++values;
            }
    }
};

/// `first`: which sample of the split the first of these is.
void alterAll(arma::cube &x, size_t first, const AlterInput &alter)
{
    for (arma::uword sample = 0; sample < x.n_cols; ++sample) {
        arma::mat one(x.n_rows, x.n_slices);
        for (arma::uword t = 0; t < x.n_slices; ++t)
            one.col(t) = x.slice(t).col(sample);
        alter(first + sample, one);
        for (arma::uword t = 0; t < x.n_slices; ++t)
            x.slice(t).col(sample) = one.col(t);
    }
}

arma::cube inputsOf(const Task &task, std::span<const SampleRange> ranges)
{
    Shard shard;
    shard.fill(task, ranges, ranges.front().steps);
    const auto x = shard.input();
    arma::cube wide(x.features, x.width, x.steps);
    std::copy_n(x.data, x.size(), wide.memptr());
    return wide;
}

/// The first of the samples, as many as have one length.
std::span<const SampleRange> alike(std::span<const SampleRange> ranges)
{
    size_t count = 1;
    while (count < std::min(samplesAtOnce, ranges.size()) && ranges[count].steps == ranges.front().steps)
        ++count;
    return ranges.first(count);
}

} // namespace

GateSaturation saturationOf(Part gate, const arma::mat &values, double low, double high)
{
    const auto share = [&](const arma::umat &hits) {
        return arma::vec(arma::conv_to<arma::vec>::from(arma::sum(hits, 1)) / static_cast<double>(values.n_cols));
    };
    return {gate, share(values < low), share(values > high)};
}

std::optional<std::vector<GateSaturation>> gateSaturation(const ModelSpec &spec, const ModelShape &shape,
                                                          std::span<const float> weights, const Task &task, Split split,
                                                          size_t layer, const SaturationOptions &options,
                                                          const std::function<bool()> &keepGoing)
{
    const NetworkWeights network = unpackWeights(spec, shape, weights);
    const size_t units = outputFeatures(spec.layers[layer], 0);
    std::vector<Counts> counts;
    std::span<const SampleRange> ranges = task.samples(split);
    ranges = ranges.first(std::min(options.mostSamples, ranges.size()));
    while (!ranges.empty()) {
        if (keepGoing && !keepGoing())
            return std::nullopt;
        const auto some = alike(ranges);
        ranges = ranges.subspan(some.size());
        arma::cube x = inputsOf(task, some);
        if (options.alter)
            alterAll(x, static_cast<size_t>(some.data() - task.samples(split).data()), options.alter);
        const NetworkValues values = runPlainNetwork(spec, shape, network, x, options.interventions);
        const Gates gates = gatesOf(values.layers[layer]);
        for (size_t k = 0; k < gates.size(); ++k) {
            if (counts.size() <= k)
                counts.push_back({gates[k].first, arma::zeros(units), arma::zeros(units)});
            counts[k].add(*gates[k].second, options.low, options.high);
        }
    }
    std::vector<GateSaturation> found;
    for (const Counts &count : counts)
        found.push_back({count.gate, count.below / count.values, count.above / count.values});
    return found;
}

} // namespace sluice
