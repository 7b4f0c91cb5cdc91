#pragma once

#include "core/io/json_reader.h"
#include "core/nn/spec.h"

#include <string>

namespace sluice {

/// One entry of "layers", by its "type":
///
///     dense    units, activation, initializer
///     lstm     units, variant ("modern" or "1997": what the next three are unless given), forget_gate ("own", "none", "coupled"),
///              squashing ("tanh", "logistic"), peepholes, forget_bias (of an own forget gate), input_bias, initializer,
///              recurrent_initializer
///     gru      units, initializer, recurrent_initializer
///     rnn      units, activation ("tanh", "relu"), initializer, recurrent_initializer
///     conv1d   filters, kernel, activation, initializer
///     dropout  rate
LayerSpec readLayer(const JsonReader &reader);
JsonValue layerTree(const LayerSpec &layer);

/// Whether the layers can follow each other; `path` is that of the list.
void checkLayers(const ModelSpec &model, const std::string &path, JsonProblems &problems);

} // namespace sluice
