#pragma once

#include "core/task/task.h"

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace sluice {

enum class Activation { identity, sigmoid, tanh, relu, leakyRelu, elu, gelu, silu, softplus };

/// How the weights of a layer begin (initializers.h).
enum class Initializer {
    glorotUniform,
    glorotNormal,
    heUniform,
    heNormal,
    lecunUniform,
    lecunNormal,
    orthogonal,
    pytorch,
    zeros
};

struct DenseSpec {
    size_t units = 1;
    Activation activation = Activation::identity;
    Initializer initializer = Initializer::glorotUniform;
    bool operator==(const DenseSpec &) const = default;
};

/// Where an LSTM's forget gate comes from (lstm.h).
enum class ForgetGate {
    own,    ///< f = σ(…), with weights of its own
    none,   ///< f = 1: the cell of 1997
    coupled ///< f = 1 − i
};

/// What an LSTM's candidate and its cell state go through (lstm.h).
enum class CellSquashing {
    tanh,
    logistic ///< of 1997: 4σ(z) − 2 in, 2σ(c) − 1 out
};

struct LstmSpec {
    size_t units = 1;
    double forgetBias = 1; ///< of a forget gate of its own
    double inputBias = 0;
    ForgetGate forgetGate = ForgetGate::own;
    CellSquashing squashing = CellSquashing::tanh;
    bool peepholes = false;
    Initializer initializer = Initializer::glorotUniform;       ///< of the input weights, gate by gate
    Initializer recurrentInitializer = Initializer::orthogonal; ///< of the recurrent weights, gate by gate
    bool operator==(const LstmSpec &) const = default;
};

struct GruSpec {
    size_t units = 1;
    Initializer initializer = Initializer::glorotUniform;
    Initializer recurrentInitializer = Initializer::orthogonal;
    bool operator==(const GruSpec &) const = default;
};

struct RnnSpec {
    size_t units = 1;
    Activation activation = Activation::tanh; ///< tanh or relu
    Initializer initializer = Initializer::glorotUniform;
    Initializer recurrentInitializer = Initializer::orthogonal;
    bool operator==(const RnnSpec &) const = default;
};

/// A causal convolution over time.
struct ConvSpec {
    size_t filters = 1;
    size_t kernel = 3; ///< steps that an output sees, its own the last
    Activation activation = Activation::identity;
    Initializer initializer = Initializer::glorotUniform;
    bool operator==(const ConvSpec &) const = default;
};

struct DropoutSpec {
    double rate = 0.5; ///< the share of values that is dropped, below 1
    bool operator==(const DropoutSpec &) const = default;
};

using LayerSpec = std::variant<DenseSpec, LstmSpec, GruSpec, RnnSpec, ConvSpec, DropoutSpec>;

bool isRecurrent(const LayerSpec &layer);
/// Whether a layer mixes time steps: a recurrent one or a convolution.
bool mixesSteps(const LayerSpec &layer);
/// Features that a layer hands on, given those it gets.
size_t outputFeatures(const LayerSpec &layer, size_t inputs);

/// One entry of the experiment's key "models". The output layer is implied by the task and named `head`.
///
/// A model runs at every time step up to the last layer that mixes steps. What follows is a function of what that layer gives: in a
/// model with a recurrent layer of the same step, without one of the last `lookback` steps, flattened (all features of the first
/// step first). So a model without layers that mix steps sees the window itself flattened.
struct ModelSpec {
    std::string name;
    std::vector<LayerSpec> layers;
    bool operator==(const ModelSpec &) const = default;

    bool recurrent() const;
    /// How many layers run over time: those up to the last one that mixes steps.
    size_t layersOverTime() const;
};

/// What the task asks of a model.
struct ModelShape {
    size_t features = 1;
    size_t steps = 1;
    size_t outputs = 1;
    OutputAt output = OutputAt::last;
    size_t lookback = 1; ///< steps that a dense network sees at each step where the output is at every step
    size_t classes = 0;  ///< that the outputs tell apart, as logits; 0 where they are numbers

    static ModelShape of(const Task &task);
    size_t outputSteps() const { return output == OutputAt::every ? steps : 1; }
};

/// A named matrix inside a model's flat parameter vector, column-major from `offset` on. Names and shapes are PyTorch's:
///
///     dense      `layers.0.weight` (units × inputs), `layers.0.bias`, `head.weight`, `head.bias`
///     LSTM       `layers.0.weight_ih` (4H × I), `layers.0.weight_hh` (4H × H), `layers.0.bias_ih` (4H); gates i, f, g, o, without f
///                where it has no weights; with peepholes `layers.0.weight_peephole` (of i, f, o)
///     GRU        the same with 3H rows r, z, n, and `layers.0.bias_hn` (H), the last third of PyTorch's bias_hh
///     RNN        the same with H rows
///     conv       `layers.0.weight` (filters × channels × kernel), `layers.0.bias`
struct Tensor {
    std::string name;
    size_t rows = 0;
    size_t columns = 0;
    size_t offset = 0;
    bool isVector = false; ///< a bias: one dimension in files
    size_t kernel = 0;     ///< of a convolution: the columns are channels × kernel, three dimensions in files
    size_t size() const { return rows * columns; }
};

/// The tensors of a model in the order of its parameter vector, without building it.
std::vector<Tensor> tensorsOf(const ModelSpec &spec, const ModelShape &shape);
size_t parameterCount(const ModelSpec &spec, const ModelShape &shape);
/// The layer that a tensor belongs to: index into ModelSpec::layers, behind its end of the head.
size_t layerOf(const Tensor &tensor, const ModelSpec &spec);

} // namespace sluice
