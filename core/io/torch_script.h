#pragma once

#include "core/io/exported_model.h"

#include <string>

namespace sluice {

/// A Python program that is the model in PyTorch and loads its weights from the safetensors file of the same name beside it: raw
/// numbers in, original units (of classes, probabilities) out. Its `keras_weights()` hands the same weights over as Keras wants them.
/// It needs PyTorch and NumPy only. LSTM variants that nn.LSTM has not are written out in it.
std::string torchScript(const ExportedModel &model);

} // namespace sluice
