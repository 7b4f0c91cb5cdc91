#include "core/train/sampling_what_if.h"

#include "core/inspect/plain_cubes.h"
#include "core/inspect/plain_network.h"

#include <algorithm>
#include <cstdint>

namespace sluice {

namespace {

/// One feature a class, in their order.
arma::fmat oneHot(std::span<const size_t> window, size_t classes, const std::vector<WhatIf> &whatIfs)
{
    arma::mat x(classes, window.size(), arma::fill::zeros);
    for (size_t step = 0; step < window.size(); ++step)
        x(window[step], step) = 1;
    alterInput(x, {Split::validation, SIZE_MAX}, whatIfs);
    return arma::conv_to<arma::fmat>::from(x);
}

} // namespace

std::vector<WhatIf> whatIfsOnText(const std::vector<WhatIf> &whatIfs, size_t model)
{
    std::vector<WhatIf> acting;
    std::ranges::copy_if(whatIfs, std::back_inserter(acting), [model](const WhatIf &whatIf) {
        return reaches(whatIf, model) && !std::holds_alternative<InputEdit>(whatIf.change);
    });
    return acting;
}

Result<SampledTokens> sampleTokensWhatIf(const ModelSpec &model, const Task &task, std::span<const float> weights,
                                         const SamplingSpec &spec, const std::vector<WhatIf> &whatIfs, size_t index,
                                         const std::function<bool()> &keepGoing)
{
    if (const auto possible = canSample(task); !possible)
        return passOn(possible);
    const ModelShape shape = ModelShape::of(task);
    const NetworkWeights network = unpackWeights(model, shape, editedWeights(model, shape, weights, whatIfs, index));
    const std::vector<Intervention> interventions = interventionsOf(whatIfs, index);
    const auto next = [&](std::span<const size_t> window) {
        const arma::cube x = oneSequence(oneHot(window, shape.features, whatIfs));
        const arma::cube output = runPlainNetwork(model, shape, network, x, interventions).output;
        const arma::vec last = output.slice(output.n_slices - 1).col(0);
        return classLogits({last.begin(), last.end()});
    };
    return sampleTokens(task, spec, next, keepGoing);
}

} // namespace sluice
