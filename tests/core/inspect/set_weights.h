#pragma once

#include "core/nn/spec.h"

#include <string>
#include <vector>

namespace sluice::testing {

/// A model's flat parameters with some tensors set, the others zero.
class SetWeights {
public:
    SetWeights(const ModelSpec &spec, const ModelShape &shape)
        : tensors_(tensorsOf(spec, shape)), flat_(parameterCount(spec, shape))
    {
    }

    /// The element in a row and a column of a named tensor.
    float &at(const std::string &name, size_t row, size_t column = 0)
    {
        for (const Tensor &tensor : tensors_)
            if (tensor.name == name)
                return flat_[tensor.offset + column * tensor.rows + row];
        qFatal("no tensor %s", name.c_str());
    }
    const std::vector<float> &flat() const { return flat_; }

private:
    std::vector<Tensor> tensors_;
    std::vector<float> flat_;
};

/// An LSTM of one unit and one feature that answers at every step.
inline ModelShape everyStep(size_t steps)
{
    return {.features = 1, .steps = steps, .outputs = 1, .output = OutputAt::every, .lookback = steps};
}

/// The ±1 latch: a pulse into it sets the sign of its state, which its hidden state keeps up. Its forget gate is nearly shut.
inline SetWeights latch(const ModelSpec &spec, const ModelShape &shape)
{
    SetWeights weights(spec, shape);
    weights.at("layers.0.bias_ih", 0) = 10;   // input gate open
    weights.at("layers.0.bias_ih", 1) = -4;   // forget gate nearly shut
    weights.at("layers.0.bias_ih", 3) = 10;   // output gate open
    weights.at("layers.0.weight_ih", 2) = 10; // a pulse overrules
    weights.at("layers.0.weight_hh", 2) = 4;  // the candidate repeats what the hidden state says
    weights.at("head.weight", 0) = 1;
    return weights;
}

} // namespace sluice::testing
