#include "core/io/weights_modules.h"

#include "core/io/json_value.h"
#include "core/io/weights_layer.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>

namespace sluice {

namespace {

constexpr size_t mostModules = 256;

/// Which of a layer's tensors one is, and which layer's.
struct Place {
    std::string module; ///< LayerTensors' name
    std::string part;
};

class ModuleReader {
public:
    ModuleReader(const WeightsFile &file, const std::string &fileName) : file_(file), fileName_(fileName) {}

    Result<FileModules> read();

private:
    template <class... Arguments> tl::unexpected<Error> problem(Message message, Arguments &&...arguments) const
    {
        return fail(message, fileName_, std::forward<Arguments>(arguments)...);
    }
    bool isKeras() const;
    bool isNumbered() const;
    Result<Place> placeInTorch(const NamedArray &array) const;
    Result<Place> placeInKeras(const NamedArray &array) const;
    Result<std::vector<LayerTensors>> numberedModules() const;
    Result<std::vector<LayerTensors>> namedModules(bool keras) const;
    const WeightsFile &file_;
    const std::string &fileName_;
};

/// The digits behind a mark at a name's end: "weight_ih_l10" and "_l" give 10's text.
std::string numberBehind(const std::string &name, size_t from)
{
    const std::string digits = name.substr(from);
    const bool good =
        !digits.empty() && digits.size() < 6 && std::ranges::all_of(digits, [](unsigned char c) { return std::isdigit(c); });
    return good ? digits : "";
}

bool ModuleReader::isKeras() const
{
    return std::ranges::any_of(file_.arrays, [](const NamedArray &array) {
        const std::string name = array.name.substr(0, array.name.find(':'));
        return name.ends_with("kernel") || name.ends_with("embeddings");
    });
}

bool ModuleReader::isNumbered() const
{
    return std::ranges::all_of(file_.arrays, [](const NamedArray &array) { return array.name.starts_with("arr_"); });
}

Result<Place> ModuleReader::placeInTorch(const NamedArray &array) const
{
    static constexpr std::array recurrentParts = {"weight_ih", "weight_hh", "bias_ih", "bias_hh", "weight_hr"};
    const size_t dot = array.name.rfind('.');
    const std::string module = dot == std::string::npos ? "" : array.name.substr(0, dot);
    const std::string leaf = dot == std::string::npos ? array.name : array.name.substr(dot + 1);
    if (leaf.ends_with("_reverse"))
        return problem(SLUICE_MESSAGE("core",
                                      "%1: tensor %2 belongs to the backward direction of a bidirectional layer; networks here "
                                      "run forward only."),
                       shortened(array.name));
    if (leaf.starts_with("weight_hr"))
        return problem(
            SLUICE_MESSAGE("core", "%1: tensor %2 (%3) is a projection (proj_size), which the LSTM here does not have."),
            shortened(array.name), timesText(array.shape));
    if (leaf == "weight" || leaf == "bias" || leaf == "weight_peephole")
        return Place{module, leaf};
    for (const std::string part : recurrentParts) {
        if (leaf == part)
            return Place{module, part};
        const std::string number = leaf.starts_with(part + "_l") ? numberBehind(leaf, part.size() + 2) : "";
        if (!number.empty())
            return Place{module + (module.empty() ? "l" : " l") + number, part};
    }
    return unknownTensor(array, fileName_);
}

Result<Place> ModuleReader::placeInKeras(const NamedArray &array) const
{
    static constexpr std::array parts = {"kernel", "recurrent_kernel", "bias", "embeddings"};
    const std::string name = array.name.substr(0, array.name.find(':'));
    if (name.find("backward_") != std::string::npos)
        return problem(SLUICE_MESSAGE("core",
                                      "%1: tensor %2 belongs to the backward direction of a bidirectional layer; networks here "
                                      "run forward only."),
                       shortened(array.name));
    const size_t slash = name.rfind('/');
    const std::string leaf = slash == std::string::npos ? name : name.substr(slash + 1);
    if (std::ranges::find(parts, leaf) == parts.end())
        return unknownTensor(array, fileName_);
    return Place{slash == std::string::npos ? "" : name.substr(0, slash), leaf};
}

Result<std::vector<LayerTensors>> ModuleReader::namedModules(bool keras) const
{
    std::vector<LayerTensors> modules;
    for (const NamedArray &array : file_.arrays) {
        if (array.name.ends_with("num_batches_tracked") && array.values.size() <= 1)
            continue;
        const auto place = keras ? placeInKeras(array) : placeInTorch(array);
        if (!place)
            return passOn(place);
        auto module = std::ranges::find(modules, place->module, &LayerTensors::name);
        if (module == modules.end()) {
            if (modules.size() == mostModules)
                return problem(SLUICE_MESSAGE("core", "%1 holds more than %2 layers."), mostModules);
            module = modules.insert(modules.end(), {place->module, {}});
        }
        if (!module->parts.emplace(place->part, &array).second)
            return problem(SLUICE_MESSAGE("core", "%1: tensor %2 is there twice."), shortened(array.name));
    }
    return modules;
}

/// arr_0, arr_1, … in Keras's order: kernel, recurrent kernel of a recurrent layer, bias.
Result<std::vector<LayerTensors>> ModuleReader::numberedModules() const
{
    std::map<size_t, const NamedArray *> byNumber;
    for (const NamedArray &array : file_.arrays) {
        const std::string number = numberBehind(array.name, 4);
        if (number.empty())
            return unknownTensor(array, fileName_);
        byNumber[std::stoul(number)] = &array;
    }
    std::vector<const NamedArray *> arrays;
    for (const auto &[number, array] : byNumber)
        arrays.push_back(array);
    std::vector<LayerTensors> modules;
    for (size_t index = 0; index < arrays.size();) {
        const NamedArray &kernel = *arrays[index];
        if (kernel.shape.size() != 2 && kernel.shape.size() != 3)
            return unknownTensor(kernel, fileName_);
        if (modules.size() == mostModules)
            return problem(SLUICE_MESSAGE("core", "%1 holds more than %2 layers."), mostModules);
        LayerTensors &module = modules.emplace_back(LayerTensors{shortened(kernel.name), {{"kernel", &kernel}}});
        const size_t columns = kernel.shape.back();
        const auto next = [&] { return ++index < arrays.size() ? arrays[index] : nullptr; };
        const NamedArray *array = next();
        const bool recurrent = array && kernel.shape.size() == 2 && array->shape.size() == 2 && array->shape[1] == columns &&
                               (columns == array->shape[0] || columns == 3 * array->shape[0] || columns == 4 * array->shape[0]);
        if (recurrent) {
            module.parts.emplace("recurrent_kernel", array);
            array = next();
        }
        const bool bias =
            array && (array->shape == std::vector{columns} || (recurrent && array->shape == std::vector<size_t>{2, columns}));
        if (bias) {
            module.parts.emplace("bias", array);
            next();
        }
    }
    return modules;
}

Result<FileModules> ModuleReader::read()
{
    if (file_.arrays.empty())
        return problem(SLUICE_MESSAGE("core", "%1 holds no tensors."));
    const bool numbered = isNumbered();
    const bool keras = !numbered && isKeras();
    const auto modules = numbered ? numberedModules() : namedModules(keras);
    if (!modules)
        return passOn(modules);
    FileModules result;
    const bool own = !numbered && !keras && std::ranges::all_of(*modules, [](const LayerTensors &module) {
        return module.name == "head" || module.name.starts_with("layers.");
    });
    result.from = numbered || keras ? "Keras" : own ? "Sluice" : "PyTorch";
    for (const LayerTensors &module : *modules) {
        auto layer = layerFrom(module, fileName_);
        if (!layer)
            return passOn(layer);
        result.layers.push_back(std::move(*layer));
    }
    return result;
}

} // namespace

Result<FileModules> modulesOf(const WeightsFile &file, const std::string &fileName)
{
    return ModuleReader(file, fileName).read();
}

} // namespace sluice
