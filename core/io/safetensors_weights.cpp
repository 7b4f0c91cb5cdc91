#include "core/io/safetensors.h"
#include "core/io/weights_file.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace sluice {

namespace {

bool isRecalledBias(const Tensor &tensor)
{
    return tensor.name.ends_with(".bias_hn");
}

/// PyTorch's second bias of a recurrent layer.
std::string secondBiasOf(const Tensor &tensor)
{
    return tensor.name.substr(0, tensor.name.rfind('.')) + ".bias_hh";
}

/// Whether the layer has a second bias in files only: then it is zeros, and added to the first when read.
bool hasZeroSecondBias(const std::vector<Tensor> &tensors, size_t index)
{
    return tensors[index].name.ends_with(".bias_ih") && !(index + 1 < tensors.size() && isRecalledBias(tensors[index + 1]));
}

std::vector<size_t> shapeOf(const Tensor &tensor)
{
    if (isRecalledBias(tensor))
        return {3 * tensor.rows};
    if (tensor.kernel > 0)
        return {tensor.rows, tensor.columns / tensor.kernel, tensor.kernel};
    return tensor.isVector ? std::vector{tensor.rows} : std::vector{tensor.rows, tensor.columns};
}

/// Column-major to row-major.
std::vector<float> rowMajor(const Tensor &tensor, std::span<const float> weights)
{
    std::vector<float> values(tensor.size());
    for (size_t row = 0; row < tensor.rows; ++row)
        for (size_t column = 0; column < tensor.columns; ++column)
            values[row * tensor.columns + column] = weights[tensor.offset + column * tensor.rows + row];
    return values;
}

void addColumnMajor(const Tensor &tensor, const std::vector<float> &values, std::span<float> weights)
{
    for (size_t row = 0; row < tensor.rows; ++row)
        for (size_t column = 0; column < tensor.columns; ++column)
            weights[tensor.offset + column * tensor.rows + row] += values[row * tensor.columns + column];
}

/// r's and z's second biases belong to the first ones, which come just before in the parameter vector.
void addGruSecondBias(const Tensor &tensor, const std::vector<float> &values, std::span<float> weights)
{
    const size_t units = tensor.rows;
    const size_t first = tensor.offset - 3 * units;
    for (size_t row = 0; row < 2 * units; ++row)
        weights[first + row] += values[row];
    for (size_t row = 0; row < units; ++row)
        weights[tensor.offset + row] += values[2 * units + row];
}

Result<void> checkTensor(const Tensor &tensor, const NamedArray &array, const std::string &fileName)
{
    if (array.shape != shapeOf(tensor))
        return fail(SLUICE_MESSAGE("core", "%1: tensor %2 is %3, expected %4; these weights are of another network."), fileName,
                    array.name, timesText(array.shape), timesText(shapeOf(tensor)));
    if (!std::all_of(array.values.begin(), array.values.end(), [](float value) { return std::isfinite(value); }))
        return fail(SLUICE_MESSAGE("core", "%1: tensor %2 holds a value that is no finite number."), fileName, array.name);
    return {};
}

} // namespace

std::vector<NamedArray> namedArrays(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights)
{
    std::vector<NamedArray> arrays;
    const auto tensors = tensorsOf(spec, shape);
    for (size_t index = 0; index < tensors.size(); ++index) {
        const Tensor &tensor = tensors[index];
        if (isRecalledBias(tensor)) {
            std::vector<float> values(2 * tensor.rows);
            const auto own = weights.subspan(tensor.offset, tensor.rows);
            values.insert(values.end(), own.begin(), own.end());
            arrays.push_back({secondBiasOf(tensor), shapeOf(tensor), std::move(values)});
            continue;
        }
        arrays.push_back({tensor.name, shapeOf(tensor), rowMajor(tensor, weights)});
        if (hasZeroSecondBias(tensors, index))
            arrays.push_back({secondBiasOf(tensor), shapeOf(tensor), std::vector<float>(tensor.size())});
    }
    return arrays;
}

Result<std::vector<float>> flatWeights(const ModelSpec &spec, const ModelShape &shape, const std::vector<NamedArray> &arrays,
                                       const std::string &fileName)
{
    std::vector<float> weights(parameterCount(spec, shape));
    std::set<std::string> used;
    const auto add = [&](const Tensor &tensor, const std::string &name) -> Result<void> {
        const auto array = std::find_if(arrays.begin(), arrays.end(), [&](const NamedArray &any) { return any.name == name; });
        if (array == arrays.end())
            return fail(SLUICE_MESSAGE("core", "%1: tensor %2 is missing; these weights are of another network."), fileName,
                        name);
        if (auto checked = checkTensor(tensor, *array, fileName); !checked)
            return checked;
        if (isRecalledBias(tensor))
            addGruSecondBias(tensor, array->values, weights);
        else
            addColumnMajor(tensor, array->values, weights);
        used.insert(name);
        return {};
    };
    const auto tensors = tensorsOf(spec, shape);
    for (size_t index = 0; index < tensors.size(); ++index) {
        const Tensor &tensor = tensors[index];
        if (const auto added = add(tensor, isRecalledBias(tensor) ? secondBiasOf(tensor) : tensor.name); !added)
            return passOn(added);
        if (hasZeroSecondBias(tensors, index))
            if (const auto added = add(tensor, secondBiasOf(tensor)); !added)
                return passOn(added);
    }
    for (const NamedArray &array : arrays)
        if (!used.contains(array.name))
            return fail(SLUICE_MESSAGE("core", "%1: tensor %2 has no place in this network; these weights are of another one."),
                        fileName, array.name);
    return weights;
}

} // namespace sluice
