#include "core/inspect/loss_gradient_what_if.h"

#include "core/base/block.h"
#include "core/inspect/weight_gradient.h"
#include "core/nn/loss.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace sluice {

namespace {

/// Samples of the same length, run at once.
struct Together {
    arma::cube x;   ///< features × samples × steps
    Block<float> y; ///< targets at once × samples × outputSteps
};

Together together(const std::vector<Sample> &samples)
{
    const arma::fmat &x = samples.front().x, &y = samples.front().y;
    Together all{arma::cube(x.n_rows, samples.size(), x.n_cols), Block<float>(y.n_rows, samples.size(), y.n_cols)};
    for (size_t k = 0; k < samples.size(); ++k) {
        for (arma::uword t = 0; t < x.n_cols; ++t)
            all.x.slice(t).col(k) = arma::conv_to<arma::vec>::from(samples[k].x.col(t));
        for (arma::uword t = 0; t < y.n_cols; ++t)
            std::copy_n(samples[k].y.colptr(t), y.n_rows, all.y.view().column(t, k));
    }
    return all;
}

std::vector<Together> byLength(const Task &task, const std::vector<SampleKey> &keys, const std::vector<WhatIf> &whatIfs)
{
    std::map<std::pair<arma::uword, arma::uword>, std::vector<Sample>> lengths;
    for (const SampleKey &key : keys) {
        Sample sample = alteredSample(task, key, whatIfs);
        const std::pair length(sample.x.n_cols, sample.y.n_cols);
        lengths[length].push_back(std::move(sample));
    }
    std::vector<Together> all;
    for (const auto &[length, samples] : lengths)
        all.push_back(together(samples));
    return all;
}

/// ∂L/∂ŷ of the last steps, those that have targets, and what they add to L.
arma::cube answersGradient(const LossSpec &loss, const arma::cube &output, ConstView target, double weight, double &sum)
{
    const arma::cube answers = output.tail_slices(target.steps);
    Block<float> predicted(answers.n_rows, answers.n_cols, answers.n_slices);
    std::ranges::transform(answers, predicted.view().data, [](double value) { return static_cast<float>(value); });
    Block<float> dy(answers.n_rows, answers.n_cols, answers.n_slices);
    sum += lossGradient(loss, predicted.view(), target, weight, dy.view()) / weight;
    arma::cube gradient(arma::size(answers));
    std::copy_n(dy.view().data, gradient.n_elem, gradient.begin());
    return gradient;
}

} // namespace

LossSlope lossGradientWhatIf(const ModelSpec &spec, const Task &task, const LossSpec &loss, const std::vector<SampleKey> &samples,
                             std::span<const float> weights, const std::vector<WhatIf> &whatIfs, size_t index)
{
    const ModelShape shape = ModelShape::of(task);
    const NetworkWeights network = unpackWeights(spec, shape, editedWeights(spec, shape, weights, whatIfs, index));
    const std::vector<Intervention> interventions = interventionsOf(whatIfs, index);
    const std::vector<Together> lengths = byLength(task, samples, whatIfs);
    double weight = 0;
    for (const Together &each : lengths)
        weight += lossWeight(loss, each.y.view());
    LossSlope slope;
    std::vector<double> sum(weights.size(), 0);
    for (const Together &each : lengths) {
        const NetworkValues values = runPlainNetwork(spec, shape, network, each.x, interventions);
        const arma::cube dy = answersGradient(loss, values.output, each.y.view(), weight, slope.loss);
        const NetworkGradients gradients = backwardPlainNetwork(spec, network, values, dy, interventions);
        const std::vector<double> own = weightGradient(spec, network, values, gradients, dy);
        std::ranges::transform(sum, own, sum.begin(), std::plus());
    }
    slope.gradient.assign(sum.begin(), sum.end());
    return slope;
}

std::vector<WhatIf> whatIfsOnLoss(const std::vector<WhatIf> &whatIfs, size_t model, const std::vector<SampleKey> &samples)
{
    std::vector<WhatIf> acting;
    std::ranges::copy_if(whatIfs, std::back_inserter(acting), [&](const WhatIf &whatIf) {
        const auto *edit = std::get_if<InputEdit>(&whatIf.change);
        return reaches(whatIf, model) && (!edit || std::ranges::find(samples, edit->sample) != samples.end());
    });
    return acting;
}

} // namespace sluice
