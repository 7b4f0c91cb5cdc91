#pragma once

#include "core/inspect/plain_dense.h"
#include "core/inspect/plain_gru.h"
#include "core/inspect/plain_lstm.h"
#include "core/inspect/plain_rnn.h"
#include "core/inspect/trace.h"
#include "core/nn/spec.h"

#include <armadillo>
#include <span>
#include <variant>
#include <vector>

namespace sluice {

/// Dropout does nothing in evaluation.
struct NoWeights {};

using LayerWeights = std::variant<DenseWeights, LstmWeights, GruWeights, RnnWeights, ConvWeights, NoWeights>;
using LayerValues = std::variant<DenseValues, LstmValues, GruValues, RnnValues>;

struct NetworkWeights {
    std::vector<LayerWeights> layers;
    DenseWeights head;
};

/// The flat parameter vector as matrices in double. Its size must be parameterCount(spec, shape).
NetworkWeights unpackWeights(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights);

struct NetworkValues {
    arma::cube input; ///< x: features × N × T
    std::vector<LayerValues> layers;
    arma::cube flattened; ///< the windows that the layers after the last over time see, in a model without recurrent layers
    arma::cube output;    ///< outputs × N × steps
};

/// What a layer hands on: φ(z) or h.
const arma::cube &outputOf(const LayerValues &values);
/// What layer `layer` gets.
const arma::cube &inputOf(const ModelSpec &spec, const NetworkValues &values, size_t layer);

/// A whole network on N sequences of one length, x: features × N × T, by the plain equations. With `readout`, a recurrent model that
/// answers at the last step runs the layers after its last one over time at every step all the same. `keepGoing` (if there is one) is
/// asked at every step of a recurrent layer and after every layer; false abandons the rest, and what is there is of no use.
NetworkValues runPlainNetwork(const ModelSpec &spec, const ModelShape &shape, const NetworkWeights &weights, const arma::cube &x,
                              const std::vector<Intervention> &interventions = {}, bool readout = false,
                              const std::function<bool()> &keepGoing = {});

/// ∂L/∂(what each layer hands on), through all later steps, of all its steps; of LSTMs also ∂L/∂c; of layers with weights ∂L/∂z of
/// their preactivations; and ∂L/∂x.
struct NetworkGradients {
    struct OfLayer {
        arma::cube output, cell, preactivation;
    };
    std::vector<OfLayer> layers;
    arma::cube x;
};

/// Given dy: ∂L/∂output, of the last dy.n_slices steps; those of earlier steps are zero.
NetworkGradients backwardPlainNetwork(const ModelSpec &spec, const NetworkWeights &weights, const NetworkValues &values,
                                      const arma::cube &dy, const std::vector<Intervention> &interventions = {});

} // namespace sluice
