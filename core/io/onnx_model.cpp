#include "core/io/onnx_model.h"

#include "core/base/build_info.h"
#include "core/io/onnx_graph.h"
#include "core/io/safetensors.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace sluice {

namespace {

constexpr size_t mostWeights = 500'000'000; // floats in the 2 GB of a protocol buffer
constexpr float open = 40;                  // σ of it is 1 in float32

/// Axes of what flows: samples, steps, features; `step` is one step's samples × features.
enum class Axes { sampleMajor, timeMajor, channels, step };

std::string lettersOf(Axes axes)
{
    return axes == Axes::sampleMajor ? "NTF" : axes == Axes::timeMajor ? "TNF" : axes == Axes::channels ? "NFT" : "NF";
}

/// Rows of a matrix or a vector, gate by gate.
class Gates {
public:
    Gates(const NamedArray &array, size_t units) : array_(&array), block_(array.values.size() / (array.shape[0] / units)) {}

    void add(size_t gate, float factor = 1)
    {
        for (size_t index = 0; index < block_; ++index)
            values.push_back(factor * array_->values[gate * block_ + index]);
    }
    void addConstant(float value) { values.insert(values.end(), block_, value); }

    std::vector<float> values;

private:
    const NamedArray *array_;
    size_t block_;
};

int64_t sized(size_t size)
{
    return static_cast<int64_t>(size);
}

class Builder {
public:
    explicit Builder(const ExportedModel &model)
        : model_(model), arrays_(namedArrays(model.spec, model.shape, model.weights)), graph_(model.spec.name)
    {
    }

    std::string build();

private:
    bool everyStep() const { return model_.shape.output == OutputAt::every; }
    const NamedArray &array(const std::string &name) const
    {
        return *std::find_if(arrays_.begin(), arrays_.end(), [&](const NamedArray &any) { return any.name == name; });
    }
    /// A new value made from the one that flows.
    void flow(const std::string &op, const std::string &name, std::vector<std::string> others = {},
              const OnnxGraph::Attributes &attributes = {})
    {
        others.insert(others.begin(), value_);
        value_ = graph_.node(op, name, others, attributes);
    }
    std::string indices(const std::string &name, const std::vector<int64_t> &values)
    {
        return graph_.constant(name, {sized(values.size())}, values);
    }

    void turn(Axes axes);
    void readInput();
    void leaveTime();
    void takeLastStep();
    void takeLastWindow();
    void activate(Activation activation, const std::string &name);
    void add(const DenseSpec &dense, const std::string &prefix);
    void add(const LstmSpec &lstm, const std::string &prefix);
    void add(const GruSpec &gru, const std::string &prefix);
    void add(const RnnSpec &rnn, const std::string &prefix);
    void add(const ConvSpec &conv, const std::string &prefix);
    void add(const DropoutSpec &, const std::string &) {}
    void addConvolution(const std::string &prefix, std::vector<float> weights, size_t channels, size_t kernel);
    void addRecurrent(const std::string &op, const std::string &prefix, size_t units, std::array<std::vector<float>, 3> weights,
                      OnnxGraph::Attributes attributes, const std::vector<float> &peepholes = {});
    void writeOutput();

    const ExportedModel &model_;
    std::vector<NamedArray> arrays_;
    OnnxGraph graph_;
    std::string value_; ///< that flows
    Axes axes_ = Axes::sampleMajor;
    size_t features_ = 0;
    size_t window_ = 1; ///< steps that the next dense layer sees at every step
    int turns_ = 0;
};

/// Brings the axes into another order.
void Builder::turn(Axes axes)
{
    if (axes_ == axes || axes_ == Axes::step)
        return;
    std::vector<int64_t> order;
    for (const char letter : lettersOf(axes))
        order.push_back(static_cast<int64_t>(lettersOf(axes_).find(letter)));
    flow("Transpose", "turned." + std::to_string(++turns_), {}, {{"perm", order}});
    axes_ = axes;
}

void Builder::readInput()
{
    const int64_t count = sized(model_.features.size());
    std::string names;
    for (const std::string &feature : model_.features)
        names += (names.empty() ? "" : ", ") + feature;
    const std::string description = (model_.tabular ? "samples × columns: " : "samples × steps × features: ") + names;
    using Sizes = std::vector<OnnxGraph::Size>;
    value_ = graph_.input("x", model_.tabular ? Sizes{"samples", count} : Sizes{"samples", "steps", count}, description);
    flow("Cast", "x.double", {}, {{"to", onnxDouble}});
    flow("Sub", "x.centred", {graph_.constant("input_offset", {count}, model_.inputOffset)});
    flow("Div", "x.divided", {graph_.constant("input_scale", {count}, model_.inputScale)});
    flow("Cast", "x.scaled", {}, {{"to", onnxFloat}});
    features_ = model_.shape.features;
    if (model_.tabular)
        flow("Unsqueeze", "x.steps", {indices("x.steps.axes", {2})});
}

void Builder::takeLastStep()
{
    const auto axis = static_cast<int64_t>(lettersOf(axes_).find('T'));
    flow("Gather", "last", {graph_.constant("last.index", {}, std::vector<int64_t>{-1})}, {{"axis", axis}});
    axes_ = Axes::step;
}

/// The last `lookback` steps below one another, zeros before the first.
void Builder::takeLastWindow()
{
    turn(Axes::sampleMajor);
    const int64_t steps = sized(model_.shape.lookback);
    flow("Pad", "window.padded", {indices("window.zeros", {0, steps - 1, 0, 0, 0, 0})});
    flow("Slice", "window.steps",
         {indices("window.from", {-steps}), indices("window.to", {std::numeric_limits<int64_t>::max()}),
          indices("window.axis", {1})});
    features_ *= model_.shape.lookback;
    flow("Reshape", "window", {indices("window.shape", {0, sized(features_)})});
    axes_ = Axes::step;
}

/// What stands between the layers over time and the rest (spec.h).
void Builder::leaveTime()
{
    if (model_.spec.recurrent()) {
        if (!everyStep())
            takeLastStep();
    } else if (everyStep()) {
        window_ = model_.shape.lookback;
    } else {
        takeLastWindow();
    }
}

void Builder::activate(Activation activation, const std::string &name)
{
    const auto constant = [&](const char *what, double value) {
        return graph_.constant(name + what, {}, std::vector<float>{static_cast<float>(value)});
    };
    switch (activation) {
    case Activation::identity:
        return;
    case Activation::sigmoid:
        return flow("Sigmoid", name);
    case Activation::tanh:
        return flow("Tanh", name);
    case Activation::relu:
        return flow("Relu", name);
    case Activation::leakyRelu:
        return flow("LeakyRelu", name, {}, {{"alpha", 0.01f}});
    case Activation::elu:
        return flow("Elu", name, {}, {{"alpha", 1.0f}});
    case Activation::softplus:
        return flow("Softplus", name);
    case Activation::silu:
        return flow("Mul", name, {graph_.node("Sigmoid", name + ".gate", {value_})});
    case Activation::gelu: {
        const std::string z = value_;
        flow("Mul", name + ".scaled", {constant(".root", std::numbers::sqrt2 / 2)});
        flow("Erf", name + ".erf");
        flow("Add", name + ".raised", {constant(".one", 1)});
        flow("Mul", name + ".doubled", {z});
        return flow("Mul", name, {constant(".half", 0.5)});
    }
    }
}

void Builder::add(const DenseSpec &dense, const std::string &prefix)
{
    const NamedArray &weight = array(prefix + ".weight");
    if (window_ > 1) {
        // Columns of the flattened window are step by step, a convolution's are feature by feature.
        std::vector<float> weights(weight.values.size());
        for (size_t unit = 0; unit < dense.units; ++unit)
            for (size_t step = 0; step < window_; ++step)
                for (size_t feature = 0; feature < features_; ++feature)
                    weights[(unit * features_ + feature) * window_ + step] =
                        weight.values[(unit * window_ + step) * features_ + feature];
        addConvolution(prefix, std::move(weights), dense.units, std::exchange(window_, 1));
    } else {
        const std::string bias = graph_.constant(prefix + ".bias", {sized(dense.units)}, array(prefix + ".bias").values);
        if (axes_ == Axes::step) {
            flow("Gemm", prefix,
                 {graph_.constant(prefix + ".weight", {sized(dense.units), sized(features_)}, weight.values), bias},
                 {{"transB", int64_t{1}}});
        } else {
            if (axes_ == Axes::channels)
                turn(Axes::sampleMajor);
            std::vector<float> transposed(weight.values.size());
            for (size_t unit = 0; unit < dense.units; ++unit)
                for (size_t feature = 0; feature < features_; ++feature)
                    transposed[feature * dense.units + unit] = weight.values[unit * features_ + feature];
            flow("MatMul", prefix + ".product",
                 {graph_.constant(prefix + ".weight", {sized(features_), sized(dense.units)}, transposed)});
            flow("Add", prefix, {bias});
        }
    }
    features_ = dense.units;
    activate(dense.activation, prefix + ".activation");
}

void Builder::addConvolution(const std::string &prefix, std::vector<float> weights, size_t channels, size_t kernel)
{
    turn(Axes::channels);
    flow("Conv", prefix,
         {graph_.constant(prefix + ".weight", {sized(channels), sized(features_), sized(kernel)}, weights),
          graph_.constant(prefix + ".bias", {sized(channels)}, array(prefix + ".bias").values)},
         {{"kernel_shape", std::vector{sized(kernel)}}, {"pads", std::vector{sized(kernel) - 1, int64_t{0}}}});
}

void Builder::add(const ConvSpec &conv, const std::string &prefix)
{
    addConvolution(prefix, array(prefix + ".weight").values, conv.filters, conv.kernel);
    features_ = conv.filters;
    activate(conv.activation, prefix + ".activation");
}

/// `weights`: W, R and B with the operator's gates.
void Builder::addRecurrent(const std::string &op, const std::string &prefix, size_t units,
                           std::array<std::vector<float>, 3> weights, OnnxGraph::Attributes attributes,
                           const std::vector<float> &peepholes)
{
    turn(Axes::timeMajor);
    const size_t rows = weights[1].size() / units;
    std::vector<std::string> inputs = {graph_.constant(prefix + ".W", {1, sized(rows), sized(features_)}, weights[0]),
                                       graph_.constant(prefix + ".R", {1, sized(rows), sized(units)}, weights[1]),
                                       graph_.constant(prefix + ".B", {1, sized(weights[2].size())}, weights[2])};
    if (!peepholes.empty()) {
        inputs.insert(inputs.end(), {"", "", ""}); // lengths and initial states
        inputs.push_back(graph_.constant(prefix + ".P", {1, sized(peepholes.size())}, peepholes));
    }
    attributes.push_back({"hidden_size", sized(units)});
    flow(op, prefix + ".y", inputs, attributes);
    flow("Squeeze", prefix, {indices(prefix + ".direction", {1})});
    features_ = units;
}

void Builder::add(const LstmSpec &lstm, const std::string &prefix)
{
    const bool own = lstm.forgetGate == ForgetGate::own;
    const size_t candidate = own ? 2 : 1;
    const float half = lstm.squashing == CellSquashing::logistic ? 0.5f : 1.0f;
    const auto inOnnxOrder = [&](const char *name, float withoutWeights) {
        Gates gates(array(prefix + name), lstm.units);
        gates.add(0);
        gates.add(candidate + 1);
        own ? gates.add(1) : gates.addConstant(withoutWeights);
        gates.add(candidate, half);
        return gates.values;
    };
    std::vector<float> bias = inOnnxOrder(".bias_ih", lstm.forgetGate == ForgetGate::none ? open : 0);
    bias.resize(2 * bias.size()); // the second is zero
    std::vector<float> peepholes;
    if (lstm.peepholes) {
        Gates gates(array(prefix + ".weight_peephole"), lstm.units);
        gates.add(0, 1 / half);
        gates.add(own ? 2 : 1, 1 / half);
        own ? gates.add(1, 1 / half) : gates.addConstant(0);
        peepholes = std::move(gates.values);
    }
    OnnxGraph::Attributes attributes;
    if (lstm.forgetGate == ForgetGate::coupled)
        attributes.push_back({"input_forget", int64_t{1}});
    addRecurrent("LSTM", prefix, lstm.units, {inOnnxOrder(".weight_ih", 0), inOnnxOrder(".weight_hh", 0), bias}, attributes,
                 peepholes);
}

void Builder::add(const GruSpec &gru, const std::string &prefix)
{
    const auto inOnnxOrder = [&](const char *name) {
        Gates gates(array(prefix + name), gru.units);
        for (const size_t gate : {1, 0, 2}) // z, r, n
            gates.add(gate);
        return gates.values;
    };
    std::vector<float> bias = inOnnxOrder(".bias_ih");
    const std::vector<float> second = inOnnxOrder(".bias_hh");
    bias.insert(bias.end(), second.begin(), second.end());
    addRecurrent("GRU", prefix, gru.units, {inOnnxOrder(".weight_ih"), inOnnxOrder(".weight_hh"), bias},
                 {{"linear_before_reset", int64_t{1}}});
}

void Builder::add(const RnnSpec &rnn, const std::string &prefix)
{
    std::vector<float> bias = array(prefix + ".bias_ih").values;
    bias.resize(2 * bias.size());
    const std::vector<std::string> activations = {rnn.activation == Activation::relu ? "Relu" : "Tanh"};
    addRecurrent("RNN", prefix, rnn.units, {array(prefix + ".weight_ih").values, array(prefix + ".weight_hh").values, bias},
                 {{"activations", activations}});
}

void Builder::writeOutput()
{
    turn(Axes::sampleMajor);
    const bool classes = !model_.classes.empty();
    if (!classes) {
        const auto number = [](double value) { return std::vector{static_cast<float>(value)}; };
        flow("Mul", "prediction.scaled", {graph_.constant("target_scale", {}, number(model_.targetScale))});
        flow("Add", "prediction", {graph_.constant("target_offset", {}, number(model_.targetOffset))});
    } else if (model_.classes.size() == 2) {
        flow("Sigmoid", "second");
        const std::string first = graph_.node("Sub", "first", {graph_.constant("one", {}, std::vector<float>{1}), value_});
        value_ = graph_.node("Concat", "probabilities", {first, value_}, {{"axis", int64_t{-1}}});
    } else {
        flow("Softmax", "probabilities", {}, {{"axis", int64_t{-1}}});
    }
    std::string description = model_.target;
    for (const std::string &name : model_.classes)
        description += (&name == &model_.classes.front() ? ": " : ", ") + name;
    std::vector<OnnxGraph::Size> shape = {"samples", sized(classes ? model_.classes.size() : model_.shape.outputs)};
    if (everyStep())
        shape.insert(shape.begin() + 1, "steps");
    graph_.output(value_, shape, description);
}

std::string Builder::build()
{
    readInput();
    const auto &layers = model_.spec.layers;
    for (size_t index = 0; index <= layers.size(); ++index) {
        if (index == model_.spec.layersOverTime())
            leaveTime();
        if (index < layers.size())
            std::visit([&](const auto &layer) { add(layer, "layers." + std::to_string(index)); }, layers[index]);
    }
    add(DenseSpec{model_.shape.outputs}, "head");
    writeOutput();
    return graph_.encode("sluice", versionNumber(), "", model_.metadata);
}

} // namespace

Result<std::string> encodeOnnx(const ExportedModel &model)
{
    if (model.weights.size() > mostWeights)
        return fail(SLUICE_MESSAGE("core", "%1 has %2 parameters; ONNX can hold %3. Export it as safetensors."), model.spec.name,
                    model.weights.size(), mostWeights);
    return Builder(model).build();
}

} // namespace sluice
