#include "core/inspect/path_what_if.h"

#include "core/inspect/plain_network.h"

#include <algorithm>
#include <cstdint>

namespace sluice {

namespace {

constexpr size_t pathsAtOnce = 64; // enough columns that a product is worth its call, few enough to be abandoned soon

/// Which step of a window stands at each place of what the model gets: what the shuffles make of 0 … steps − 1.
std::vector<size_t> fedOrder(size_t steps, const std::vector<WhatIf> &whatIfs)
{
    arma::mat places(1, steps);
    for (size_t step = 0; step < steps; ++step)
        places(0, step) = static_cast<double>(step);
    alterInput(places, {Split::validation, SIZE_MAX}, whatIfs);
    std::vector<size_t> order;
    for (const double place : places)
        order.push_back(static_cast<size_t>(place));
    return order;
}

/// The sample with the same window, or none of the split's.
SampleKey sampleOf(const Task &task, Split split, const SampleRange &path)
{
    const auto &samples = task.samples(split);
    const auto same = std::find_if(samples.begin(), samples.end(), [&](const SampleRange &sample) {
        return sample.sequence == path.sequence && sample.firstRow == path.firstRow && sample.steps == path.steps;
    });
    return {split, same == samples.end() ? SIZE_MAX : static_cast<size_t>(same - samples.begin())};
}

/// Windows as cubes: features × paths × steps. These are in the order of time, as edits leave them.
arma::cube windowsOf(const Task &task, Split split, std::span<const size_t> paths, const std::vector<size_t> &order,
                     const std::vector<WhatIf> &whatIfs)
{
    arma::cube windows(task.features(), paths.size(), order.size());
    for (size_t k = 0; k < paths.size(); ++k) {
        const SampleRange &path = task.paths(split)[paths[k]];
        auto x = arma::conv_to<arma::mat>::from(task.sample(path).x);
        alterInput(x, sampleOf(task, split, path), whatIfs);
        for (size_t place = 0; place < order.size(); ++place)
            windows.slice(order[place]).col(k) = x.col(place);
    }
    return windows;
}

arma::cube fed(const arma::cube &windows, const std::vector<size_t> &order)
{
    arma::cube x(arma::size(windows));
    for (size_t place = 0; place < order.size(); ++place)
        x.slice(place) = windows.slice(order[place]);
    return x;
}

/// By one row, whose target is the answer and whose other inputs keep their last value.
void moveOn(arma::cube &windows, size_t target, const arma::rowvec &answers)
{
    for (arma::uword t = 0; t + 1 < windows.n_slices; ++t)
        windows.slice(t) = windows.slice(t + 1);
    for (arma::uword k = 0; k < answers.n_elem; ++k)
        windows(target, k, windows.n_slices - 1) = static_cast<float>(answers(k)); // models are fed floats
}

} // namespace

std::optional<arma::mat> forecastPathsWhatIf(const ModelSpec &spec, std::span<const float> weights, const Task &task, Split split,
                                             std::span<const size_t> paths, const std::vector<WhatIf> &whatIfs, size_t model,
                                             const std::function<bool()> &keepGoing)
{
    const ModelShape shape = ModelShape::of(task);
    const NetworkWeights network = unpackWeights(spec, shape, editedWeights(spec, shape, weights, whatIfs, model));
    const std::vector<Intervention> interventions = interventionsOf(whatIfs, model);
    const std::vector<size_t> order = fedOrder(task.spec().lookback, whatIfs);
    const bool recursive = task.spec().multiStep == MultiStep::recursive;
    const size_t horizon = task.spec().horizon;
    arma::mat forecasts(horizon, paths.size());
    for (size_t first = 0; first < paths.size(); first += pathsAtOnce) {
        const auto some = paths.subspan(first, std::min(pathsAtOnce, paths.size() - first));
        arma::cube windows = windowsOf(task, split, some, order, whatIfs);
        for (size_t row = 0; row < horizon; row += recursive ? 1 : horizon) {
            if (keepGoing && !keepGoing())
                return std::nullopt;
            const arma::cube output = runPlainNetwork(spec, shape, network, fed(windows, order), interventions).output;
            const arma::mat answers = output.slice(output.n_slices - 1); // of one row, or of all
            forecasts.submat(row, first, arma::size(answers)) = answers;
            if (recursive)
                moveOn(windows, *task.targetFeature(), answers.row(0));
        }
    }
    return forecasts;
}

} // namespace sluice
