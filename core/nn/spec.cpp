#include "core/nn/spec.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace sluice {

bool isRecurrent(const LayerSpec &layer)
{
    return std::holds_alternative<LstmSpec>(layer) || std::holds_alternative<GruSpec>(layer) ||
           std::holds_alternative<RnnSpec>(layer);
}

bool mixesSteps(const LayerSpec &layer)
{
    return isRecurrent(layer) || std::holds_alternative<ConvSpec>(layer);
}

size_t outputFeatures(const LayerSpec &layer, size_t inputs)
{
    if (std::holds_alternative<DropoutSpec>(layer))
        return inputs;
    if (const auto *conv = std::get_if<ConvSpec>(&layer))
        return conv->filters;
    return std::visit(
        [](const auto &spec) -> size_t {
            if constexpr (requires { spec.units; })
                return spec.units;
            else
                return 0;
        },
        layer);
}

bool ModelSpec::recurrent() const
{
    return std::any_of(layers.begin(), layers.end(), isRecurrent);
}

size_t ModelSpec::layersOverTime() const
{
    const auto last = std::find_if(layers.rbegin(), layers.rend(), mixesSteps);
    return static_cast<size_t>(layers.rend() - last);
}

ModelShape ModelShape::of(const Task &task)
{
    return {.features = task.features(),
            .steps = task.steps(),
            .outputs = task.outputs(),
            .output = task.spec().output,
            .lookback = task.windowSteps(),
            .classes = task.classes().size()};
}

namespace {

class TensorList {
public:
    Tensor &add(std::string name, size_t rows, size_t columns)
    {
        list.push_back({std::move(name), rows, columns, next_});
        next_ += rows * columns;
        return list.back();
    }
    void addVector(std::string name, size_t rows) { add(std::move(name), rows, 1).isVector = true; }
    void addRecurrent(const std::string &prefix, size_t inputs, size_t units, size_t gates)
    {
        add(prefix + ".weight_ih", gates * units, inputs);
        add(prefix + ".weight_hh", gates * units, units);
        addVector(prefix + ".bias_ih", gates * units);
    }

    void addLayer(const std::string &prefix, size_t inputs, const DenseSpec &dense)
    {
        add(prefix + ".weight", dense.units, inputs);
        addVector(prefix + ".bias", dense.units);
    }
    void addLayer(const std::string &prefix, size_t inputs, const LstmSpec &lstm)
    {
        const bool ownForgetGate = lstm.forgetGate == ForgetGate::own;
        addRecurrent(prefix, inputs, lstm.units, ownForgetGate ? 4 : 3);
        if (lstm.peepholes)
            addVector(prefix + ".weight_peephole", (ownForgetGate ? 3 : 2) * lstm.units);
    }
    void addLayer(const std::string &prefix, size_t inputs, const GruSpec &gru)
    {
        addRecurrent(prefix, inputs, gru.units, 3);
        addVector(prefix + ".bias_hn", gru.units);
    }
    void addLayer(const std::string &prefix, size_t inputs, const RnnSpec &rnn) { addRecurrent(prefix, inputs, rnn.units, 1); }
    void addLayer(const std::string &prefix, size_t inputs, const ConvSpec &conv)
    {
        add(prefix + ".weight", conv.filters, inputs * conv.kernel).kernel = conv.kernel;
        addVector(prefix + ".bias", conv.filters);
    }
    void addLayer(const std::string &, size_t, const DropoutSpec &) {}

    std::vector<Tensor> list;

private:
    size_t next_ = 0;
};

} // namespace

std::vector<Tensor> tensorsOf(const ModelSpec &spec, const ModelShape &shape)
{
    TensorList tensors;
    const size_t flattenedAfter = spec.recurrent() ? SIZE_MAX : spec.layersOverTime();
    size_t inputs = shape.features;
    for (size_t index = 0; index <= spec.layers.size(); ++index) {
        if (index == flattenedAfter)
            inputs *= shape.lookback;
        if (index == spec.layers.size())
            break;
        const LayerSpec &layer = spec.layers[index];
        std::visit([&](const auto &own) { tensors.addLayer("layers." + std::to_string(index), inputs, own); }, layer);
        inputs = outputFeatures(layer, inputs);
    }
    tensors.addLayer("head", inputs, DenseSpec{shape.outputs});
    return tensors.list;
}

size_t parameterCount(const ModelSpec &spec, const ModelShape &shape)
{
    const auto tensors = tensorsOf(spec, shape);
    return tensors.back().offset + tensors.back().size();
}

size_t layerOf(const Tensor &tensor, const ModelSpec &spec)
{
    constexpr std::string_view prefix = "layers.";
    if (!tensor.name.starts_with(prefix))
        return spec.layers.size();
    size_t index = 0;
    std::from_chars(tensor.name.data() + prefix.size(), tensor.name.data() + tensor.name.size(), index);
    return index;
}

} // namespace sluice
