// Weights of other programs, safetensors or .npz: a network that is read has layers that fit each other, and gives a model as many
// weights as that has; all else is a sentence.

#include "core/data/utf8.h"
#include "core/io/network_weights.h"
#include "tests/fuzz/input.h"

namespace {

using namespace sluice;

constexpr size_t mostMemory = 64 << 20;
constexpr size_t mostParameters = 1 << 20; // of a model that is made to be filled

void checkWeights(const ReadNetwork &network, const std::string &name)
{
    const ModelSpec spec{"M", network.specs()};
    const size_t features = network.inputs();
    for (const size_t steps : {size_t{1}, network.lookback.value_or(2)}) {
        const ModelShape shape{.features = features, .steps = steps, .outputs = network.outputs(), .lookback = steps};
        if (steps > mostParameters || parameterCount(spec, shape) > mostParameters)
            return;
        const auto weights = weightsFor(network, spec, shape, name);
        require(weights ? weights->size() == parameterCount(spec, shape) : isUtf8(weights.error().english()),
                "weights fit the model, or a sentence says why not");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const std::string name = "f.npz";
    LoadControl control;
    control.memory = mostMemory;
    const auto file = parseWeightsFile({reinterpret_cast<const char *>(bytes), size}, name, control);
    if (!file) {
        require(isUtf8(file.error().english()), "an error is a sentence");
        return 0;
    }
    for (const ExpectedSizes &expected : {ExpectedSizes{}, ExpectedSizes{2, 1}}) {
        const auto network = readNetwork(*file, name, expected);
        if (!network) {
            require(isUtf8(network.error().english()), "an error is a sentence");
            continue;
        }
        require(network->head || !network->layers.empty(), "a network has a layer");
        for (size_t index = 1; index < network->layers.size(); ++index) {
            const size_t given = network->layers[index - 1].outputs;
            require(given > 0 && network->layers[index].inputs % given == 0, "layers fit each other");
        }
        checkWeights(*network, name);
    }
    return 0;
}
