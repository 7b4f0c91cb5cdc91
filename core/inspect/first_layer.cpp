#include "core/inspect/first_layer.h"

#include "core/inspect/answer_seed.h"
#include "core/inspect/interventions.h"
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
                      size_t step, const std::vector<Intervention> &interventions, std::optional<size_t> ofClass)
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
    const NetworkValues values = runPlainNetwork(spec, shape, network, oneSequence(sample.x), interventions);
    const size_t answer = shape.output == OutputAt::every ? step : 0;
    const AnswerSeed seed = answerSeed(shape, values.output, step, ofClass);

    FirstLayer first{.W = own.W,
                     .input = inputOf(spec, values, layer).slice(answer).col(0),
                     .sensitivity = {},
                     .contribution = {},
                     .features = shape.features,
                     .layer = layer,
                     .ofClass = seed.ofClass};
    if (head) {
        first.sensitivity = seed.dy.slice(answer).col(0);
    } else {
        const NetworkGradients gradients = backwardPlainNetwork(spec, network, values, seed.dy, interventions);
        const arma::vec z = std::get<DenseValues>(values.layers[layer]).preactivation.slice(answer).col(0);
        arma::mat dz = gradients.layers[layer].output.slice(answer).col(0) % activationSlope(own.activation, z);
        const size_t answered = shape.output == OutputAt::every ? step : sample.x.n_cols - 1;
        cut(dz, Part::hidden, answered, interventionsOn(layer, interventions));
        first.sensitivity = dz.col(0);
    }
    first.contribution = first.W.each_row() % first.input.t();
    first.contribution.each_col() %= first.sensitivity;
    return first;
}

} // namespace sluice
