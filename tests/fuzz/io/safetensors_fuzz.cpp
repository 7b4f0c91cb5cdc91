// Safetensors: an array has as many values as its shape says; what is written of the arrays reads as the same; weights for a model
// are as many as it has.

#include "core/data/utf8.h"
#include "core/io/safetensors.h"
#include "tests/fuzz/input.h"

#include <algorithm>

namespace {

using namespace sluice;

/// Whether the bits are the same, NaN or not.
bool same(const NamedArray &one, const NamedArray &other)
{
    return one.name == other.name && one.shape == other.shape && one.values.size() == other.values.size() &&
           (one.values.empty() || std::memcmp(one.values.data(), other.values.data(), one.values.size() * sizeof(float)) == 0);
}

void checkWeights(const std::vector<NamedArray> &arrays)
{
    const ModelShape shape{.features = 1, .steps = 2, .outputs = 1, .lookback = 2};
    for (const LayerSpec &layer :
         {LayerSpec(LstmSpec{1}), LayerSpec(GruSpec{1}), LayerSpec(ConvSpec{1, 2}), LayerSpec(DenseSpec{1})}) {
        const ModelSpec model{"M", {layer}};
        const auto weights = flatWeights(model, shape, arrays, "f.safetensors");
        require(weights ? weights->size() == parameterCount(model, shape) : isUtf8(weights.error().english()),
                "weights fit the model, or a sentence says why not");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const std::string_view file(reinterpret_cast<const char *>(bytes), size);
    const auto arrays = decodeSafetensors(file, "f.safetensors");
    if (!arrays) {
        require(isUtf8(arrays.error().english()), "an error is a sentence");
        return 0;
    }
    for (const auto &array : *arrays) {
        size_t values = 1;
        for (const size_t length : array.shape)
            values *= length;
        require(values == array.values.size(), "an array has as many values as its shape says");
    }
    checkWeights(*arrays);
    const auto again = decodeSafetensors(encodeSafetensors(*arrays, {}), "f.safetensors");
    require(again && std::equal(arrays->begin(), arrays->end(), again->begin(), again->end(), same),
            "what is written reads as the same");
    return 0;
}
