#include "core/io/layer_tree.h"

#include "core/io/experiment_words.h"
#include "core/io/json_build.h"

namespace sluice {

namespace {

constexpr uint64_t mostUnits = 65536;
constexpr uint64_t mostKernel = 4096;
constexpr NumberRange biasRange{-100, 100};

constexpr std::array forgetGateWords{JsonChoice{"own", ForgetGate::own}, JsonChoice{"none", ForgetGate::none},
                                     JsonChoice{"coupled", ForgetGate::coupled}};
constexpr std::array squashingWords{JsonChoice{"tanh", CellSquashing::tanh}, JsonChoice{"logistic", CellSquashing::logistic}};
constexpr std::array variantWords{JsonChoice{"modern", false}, JsonChoice{"1997", true}};
constexpr std::array rnnActivationWords{JsonChoice{"tanh", Activation::tanh}, JsonChoice{"relu", Activation::relu}};

template <class Words, class T> void readWord(const JsonReader &reader, std::string_view key, const Words &words, T &value)
{
    if (const auto found = reader.find(key))
        value = found->choice(words);
}

LayerSpec readDense(const JsonReader &reader)
{
    reader.expectKeys({"type", "units", "activation", "initializer"});
    DenseSpec dense;
    dense.units = reader.require("units").whole(1, mostUnits);
    readWord(reader, "activation", activationWords, dense.activation);
    readWord(reader, "initializer", initializerWords, dense.initializer);
    return dense;
}

LayerSpec readLstm(const JsonReader &reader)
{
    std::vector<std::string_view> keys = {"type",       "units",      "variant",     "forget_gate",
                                          "squashing",  "peepholes",  "initializer", "recurrent_initializer",
                                          "input_bias", "forget_bias"};
    reader.expectKeys(keys);
    LstmSpec lstm;
    lstm.units = reader.require("units").whole(1, mostUnits);
    bool of1997 = false;
    readWord(reader, "variant", variantWords, of1997);
    if (of1997) {
        lstm.forgetGate = ForgetGate::none;
        lstm.squashing = CellSquashing::logistic;
    }
    readWord(reader, "forget_gate", forgetGateWords, lstm.forgetGate);
    readWord(reader, "squashing", squashingWords, lstm.squashing);
    if (const auto peepholes = reader.find("peepholes"))
        lstm.peepholes = peepholes->boolean();
    if (const auto bias = reader.find("forget_bias")) {
        lstm.forgetBias = bias->number(biasRange);
        if (lstm.forgetGate != ForgetGate::own)
            bias->unexpected(SLUICE_MESSAGE("core", "no forget bias, as this cell has no forget gate of its own"));
    }
    if (const auto bias = reader.find("input_bias"))
        lstm.inputBias = bias->number(biasRange);
    readWord(reader, "initializer", initializerWords, lstm.initializer);
    readWord(reader, "recurrent_initializer", initializerWords, lstm.recurrentInitializer);
    return lstm;
}

LayerSpec readGru(const JsonReader &reader)
{
    reader.expectKeys({"type", "units", "initializer", "recurrent_initializer"});
    GruSpec gru;
    gru.units = reader.require("units").whole(1, mostUnits);
    readWord(reader, "initializer", initializerWords, gru.initializer);
    readWord(reader, "recurrent_initializer", initializerWords, gru.recurrentInitializer);
    return gru;
}

LayerSpec readRnn(const JsonReader &reader)
{
    reader.expectKeys({"type", "units", "activation", "initializer", "recurrent_initializer"});
    RnnSpec rnn;
    rnn.units = reader.require("units").whole(1, mostUnits);
    readWord(reader, "activation", rnnActivationWords, rnn.activation);
    readWord(reader, "initializer", initializerWords, rnn.initializer);
    readWord(reader, "recurrent_initializer", initializerWords, rnn.recurrentInitializer);
    return rnn;
}

LayerSpec readConv(const JsonReader &reader)
{
    reader.expectKeys({"type", "filters", "kernel", "activation", "initializer"});
    ConvSpec conv;
    conv.filters = reader.require("filters").whole(1, mostUnits);
    if (const auto kernel = reader.find("kernel"))
        conv.kernel = kernel->whole(1, mostKernel);
    readWord(reader, "activation", activationWords, conv.activation);
    readWord(reader, "initializer", initializerWords, conv.initializer);
    return conv;
}

LayerSpec readDropout(const JsonReader &reader)
{
    reader.expectKeys({"type", "rate"});
    return DropoutSpec{reader.require("rate").number({0, 0.999})};
}

constexpr std::array layerWords{JsonChoice{"dense", &readDense}, JsonChoice{"lstm", &readLstm},
                                JsonChoice{"gru", &readGru},     JsonChoice{"rnn", &readRnn},
                                JsonChoice{"conv1d", &readConv}, JsonChoice{"dropout", &readDropout}};

JsonMember word(const char *key, const char *text)
{
    return {key, {std::string(text)}};
}

JsonObject tree(const DenseSpec &dense)
{
    return {word("type", "dense"),
            {"units", whole(dense.units)},
            {"activation", wordOf(activationWords, dense.activation)},
            {"initializer", wordOf(initializerWords, dense.initializer)}};
}

JsonObject tree(const LstmSpec &lstm)
{
    JsonObject object{word("type", "lstm"),
                      {"units", whole(lstm.units)},
                      {"forget_gate", wordOf(forgetGateWords, lstm.forgetGate)},
                      {"squashing", wordOf(squashingWords, lstm.squashing)},
                      {"peepholes", {lstm.peepholes}}};
    if (lstm.forgetGate == ForgetGate::own)
        object.push_back({"forget_bias", {lstm.forgetBias}});
    object.push_back({"input_bias", {lstm.inputBias}});
    object.push_back({"initializer", wordOf(initializerWords, lstm.initializer)});
    object.push_back({"recurrent_initializer", wordOf(initializerWords, lstm.recurrentInitializer)});
    return object;
}

JsonObject tree(const GruSpec &gru)
{
    return {word("type", "gru"),
            {"units", whole(gru.units)},
            {"initializer", wordOf(initializerWords, gru.initializer)},
            {"recurrent_initializer", wordOf(initializerWords, gru.recurrentInitializer)}};
}

JsonObject tree(const RnnSpec &rnn)
{
    return {word("type", "rnn"),
            {"units", whole(rnn.units)},
            {"activation", wordOf(rnnActivationWords, rnn.activation)},
            {"initializer", wordOf(initializerWords, rnn.initializer)},
            {"recurrent_initializer", wordOf(initializerWords, rnn.recurrentInitializer)}};
}

JsonObject tree(const ConvSpec &conv)
{
    return {word("type", "conv1d"),
            {"filters", whole(conv.filters)},
            {"kernel", whole(conv.kernel)},
            {"activation", wordOf(activationWords, conv.activation)},
            {"initializer", wordOf(initializerWords, conv.initializer)}};
}

JsonObject tree(const DropoutSpec &dropout)
{
    return {word("type", "dropout"), {"rate", {dropout.rate}}};
}

} // namespace

LayerSpec readLayer(const JsonReader &reader)
{
    const auto read = reader.require("type").choice(layerWords);
    return read(reader);
}

JsonValue layerTree(const LayerSpec &layer)
{
    return {std::visit([](const auto &own) { return tree(own); }, layer)};
}

void checkLayers(const ModelSpec &model, const std::string &path, JsonProblems &problems)
{
    bool denseBefore = false;
    for (size_t index = 0; index < model.layers.size(); ++index) {
        const LayerSpec &layer = model.layers[index];
        const std::string place = jsonPath(path, index);
        if (outputFeatures(layer, 1) == 0)
            problems.add(Error(SLUICE_MESSAGE("core", "%1: %2: a layer needs at least one unit."), problems.fileName(), place));
        if (std::holds_alternative<ConvSpec>(layer) && denseBefore && !model.recurrent())
            problems.add(
                Error(SLUICE_MESSAGE("core", "%1: %2: without a recurrent layer a dense layer sees the whole window at once, so "
                                             "behind it there are no time steps left for a convolution; put the "
                                             "convolution first."),
                      problems.fileName(), place));
        denseBefore = denseBefore || std::holds_alternative<DenseSpec>(layer);
    }
}

} // namespace sluice
