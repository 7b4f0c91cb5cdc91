#include "core/io/weights_file.h"

#include "core/data/array_archive.h"
#include "core/data/utf8.h"
#include "core/io/json_reader.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr double bytesRead = 0.5; // of the progress
constexpr size_t longestName = 400;
constexpr JsonLimits commentLimits{65535, 3, 10'000};

Result<void> checkFinite(const std::vector<NamedArray> &arrays, const std::string &fileName)
{
    for (const NamedArray &array : arrays)
        if (!std::ranges::all_of(array.values, [](float value) { return std::isfinite(value); }))
            return fail(SLUICE_MESSAGE("core", "%1: tensor %2 holds a value that is no finite number."), fileName,
                        shortened(array.name));
    return {};
}

/// Whether a zip archive holds a file whose name ends so.
bool holds(std::string_view bytes, const std::string &fileName, std::string_view ending)
{
    const auto entries = zipEntries(bytes, fileName);
    return entries && std::ranges::any_of(*entries, [&](const ZipEntry &entry) { return entry.name.ends_with(ending); });
}

std::map<std::string, std::string> commentOf(std::string_view bytes, const std::string &fileName)
{
    std::map<std::string, std::string> metadata;
    const std::string_view comment = zipComment(bytes);
    if (!comment.starts_with('{'))
        return metadata;
    const auto tree = parseJson(comment, fileName, commentLimits);
    if (!tree)
        return metadata;
    for (const auto &[key, value] : std::get<JsonObject>(tree->value))
        if (const auto *text = std::get_if<std::string>(&value.value))
            metadata.emplace(key, *text);
    return metadata;
}

tl::unexpected<Error> pickle(const std::string &fileName)
{
    return fail(
        SLUICE_MESSAGE("core",
                       "%1 is a PyTorch pickle, which can run programs and is not opened. In Python, save the numbers alone: "
                       "numpy.savez(\"weights.npz\", **{k: v.numpy() for k, v in model.state_dict().items()})"),
        fileName);
}

tl::unexpected<Error> kerasFile(const std::string &fileName)
{
    return fail(SLUICE_MESSAGE("core", "%1 is a Keras file, which is not opened. In Python, save the numbers alone: "
                                       "numpy.savez(\"weights.npz\", *model.get_weights())"),
                fileName);
}

Result<WeightsFile> parseNpz(std::string_view bytes, const std::string &fileName, const LoadControl &control)
{
    if (holds(bytes, fileName, "data.pkl"))
        return pickle(fileName);
    if (holds(bytes, fileName, "model.weights.h5"))
        return kerasFile(fileName);
    const auto archive = ArrayArchive::open(bytes, fileName);
    if (!archive)
        return passOn(archive);
    WeightsFile file;
    for (size_t index = 0; index < archive->names().size(); ++index) {
        auto content = archive->read(index, control);
        if (!content)
            return passOn(content);
        if (content->kind == NpyKind::text)
            return fail(SLUICE_MESSAGE("core", "%1: the array “%2” holds text, expected numbers."), fileName,
                        shortened(content->name));
        file.arrays.push_back(
            {quotable(content->name, longestName), std::move(content->shape), {content->values.begin(), content->values.end()}});
    }
    file.metadata = commentOf(bytes, fileName);
    return file;
}

/// Behind the length of its header that begins.
bool looksLikeSafetensors(std::string_view bytes)
{
    return bytes.size() > sizeof(uint64_t) && bytes[sizeof(uint64_t)] == '{';
}

Result<WeightsFile> parseSafetensors(std::string_view bytes, const std::string &fileName)
{
    WeightsFile file;
    auto arrays = decodeSafetensors(bytes, fileName, &file.metadata);
    if (!arrays)
        return passOn(arrays);
    file.arrays = std::move(*arrays);
    return file;
}

} // namespace

Result<WeightsFile> parseWeightsFile(std::string_view bytes, const std::string &fileName, const LoadControl &control)
{
    if (bytes.starts_with("\x89HDF"))
        return kerasFile(fileName);
    if (bytes.starts_with("\x80\x02"))
        return pickle(fileName); // of PyTorch before 1.6
    if (!bytes.starts_with("PK") && !looksLikeSafetensors(bytes))
        return fail(SLUICE_MESSAGE("core", "%1 holds no weights, or is cut short; expected a safetensors or an npz file."),
                    fileName);
    auto file = bytes.starts_with("PK") ? parseNpz(bytes, fileName, control) : parseSafetensors(bytes, fileName);
    if (file)
        if (const auto finite = checkFinite(file->arrays, fileName); !finite)
            return passOn(finite);
    return file;
}

Result<WeightsFile> readWeightsFile(const std::filesystem::path &file, const LoadControl &control)
{
    const auto bytes = readFileBytes(file, control, bytesRead);
    if (!bytes)
        return passOn(bytes);
    return parseWeightsFile(bytes->view(), file.string(), control);
}

std::string timesText(const std::vector<size_t> &shape)
{
    std::string text;
    for (const size_t size : shape)
        text += (text.empty() ? "" : " × ") + std::to_string(size);
    return text.empty() ? "a single number" : text;
}

} // namespace sluice
