#include "core/io/model_file.h"

#include "core/io/atomic_file.h"
#include "core/io/json_build.h"
#include "core/io/npz.h"
#include "core/io/onnx_model.h"
#include "core/io/safetensors.h"
#include "core/io/torch_script.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace sluice {

namespace fs = std::filesystem;

namespace {

std::vector<NamedArray> arraysOf(const ExportedModel &model)
{
    return namedArrays(model.spec, model.shape, model.weights);
}

Result<void> writeSafetensors(const fs::path &file, const ExportedModel &model)
{
    return writeFileAtomically(file, encodeSafetensors(arraysOf(model), model.metadata));
}

Result<void> writeNpzOf(const fs::path &file, const ExportedModel &model)
{
    JsonObject metadata;
    for (const auto &[key, text] : model.metadata)
        metadata.push_back({key, {text}});
    std::vector<NpyArray> arrays;
    for (NamedArray &array : arraysOf(model))
        arrays.push_back({std::move(array.name), std::move(array.shape), std::move(array.values)});
    return writeNpz(file, arrays, writeCompactJson({std::move(metadata)}));
}

/// The place of a value in its array, as CSV cells: a column where there is one, a place where there is one.
std::string csvPlace(const std::vector<size_t> &shape, size_t index)
{
    const size_t places = shape.size() > 2 ? shape[2] : 1;
    const size_t columns = shape.size() > 1 ? shape[1] : 1;
    return std::to_string(index / places / columns) + ',' + (shape.size() > 1 ? std::to_string(index / places % columns) : "") +
           ',' + (shape.size() > 2 ? std::to_string(index % places) : "");
}

/// The shortest text that reads back as the same float.
std::string csvNumber(float value)
{
    std::array<char, 32> text{};
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), end};
}

std::string weightsCsv(const ExportedModel &model)
{
    std::string text = "tensor,row,column,place,value\n";
    for (const NamedArray &array : arraysOf(model))
        for (size_t index = 0; index < array.values.size(); ++index)
            text += array.name + ',' + csvPlace(array.shape, index) + ',' + csvNumber(array.values[index]) + '\n';
    return text;
}

fs::path weightsBeside(const fs::path &script)
{
    return fs::path(script).replace_extension(".safetensors");
}

} // namespace

const std::vector<ModelFormatName> &modelFormats()
{
    static const std::vector<ModelFormatName> formats = {{ModelFormat::safetensors, ".safetensors"},
                                                         {ModelFormat::npz, ".npz"},
                                                         {ModelFormat::onnx, ".onnx"},
                                                         {ModelFormat::csv, ".csv"},
                                                         {ModelFormat::torch, ".py"}};
    return formats;
}

Result<ModelFormat> modelFormatOf(const fs::path &file)
{
    const auto &formats = modelFormats();
    const auto found = std::ranges::find(formats, file.extension().string(), &ModelFormatName::ending);
    if (found != formats.end())
        return found->format;
    if (isStream(file)) // text, as /dev/stdout takes
        return ModelFormat::csv;
    return fail(SLUICE_MESSAGE("core", "%1: a model is written as .safetensors, .npz, .onnx, .csv or .py, by the file's ending."),
                file.string());
}

std::vector<fs::path> modelFiles(const fs::path &file)
{
    return file.extension() == ".py" ? std::vector{file, weightsBeside(file)} : std::vector{file};
}

Result<void> writeModelFile(const fs::path &file, const ExportedModel &model)
{
    const auto format = modelFormatOf(file);
    if (!format)
        return passOn(format);
    switch (*format) {
    case ModelFormat::safetensors:
        break;
    case ModelFormat::npz:
        return writeNpzOf(file, model);
    case ModelFormat::onnx: {
        const auto bytes = encodeOnnx(model);
        return bytes ? writeFileAtomically(file, *bytes) : Result<void>(passOn(bytes));
    }
    case ModelFormat::csv:
        return writeFileAtomically(file, weightsCsv(model));
    case ModelFormat::torch:
        if (const auto written = writeSafetensors(weightsBeside(file), model); !written)
            return written;
        return writeFileAtomically(file, torchScript(model));
    }
    return writeSafetensors(file, model);
}

} // namespace sluice
