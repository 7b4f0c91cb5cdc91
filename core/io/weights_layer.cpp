#include "core/io/weights_layer.h"

#include "core/io/json_value.h"

#include <algorithm>

namespace sluice {

namespace {

/// Checks the shapes of one layer's tensors and brings them into PyTorch's form.
class LayerReader {
public:
    explicit LayerReader(const std::string &fileName) : fileName_(fileName) {}

    Result<ReadLayer> read(const LayerTensors &module) const;

private:
    template <class... Arguments> tl::unexpected<Error> problem(Message message, Arguments &&...arguments) const
    {
        return fail(message, fileName_, std::forward<Arguments>(arguments)...);
    }
    tl::unexpected<Error> wrongShape(const NamedArray &array, const std::string &expected) const
    {
        return problem(SLUICE_MESSAGE("core", "%1: tensor %2 is %3, expected %4."), shortened(array.name), timesText(array.shape),
                       expected);
    }

    Result<ReadLayer> recurrentLayer(const LayerTensors &module) const;
    Result<ReadLayer> denseLayer(const LayerTensors &module) const;
    Result<ReadLayer> convLayer(const LayerTensors &module) const;
    Result<ReadLayer> kerasLayer(const LayerTensors &module) const;
    Result<ReadLayer> kerasRecurrent(const LayerTensors &module) const;
    Result<NamedArray> vectorOr(const LayerTensors &module, const std::string &part, size_t length) const;
    ReadLayer started(const LayerTensors &module) const;

    const std::string &fileName_;
};

std::vector<float> transposed(const std::vector<float> &values, size_t rows, size_t columns)
{
    std::vector<float> result(values.size());
    for (size_t row = 0; row < rows; ++row)
        for (size_t column = 0; column < columns; ++column)
            result[column * rows + row] = values[row * columns + column];
    return result;
}

NamedArray transposedMatrix(const std::string &name, const NamedArray &array)
{
    return {name, {array.shape[1], array.shape[0]}, transposed(array.values, array.shape[0], array.shape[1])};
}

NamedArray renamed(const std::string &name, NamedArray array)
{
    array.name = name;
    return array;
}

/// Changes places of the first two of three gates: Keras's z, r, h and PyTorch's r, z, n.
void swapFirstGates(NamedArray &array)
{
    const size_t block = array.values.size() / 3;
    std::swap_ranges(array.values.begin(), array.values.begin() + static_cast<std::ptrdiff_t>(block),
                     array.values.begin() + static_cast<std::ptrdiff_t>(block));
}

bool isEmbedding(const std::string &module)
{
    const std::string own = module.substr(module.rfind('.') + 1);
    return own.find("embed") != std::string::npos || own == "emb" || own.ends_with("_emb");
}

ReadLayer LayerReader::started(const LayerTensors &module) const
{
    ReadLayer layer;
    layer.name = module.name;
    for (const auto &[part, array] : module.parts)
        layer.found.push_back({array->name, array->shape, {}});
    return layer;
}

/// A vector of that length; zeros where the file has none.
Result<NamedArray> LayerReader::vectorOr(const LayerTensors &module, const std::string &part, size_t length) const
{
    const NamedArray *array = module.find(part);
    if (!array)
        return NamedArray{part, {length}, std::vector<float>(length)};
    if (array->shape != std::vector{length})
        return wrongShape(*array, std::to_string(length));
    return renamed(part, *array);
}

Result<ReadLayer> LayerReader::recurrentLayer(const LayerTensors &module) const
{
    const NamedArray *input = module.find("weight_ih");
    const NamedArray *recurrent = module.find("weight_hh");
    if (!input || !recurrent)
        return problem(SLUICE_MESSAGE("core", "%1: tensor %2 is missing beside %3."),
                       std::string(input ? "weight_hh" : "weight_ih"), shortened(module.parts.begin()->second->name));
    const auto &shape = recurrent->shape;
    const size_t gates = shape.size() == 2 && shape[1] > 0 && shape[0] % shape[1] == 0 ? shape[0] / shape[1] : 0;
    if (gates != 1 && gates != 3 && gates != 4)
        return wrongShape(*recurrent, "gates·H × H with 4 gates (LSTM), 3 (GRU) or 1 (RNN)");
    const size_t units = shape[1];
    if (input->shape.size() != 2 || input->shape[0] != shape[0] || input->shape[1] == 0)
        return wrongShape(*input, std::to_string(shape[0]) + " × inputs");
    ReadLayer layer = started(module);
    layer.inputs = input->shape[1];
    layer.outputs = units;
    layer.parts = {renamed("weight_ih", *input), renamed("weight_hh", *recurrent)};
    for (const char *part : {"bias_ih", "bias_hh"}) {
        auto bias = vectorOr(module, part, shape[0]);
        if (!bias)
            return passOn(bias);
        layer.parts.push_back(std::move(*bias));
    }
    const NamedArray *peephole = module.find("weight_peephole");
    const bool coupled = peephole && gates == 3;
    if (gates == 4 || coupled) {
        LstmSpec lstm{units};
        lstm.forgetGate = coupled ? ForgetGate::coupled : ForgetGate::own;
        lstm.peepholes = peephole;
        layer.spec = lstm;
        if (peephole && peephole->shape != std::vector{(gates - 1) * units})
            return wrongShape(*peephole, std::to_string((gates - 1) * units));
        if (peephole)
            layer.parts.push_back(renamed("weight_peephole", *peephole));
    } else {
        layer.spec = gates == 3 ? LayerSpec(GruSpec{units}) : LayerSpec(RnnSpec{units});
    }
    layer.activationKnown = gates != 1;
    return layer;
}

Result<ReadLayer> LayerReader::denseLayer(const LayerTensors &module) const
{
    const NamedArray &weight = *module.find("weight");
    ReadLayer layer = started(module);
    if (weight.shape[0] == 0 || weight.shape[1] == 0)
        return wrongShape(weight, "units × inputs");
    // An embedding is a dense layer without bias on one-hot inputs, and stored the other way round.
    const bool embedding = !module.find("bias") && isEmbedding(module.name);
    NamedArray turned = embedding ? transposedMatrix("weight", weight) : renamed("weight", weight);
    layer.outputs = turned.shape[0];
    layer.inputs = turned.shape[1];
    layer.activationKnown = embedding;
    layer.spec = DenseSpec{layer.outputs, embedding ? Activation::identity : Activation::relu};
    auto bias = vectorOr(module, "bias", layer.outputs);
    if (!bias)
        return passOn(bias);
    layer.parts = {std::move(turned), std::move(*bias)};
    return layer;
}

Result<ReadLayer> LayerReader::convLayer(const LayerTensors &module) const
{
    const NamedArray &weight = *module.find("weight");
    if (std::ranges::find(weight.shape, size_t{0}) != weight.shape.end())
        return wrongShape(weight, "filters × channels × kernel");
    ReadLayer layer = started(module);
    layer.outputs = weight.shape[0];
    layer.inputs = weight.shape[1];
    layer.spec = ConvSpec{layer.outputs, weight.shape[2], Activation::relu};
    auto bias = vectorOr(module, "bias", layer.outputs);
    if (!bias)
        return passOn(bias);
    layer.parts = {renamed("weight", weight), std::move(*bias)};
    return layer;
}

Result<ReadLayer> LayerReader::kerasRecurrent(const LayerTensors &module) const
{
    const NamedArray &kernel = *module.find("kernel");
    const NamedArray &recurrent = *module.find("recurrent_kernel");
    const size_t units = recurrent.shape.size() == 2 ? recurrent.shape[0] : 0;
    const size_t columns = recurrent.shape.empty() ? 0 : recurrent.shape.back();
    if (units == 0 || (columns != units && columns != 3 * units && columns != 4 * units))
        return wrongShape(recurrent, "H × gates·H with 4 gates (LSTM), 3 (GRU) or 1 (RNN)");
    if (kernel.shape.size() != 2 || kernel.shape[0] == 0 || kernel.shape[1] != columns)
        return wrongShape(kernel, "inputs × " + std::to_string(columns));
    NamedArray input = transposedMatrix("weight_ih", kernel);
    NamedArray own = transposedMatrix("weight_hh", recurrent);
    const size_t rows = own.shape[0];
    const bool gru = own.shape[1] * 3 == rows;
    const NamedArray *bias = module.find("bias");
    NamedArray first{"bias_ih", {rows}, std::vector<float>(rows)};
    NamedArray second{"bias_hh", {rows}, std::vector<float>(rows)};
    if (bias && gru && bias->shape == std::vector{rows})
        return problem(SLUICE_MESSAGE("core",
                                      "%1: tensor %2 is %3, expected 2 × %4: this GRU resets before its recurrent product "
                                      "(reset_after=False), which the GRU here does not."),
                       shortened(bias->name), timesText(bias->shape), rows);
    if (bias) {
        const std::vector<size_t> expected = gru ? std::vector<size_t>{2, rows} : std::vector{rows};
        if (bias->shape != expected)
            return wrongShape(*bias, timesText(expected));
        const auto middle = bias->values.begin() + static_cast<std::ptrdiff_t>(rows);
        first.values.assign(bias->values.begin(), middle);
        if (gru)
            second.values.assign(middle, bias->values.end());
    }
    if (gru)
        for (NamedArray *array : {&input, &own, &first, &second})
            swapFirstGates(*array);
    LayerTensors turned{module.name, {{"weight_ih", &input}, {"weight_hh", &own}, {"bias_ih", &first}, {"bias_hh", &second}}};
    auto layer = recurrentLayer(turned);
    if (layer)
        layer->found = started(module).found;
    return layer;
}

Result<ReadLayer> LayerReader::kerasLayer(const LayerTensors &module) const
{
    if (const NamedArray *table = module.find("embeddings")) {
        if (table->shape.size() != 2)
            return wrongShape(*table, "words × units");
        return denseLayer({"embeddings " + module.name, {{"weight", table}}});
    }
    const NamedArray *kernel = module.find("kernel");
    if (!kernel)
        return unknownTensor(*module.parts.begin()->second, fileName_);
    if (module.find("recurrent_kernel"))
        return kerasRecurrent(module);
    if (std::ranges::find(kernel->shape, size_t{0}) != kernel->shape.end())
        return wrongShape(*kernel, "sizes above zero");
    NamedArray weight;
    if (kernel->shape.size() == 2) {
        weight = transposedMatrix("weight", *kernel);
    } else if (kernel->shape.size() == 3) {
        const size_t steps = kernel->shape[0], channels = kernel->shape[1], filters = kernel->shape[2];
        weight = {"weight", {filters, channels, steps}, std::vector<float>(kernel->values.size())};
        for (size_t step = 0; step < steps; ++step)
            for (size_t channel = 0; channel < channels; ++channel)
                for (size_t filter = 0; filter < filters; ++filter)
                    weight.values[(filter * channels + channel) * steps + step] =
                        kernel->values[(step * channels + channel) * filters + filter];
    } else {
        return unknownTensor(*kernel, fileName_);
    }
    LayerTensors turned{module.name, {{"weight", &weight}}};
    if (const NamedArray *bias = module.find("bias"))
        turned.parts.emplace("bias", bias);
    auto layer = weight.shape.size() == 2 ? denseLayer(turned) : convLayer(turned);
    if (layer)
        layer->found = started(module).found;
    return layer;
}

Result<ReadLayer> LayerReader::read(const LayerTensors &module) const
{
    if (module.find("kernel") || module.find("embeddings") || module.find("recurrent_kernel"))
        return kerasLayer(module);
    if (module.find("weight_ih") || module.find("weight_hh") || module.find("bias_ih") || module.find("bias_hh"))
        return recurrentLayer(module);
    const NamedArray *weight = module.find("weight");
    if (weight && weight->shape.size() == 2)
        return denseLayer(module);
    if (weight && weight->shape.size() == 3)
        return convLayer(module);
    return unknownTensor(weight ? *weight : *module.parts.begin()->second, fileName_);
}

} // namespace

tl::unexpected<Error> unknownTensor(const NamedArray &array, const std::string &fileName)
{
    return fail(SLUICE_MESSAGE("core", "%1: tensor %2 (%3) belongs to no layer that can be read; expected those of LSTM, GRU, "
                                       "RNN, linear, 1-D convolution or embedding layers."),
                fileName, shortened(array.name), timesText(array.shape));
}

Result<ReadLayer> layerFrom(const LayerTensors &tensors, const std::string &fileName)
{
    return LayerReader(fileName).read(tensors);
}

} // namespace sluice
