#include "core/io/network_weights.h"

#include "core/io/json_value.h"

#include <algorithm>

namespace sluice {

namespace {

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
    const std::string name = file.string();
    if (areOwnNames(read->arrays))
        return flatWeights(spec, shape, read->arrays, name);
    const auto network = readNetwork(*read, name, {shape.features, shape.outputs});
    if (!network)
        return passOn(network);
    return weightsFor(*network, spec, shape, name);
}

} // namespace sluice
