#include "core/inspect/gradient_flow.h"

#include "core/inspect/interventions.h"
#include "core/inspect/plain_cubes.h"
#include "core/inspect/plain_network.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace sluice {

namespace {

arma::rowvec norms(const arma::mat &columns)
{
    return arma::sqrt(arma::sum(arma::square(columns), 0));
}

/// What flows along the cell from c(s): every step back it passes the forget gate, unless c is held there.
arma::mat alongCell(const arma::mat &dCell, const arma::mat &factors, size_t step)
{
    arma::mat path(arma::size(dCell), arma::fill::zeros);
    path.col(step) = dCell.col(step);
    for (size_t t = step; t-- > 0;)
        path.col(t) = path.col(t + 1) % factors.col(t + 1);
    return path;
}

LayerGradientFlow flowOf(size_t layer, const LayerValues &values, const NetworkGradients::OfLayer &gradients, size_t step,
                         const std::vector<Intervention> &interventions)
{
    LayerGradientFlow flow;
    flow.layer = layer;
    flow.hidden = norms(overTime(gradients.output, 0));
    if (const auto *lstm = std::get_if<LstmValues>(&values)) {
        const arma::mat dCell = overTime(gradients.cell, 0);
        const arma::mat path = alongCell(dCell, cellFactors(*lstm, interventions), step);
        flow.cell = norms(dCell);
        flow.cellPath = norms(path);
        flow.rest = norms(dCell - path);
    }
    return flow;
}

} // namespace

GradientFlow gradientFlow(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights, const Sample &sample,
                          size_t step, const std::vector<Intervention> &interventions, std::optional<size_t> ofClass)
{
    const NetworkWeights network = unpackWeights(spec, shape, weights);
    const NetworkValues values = runPlainNetwork(spec, shape, network, oneSequence(sample.x), interventions, true);
    return gradientFlow(spec, network, values, answerSeed(shape, values.output, step, ofClass), interventions);
}

GradientFlow gradientFlow(const ModelSpec &spec, const NetworkWeights &network, const NetworkValues &values,
                          const AnswerSeed &seed, const std::vector<Intervention> &interventions)
{
    const NetworkGradients gradients = backwardPlainNetwork(spec, network, values, seed.dy, interventions);
    GradientFlow flow{{}, overTime(gradients.x, 0), seed.ofClass};
    for (size_t layer = 0; layer < spec.layers.size(); ++layer)
        if (isRecurrent(spec.layers[layer]))
            flow.layers.push_back(
                flowOf(layer, values.layers[layer], gradients.layers[layer], seed.step, interventionsOn(layer, interventions)));
    return flow;
}

} // namespace sluice
