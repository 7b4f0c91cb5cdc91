#include "core/io/read_network.h"

#include "core/io/experiment_tree.h"
#include "core/io/layer_order.h"
#include "core/io/weights_modules.h"

#include <algorithm>

namespace sluice {

namespace {

constexpr size_t mostUnits = 65536; // of a layer (layer_tree.h)

std::string listOf(const std::vector<ReadLayer> &layers)
{
    std::string text;
    for (const ReadLayer &layer : layers)
        text += (text.empty() ? "" : ", ") + layer.name + (layer.name.empty() ? "(" : " (") + std::to_string(layer.inputs) +
                " → " + std::to_string(layer.outputs) + ")";
    return shortened(text);
}

/// The layers that Sluice wrote beside its weights, dropout and activations included; nothing where they are not there or of another
/// network.
std::vector<LayerSpec> specsOf(const std::map<std::string, std::string> &metadata)
{
    const auto text = metadata.find("experiment");
    const auto name = metadata.find("model");
    if (text == metadata.end() || name == metadata.end())
        return {};
    const auto tree = parseJson(text->second, "", JsonLimits{});
    if (!tree)
        return {};
    JsonProblems problems("");
    const Experiment experiment = readExperimentTree(JsonReader(*tree, "$", problems));
    const auto model = std::ranges::find(experiment.models, name->second, &ModelSpec::name);
    return problems.none() && model != experiment.models.end() ? model->layers : std::vector<LayerSpec>();
}

/// Whether a layer of that spec has weights of the sizes read.
bool hasSizesOf(const LayerSpec &spec, const ReadLayer &layer)
{
    if (outputFeatures(spec, layer.inputs) != layer.outputs)
        return false;
    const auto *lstm = std::get_if<LstmSpec>(&spec);
    const auto rows = std::ranges::find(layer.parts, "weight_hh", &NamedArray::name);
    if (isRecurrent(spec) != (rows != layer.parts.end()))
        return false;
    if (rows == layer.parts.end())
        return std::holds_alternative<ConvSpec>(spec) == std::holds_alternative<ConvSpec>(layer.spec);
    const size_t gates = rows->shape[0] / rows->shape[1];
    if (!lstm)
        return gates == (std::holds_alternative<GruSpec>(spec) ? 3 : 1);
    return gates == (lstm->forgetGate == ForgetGate::own ? 4 : 3);
}

/// Takes what the metadata say where it is true of the weights.
void takeSpecs(ReadNetwork &network)
{
    std::vector<LayerSpec> specs = specsOf(network.metadata);
    std::erase_if(specs, [](const LayerSpec &spec) { return std::holds_alternative<DropoutSpec>(spec); });
    if (specs.size() != network.layers.size())
        return;
    for (size_t index = 0; index < specs.size(); ++index)
        if (!hasSizesOf(specs[index], network.layers[index]))
            return;
    for (size_t index = 0; index < specs.size(); ++index) {
        network.layers[index].spec = specs[index];
        network.layers[index].activationKnown = true;
    }
}

/// The layer that sees the window of what the last convolution gives, in a network without a recurrent one; null where there is none.
ReadLayer *layerOnWindow(ReadNetwork &network)
{
    const size_t overTime = ModelSpec{"", network.specs()}.layersOverTime();
    if (network.recurrent() || overTime == 0)
        return nullptr;
    if (overTime < network.layers.size())
        return &network.layers[overTime];
    return network.head ? &*network.head : nullptr;
}

/// Brings the columns of a layer on a window from channel by channel into step by step.
void flattenByStep(ReadLayer &layer, size_t steps)
{
    NamedArray &weight = *std::ranges::find(layer.parts, "weight", &NamedArray::name);
    const size_t channels = layer.inputs / steps;
    const std::vector<float> before = weight.values;
    for (size_t index = 0; index < before.size(); ++index) {
        const size_t row = index / layer.inputs, column = index % layer.inputs;
        weight.values[row * layer.inputs + column % steps * channels + column / steps] = before[index];
    }
}

Result<void> checkSizes(const std::vector<ReadLayer> &layers, const std::string &fileName)
{
    for (const ReadLayer &layer : layers)
        if (layer.outputs > mostUnits || layer.inputs > mostUnits * 16)
            return fail(SLUICE_MESSAGE("core", "%1: tensor %2 is %3; a layer has up to %4 units here."), fileName,
                        shortened(layer.found.front().name), timesText(layer.found.front().shape), mostUnits);
    return {};
}

} // namespace

bool ReadNetwork::recurrent() const
{
    return std::ranges::any_of(layers, [](const ReadLayer &layer) { return isRecurrent(layer.spec); });
}

std::vector<LayerSpec> ReadNetwork::specs() const
{
    std::vector<LayerSpec> list;
    for (const ReadLayer &layer : layers)
        list.push_back(layer.spec);
    return list;
}

Result<ReadNetwork> readNetwork(const WeightsFile &file, const std::string &fileName, const ExpectedSizes &expected)
{
    auto modules = modulesOf(file, fileName);
    if (!modules)
        return passOn(modules);
    auto &layers = modules->layers;
    if (const auto sizes = checkSizes(layers, fileName); !sizes)
        return passOn(sizes);
    const auto order = orderOf(layers, expected);
    if (!order)
        return fail(SLUICE_MESSAGE(
                        "core", "%1: its layers do not fit each other in any order, by inputs → outputs: %2. Layers here follow "
                                "one another; branches and shortcuts are not among them."),
                    fileName, listOf(layers));
    ReadNetwork network;
    network.from = modules->from;
    network.metadata = file.metadata;
    for (const size_t place : *order)
        network.layers.push_back(std::move(layers[place]));
    if (std::holds_alternative<DenseSpec>(network.layers.back().spec)) {
        network.head = std::move(network.layers.back());
        network.head->activationKnown = true;
        network.layers.pop_back();
    }
    takeSpecs(network);
    if (ReadLayer *layer = layerOnWindow(network)) {
        const size_t before = ModelSpec{"", network.specs()}.layersOverTime() - 1;
        network.lookback = layer->inputs / network.layers[before].outputs;
        network.channelsFirst = network.from == "PyTorch";
        if (network.channelsFirst)
            flattenByStep(*layer, *network.lookback);
    }
    return network;
}

} // namespace sluice
