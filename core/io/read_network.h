#pragma once

#include "core/base/result.h"
#include "core/io/weights_file.h"
#include "core/nn/spec.h"

#include <optional>
#include <string>
#include <vector>

namespace sluice {

/// One layer as a file of weights has it.
struct ReadLayer {
    LayerSpec spec;
    std::string name;              ///< in the file: "encoder.lstm l0"
    std::vector<NamedArray> parts; ///< weight_ih, weight_hh, bias_ih, bias_hh, weight_peephole, weight, bias: shaped as PyTorch's
    std::vector<NamedArray> found; ///< the file's own tensors, without their values
    size_t inputs = 0;
    size_t outputs = 0;
    bool activationKnown = false; ///< false: the file does not say, and the spec has the usual one
};

/// A network as a file of weights has it: the architecture that its shapes tell.
struct ReadNetwork {
    std::string from;              ///< "PyTorch", "Keras" or "Sluice"
    std::vector<ReadLayer> layers; ///< in the order of computation, without the head
    std::optional<ReadLayer> head; ///< nothing where the last layer is no dense one
    /// Steps of the window that the first layer without memory sees, in a network without a recurrent layer but with a convolution;
    /// where it has neither, `inputs` counts a whole window and this is nothing.
    std::optional<size_t> lookback;
    /// The file has a convolution's window flattened channel by channel, as flatten(1) gives it in PyTorch; `parts` have it step by step.
    bool channelsFirst = false;
    std::map<std::string, std::string> metadata;

    bool recurrent() const;
    size_t inputs() const { return layers.empty() ? head->inputs : layers.front().inputs; }
    size_t outputs() const { return head ? head->outputs : layers.back().outputs; }
    std::vector<LayerSpec> specs() const;
};

/// What the data that is open asks for, to tell apart orders that the shapes allow; zero: not known.
struct ExpectedSizes {
    size_t features = 0;
    size_t outputs = 0;
};

/// Reads the architecture from names and shapes:
///
///     PyTorch  state dicts of nn.LSTM, nn.GRU, nn.RNN (any number of layers), their cells, nn.Linear, nn.Conv1d and nn.Embedding, under
///              any prefix. Biases that are missing are zero
///     Sluice   its own names, which are those of PyTorch's cells
///     Keras    kernel, recurrent_kernel, bias, embeddings under any path, or arr_0, arr_1, … as numpy.savez(file,
///              *model.get_weights()) numbers them. LSTM gates i, f, c, o; GRU z, r, h with reset_after; transposed
///
/// Layers follow each other as their sizes allow: in the file's order if that is possible, else in another one, recurrent layers and
/// convolutions before dense ones. The last dense layer is the head. An RNN's, a convolution's or a dense layer's activation is not in
/// such files.
///
/// Errors name the tensor, its shape and what was expected: both directions, projections and other layers are refused, as are sizes
/// that do not fit each other.
Result<ReadNetwork> readNetwork(const WeightsFile &file, const std::string &fileName, const ExpectedSizes &expected = {});

} // namespace sluice
