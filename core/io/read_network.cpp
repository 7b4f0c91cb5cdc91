#include "core/io/read_network.h"

#include "core/io/experiment_tree.h"
#include "core/io/weights_modules.h"

#include <algorithm>
#include <cctype>
#include <numeric>

namespace sluice {

namespace {

constexpr size_t mostTries = 20'000; // of orders
constexpr size_t mostUnits = 65536;  // of a layer (layer_tree.h)

bool isDense(const ReadLayer &layer)
{
    return std::holds_alternative<DenseSpec>(layer.spec);
}

/// Numbers in names count as numbers: "layer 2" before "layer 10".
bool naturallyBefore(const std::string &one, const std::string &other)
{
    size_t a = 0, b = 0;
    const auto digit = [](const std::string &text, size_t at) {
        return at < text.size() && std::isdigit(static_cast<unsigned char>(text[at]));
    };
    while (a < one.size() && b < other.size()) {
        if (!digit(one, a) || !digit(other, b)) {
            if (one[a] != other[b])
                return one[a] < other[b];
            ++a;
            ++b;
            continue;
        }
        const size_t beginA = a, beginB = b;
        while (digit(one, a))
            ++a;
        while (digit(other, b))
            ++b;
        if (a - beginA != b - beginB)
            return a - beginA < b - beginB;
        if (const int order = one.compare(beginA, a - beginA, other, beginB, b - beginB); order != 0)
            return order < 0;
    }
    return one.size() - a < other.size() - b;
}

/// Finds an order in which the layers' sizes fit each other.
class LayerOrder {
public:
    LayerOrder(const std::vector<ReadLayer> &layers, const ExpectedSizes &expected, bool headWanted)
        : layers_(layers), expected_(expected), headWanted_(headWanted)
    {
    }

    /// Places in the list, or nothing. `preferred`: all places, those to be tried first in front.
    std::optional<std::vector<size_t>> find(const std::vector<size_t> &preferred)
    {
        preferred_ = preferred;
        tries_ = 0;
        chosen_.clear();
        used_.assign(layers_.size(), false);
        return extend() ? std::optional(chosen_) : std::nullopt;
    }
    /// Whether the layers fit in just that order.
    bool fits(const std::vector<size_t> &order)
    {
        chosen_.clear();
        for (const size_t place : order) {
            if (!follows(place))
                return false;
            chosen_.push_back(place);
        }
        return ends();
    }

private:
    size_t givenTo(size_t number) const { return number == 0 ? expected_.features : layers_[chosen_[number - 1]].outputs; }
    /// Whether a dense layer among those chosen sees a window: then there are no steps any more.
    bool flattened() const
    {
        for (size_t number = 0; number < chosen_.size(); ++number)
            if (const size_t given = givenTo(number); given > 0 && layers_[chosen_[number]].inputs != given)
                return true;
        return false;
    }
    /// Whether a layer can come next.
    bool follows(size_t place) const
    {
        const ReadLayer &layer = layers_[place];
        if (mixesSteps(layer.spec) && flattened())
            return false;
        const size_t given = givenTo(chosen_.size());
        if (given == 0 || layer.inputs == given)
            return true;
        // A window, flattened: before the first dense layer of a network without a recurrent one.
        const bool first = std::ranges::none_of(
            chosen_, [&](size_t before) { return isDense(layers_[before]) || isRecurrent(layers_[before].spec); });
        return first && isDense(layer) && layer.inputs % given == 0;
    }
    bool ends() const
    {
        const ReadLayer &last = layers_[chosen_.back()];
        if (!isDense(last))
            return !headWanted_;
        return expected_.outputs == 0 || last.outputs == expected_.outputs;
    }
    bool extend()
    {
        if (++tries_ > mostTries)
            return false;
        if (chosen_.size() == layers_.size())
            return ends();
        for (const size_t place : preferred_) {
            if (used_[place] || !follows(place))
                continue;
            used_[place] = true;
            chosen_.push_back(place);
            if (extend())
                return true;
            chosen_.pop_back();
            used_[place] = false;
        }
        return false;
    }

    const std::vector<ReadLayer> &layers_;
    ExpectedSizes expected_;
    bool headWanted_; ///< the last one is to be dense
    std::vector<size_t> preferred_, chosen_;
    std::vector<bool> used_;
    size_t tries_ = 0;
};

/// In the file's order, then by names, then by any order: with a dense layer last if that is possible; as the data ask for, else
/// whatever they ask for.
std::optional<std::vector<size_t>> orderOf(const std::vector<ReadLayer> &layers, const ExpectedSizes &expected)
{
    std::vector<size_t> inFile(layers.size());
    std::iota(inFile.begin(), inFile.end(), size_t{0});
    std::vector<size_t> preferred = inFile;
    std::ranges::sort(preferred, [&](size_t a, size_t b) { return naturallyBefore(layers[a].name, layers[b].name); });
    std::stable_partition(preferred.begin(), preferred.end(), [&](size_t place) { return layers[place].name != "head"; });
    const std::vector<size_t> byName = preferred;
    std::stable_partition(preferred.begin(), preferred.end(), [&](size_t place) { return !isDense(layers[place]); });
    for (const bool headWanted : {true, false})
        for (const ExpectedSizes &sizes : {expected, ExpectedSizes{}}) {
            LayerOrder order(layers, sizes, headWanted);
            for (const auto &whole : {inFile, byName})
                if (order.fits(whole))
                    return whole;
            if (auto found = order.find(preferred))
                return found;
        }
    return {};
}

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

/// Puts what was read into the places that a model has for it.
class WeightPlacer {
public:
    WeightPlacer(const ReadNetwork &network, const ModelSpec &spec, const ModelShape &shape, const std::string &fileName)
        : network_(network), spec_(spec), fileName_(fileName), tensors_(tensorsOf(spec, shape)),
          weights_(parameterCount(spec, shape))
    {
        for (const LayerSpec &layer : spec.layers)
            places_.push_back(std::holds_alternative<DropoutSpec>(layer) ? SIZE_MAX : count_++);
    }

    Result<std::vector<float>> place()
    {
        if (count_ != network_.layers.size())
            return fail(SLUICE_MESSAGE("core", "%1 holds %2 layers beside the output layer, and %3 has %4."), fileName_,
                        network_.layers.size(), spec_.name, count_);
        for (const Tensor &tensor : tensors_)
            if (const auto placed = placeTensor(tensor); !placed)
                return passOn(placed);
        return std::move(weights_);
    }

private:
    static std::string partOf(const Tensor &tensor) { return tensor.name.substr(tensor.name.rfind('.') + 1); }
    static const NamedArray *find(const ReadLayer &layer, const std::string &part)
    {
        const auto found = std::ranges::find(layer.parts, part, &NamedArray::name);
        return found == layer.parts.end() ? nullptr : &*found;
    }

    Result<void> placeTensor(const Tensor &tensor)
    {
        const size_t index = layerOf(tensor, spec_);
        const bool ofHead = index == spec_.layers.size();
        if (ofHead && !network_.head)
            return {}; // zeros
        const ReadLayer &layer = ofHead ? *network_.head : network_.layers[places_[index]];
        const std::string part = partOf(tensor);
        if (part == "bias_hn") // r's and z's second biases belong to the first ones, which come just before
            return add(layer, "bias_hh", tensor, 3 * tensor.rows, [&](size_t row) {
                return row < 2 * tensor.rows ? tensor.offset - 3 * tensor.rows + row : tensor.offset + row - 2 * tensor.rows;
            });
        const auto columnMajor = [&](size_t place) {
            return tensor.offset + place % tensor.columns * tensor.rows + place / tensor.columns;
        };
        if (const auto added = add(layer, part, tensor, tensor.size(), columnMajor); !added)
            return added;
        if (part != "bias_ih" || std::holds_alternative<GruSpec>(spec_.layers[index]))
            return {};
        return add(layer, "bias_hh", tensor, tensor.size(), columnMajor);
    }

    /// Adds a part's values to the weights, each at the place that `to` gives.
    template <class To>
    Result<void> add(const ReadLayer &layer, const std::string &part, const Tensor &tensor, size_t expected, To to)
    {
        const NamedArray *array = find(layer, part);
        const NamedArray &first = layer.found.front();
        if (!array)
            return fail(SLUICE_MESSAGE("core", "%1: tensor %2 (%3) belongs to another kind of layer than %4 of %5."), fileName_,
                        shortened(first.name), timesText(first.shape), tensor.name, spec_.name);
        const bool rowsFit = array->shape.front() == (expected == tensor.size() ? tensor.rows : expected);
        const bool kernelFits = tensor.kernel == 0 || array->shape.back() == tensor.kernel;
        if (array->values.size() != expected || !rowsFit || !kernelFits)
            return wrongSize(layer, part, tensor, expected);
        for (size_t place = 0; place < expected; ++place)
            weights_[to(place)] += array->values[place];
        return {};
    }

    tl::unexpected<Error> wrongSize(const ReadLayer &layer, const std::string &part, const Tensor &tensor, size_t expected) const
    {
        const auto own =
            std::ranges::find_if(layer.found, [&](const NamedArray &any) { return any.name.find(part) != std::string::npos; });
        const NamedArray &named = own == layer.found.end() ? layer.found.front() : *own;
        std::vector<size_t> size = {expected};
        if (tensor.kernel > 0)
            size = {tensor.rows, tensor.columns / tensor.kernel, tensor.kernel};
        else if (!tensor.isVector)
            size = {tensor.rows, tensor.columns};
        return fail(SLUICE_MESSAGE("core", "%1: tensor %2 is %3, expected %4 for %5 of %6."), fileName_, shortened(named.name),
                    timesText(named.shape), timesText(size), tensor.name, spec_.name);
    }

    const ReadNetwork &network_;
    const ModelSpec &spec_;
    const std::string &fileName_;
    std::vector<Tensor> tensors_;
    std::vector<float> weights_;
    std::vector<size_t> places_; ///< of each of the spec's layers among those read
    size_t count_ = 0;           ///< layers of the spec that have weights
};

/// Whether the names are those that Sluice writes.
bool areOwnNames(const std::vector<NamedArray> &arrays)
{
    return std::ranges::all_of(arrays, [](const NamedArray &array) {
        const bool ours = array.name.starts_with("layers.") || array.name.starts_with("head.");
        return ours && array.name.find("_l") == std::string::npos;
    });
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
    if (isDense(network.layers.back())) {
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

Result<std::vector<float>> weightsFor(const ReadNetwork &network, const ModelSpec &spec, const ModelShape &shape,
                                      const std::string &fileName)
{
    return WeightPlacer(network, spec, shape, fileName).place();
}

Result<std::vector<float>> readWeights(const std::filesystem::path &file, const ModelSpec &spec, const ModelShape &shape)
{
    const auto read = readWeightsFile(file);
    if (!read)
        return passOn(read);
    const std::string name = file.filename().string();
    if (areOwnNames(read->arrays))
        return flatWeights(spec, shape, read->arrays, name);
    const auto network = readNetwork(*read, name, {shape.features, shape.outputs});
    if (!network)
        return passOn(network);
    return weightsFor(*network, spec, shape, name);
}

} // namespace sluice
