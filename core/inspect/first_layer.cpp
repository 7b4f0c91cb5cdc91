#include "core/inspect/first_layer.h"

#include "core/inspect/plain_cubes.h"
#include "core/inspect/plain_network.h"

#include <algorithm>
#include <cassert>

namespace sluice {

namespace {

bool hasWeights(const LayerSpec &layer)
{
    return !std::holds_alternative<DropoutSpec>(layer);
}

FirstLayer kernelOf(const ConvWeights &weights)
{
    FirstLayer first;
    first.kernel = true;
    for (const arma::mat &place : weights.W)
        first.W = first.W.empty() ? place : arma::join_rows(first.W, place);
    return first;
}

} // namespace

FirstLayer firstLayer(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights, const Sample &sample,
                      size_t step)
{
    assert(!spec.recurrent());
    const NetworkWeights network = unpackWeights(spec, shape, weights);
    const auto layer = static_cast<size_t>(std::ranges::find_if(spec.layers, hasWeights) - spec.layers.begin());
    const bool head = layer == spec.layers.size();
    if (!head && std::holds_alternative<ConvWeights>(network.layers[layer])) {
        FirstLayer first = kernelOf(std::get<ConvWeights>(network.layers[layer]));
        first.features = shape.features;
        first.layer = layer;
        return first;
    }
    const DenseWeights &own = head ? network.head : std::get<DenseWeights>(network.layers[layer]);
    const arma::mat x = arma::conv_to<arma::mat>::from(sample.x);
    const NetworkValues values = runPlainNetwork(spec, shape, network, arma::cube(x.memptr(), x.n_rows, 1, x.n_cols));
    const size_t answer = shape.output == OutputAt::every ? step : 0;
    arma::cube dy(arma::size(values.output), arma::fill::zeros);
    dy.slice(answer).ones();

    FirstLayer first{own.W, inputOf(spec, values, layer).slice(answer).col(0), {}, {}, shape.features, layer, false};
    if (head) {
        first.sensitivity.ones(own.W.n_rows);
    } else {
        const NetworkGradients gradients = backwardPlainNetwork(spec, network, values, dy);
        const arma::vec z = std::get<DenseValues>(values.layers[layer]).preactivation.slice(answer).col(0);
        first.sensitivity = gradients.layers[layer].output.slice(answer).col(0) % activationSlope(own.activation, z);
    }
    first.contribution = first.W.each_row() % first.input.t();
    first.contribution.each_col() %= first.sensitivity;
    return first;
}

} // namespace sluice
