#pragma once

#include "core/base/result.h"
#include "core/io/exported_model.h"

#include <string>

namespace sluice {

/// A model as ONNX, opset 14, with its scaling: raw data in, original units out, in float32.
///
///     x              samples × steps × features in the data's own units, a class column as one 0-or-1 number a class; of a table
///                    samples × columns. Samples of one call have the same number of steps, any number.
///     prediction     samples × outputs (answered at every step: samples × steps × outputs), in the target's own units
///     probabilities  the same of classes, one probability a class
///
/// Layers are the operators LSTM, GRU, RNN, Gemm or MatMul, and Conv, time-major and never unrolled; dropout does nothing. Inputs are
/// scaled in double, so that a large offset costs no digits. A dense layer that sees causal windows is the convolution that it equals.
/// All LSTM variants are the operator's own: peepholes are P, a coupled gate is input_forget, no forget gate is one without weights
/// whose bias keeps it open (σ(40) = 1 in float32). Logistic squashing is exact by halving: with c′ = c/2 and g′ = g/2,
/// g′ = tanh(z/2) and ψ(c) = tanh c′, so the candidate's weights are halved and the peepholes doubled.
///
/// Error: more than the 2 GB that the format can hold.
Result<std::string> encodeOnnx(const ExportedModel &model);

} // namespace sluice
