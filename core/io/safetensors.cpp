#include "core/io/safetensors.h"

#include "core/base/half.h"
#include "core/io/json_reader.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <tuple>

namespace sluice {

static_assert(std::endian::native == std::endian::little, "the format is little-endian");

namespace {

constexpr size_t lengthBytes = 8;
constexpr JsonLimits headerLimits{100'000'000, 4, 1'000'000};
constexpr size_t mostDimensions = 8;
constexpr uint64_t largestSize = uint64_t{1} << 48;

enum class NumberType { f16, bf16, f32, f64 };
constexpr std::array typeWords{JsonChoice{"F32", NumberType::f32}, JsonChoice{"F64", NumberType::f64},
                               JsonChoice{"F16", NumberType::f16}, JsonChoice{"BF16", NumberType::bf16}};

struct Entry {
    std::string name;
    NumberType type = NumberType::f32;
    std::vector<size_t> shape;
    uint64_t begin = 0;
    uint64_t end = 0;

    uint64_t bytesPerValue() const { return type == NumberType::f64 ? 8 : type == NumberType::f32 ? 4 : 2; }
};

JsonValue whole(uint64_t value)
{
    return {value};
}

/// Whether the product of the shape is the number of values between begin and end; nothing overflows.
bool fits(const Entry &entry)
{
    if (entry.end < entry.begin || (entry.end - entry.begin) % entry.bytesPerValue() != 0)
        return false;
    const uint64_t values = (entry.end - entry.begin) / entry.bytesPerValue();
    if (std::find(entry.shape.begin(), entry.shape.end(), size_t{0}) != entry.shape.end())
        return values == 0;
    uint64_t left = values;
    for (const size_t size : entry.shape) {
        if (left % size != 0)
            return false;
        left /= size;
    }
    return left == 1;
}

Entry readEntry(const std::string &name, const JsonReader &reader)
{
    reader.expectKeys({"dtype", "shape", "data_offsets"});
    Entry entry;
    entry.name = name;
    entry.type = reader.require("dtype").choice(typeWords);
    for (const auto &size : reader.require("shape").list(0, mostDimensions))
        entry.shape.push_back(size.whole(0, largestSize));
    const auto offsets = reader.require("data_offsets");
    const auto ends = offsets.list(2, 2);
    if (ends.size() == 2) {
        entry.begin = ends[0].whole(0, largestSize);
        entry.end = ends[1].whole(0, largestSize);
    }
    if (reader.problems().none() && !fits(entry))
        offsets.unexpected(SLUICE_MESSAGE("core", "as many bytes as the shape needs"));
    return entry;
}

Result<std::vector<Entry>> readHeader(std::string_view header, const std::string &fileName,
                                      std::map<std::string, std::string> *metadata)
{
    const auto tree = parseJson(header, fileName, headerLimits);
    if (!tree)
        return passOn(tree);
    JsonProblems problems(fileName);
    std::vector<Entry> entries;
    for (const auto &[name, reader] : JsonReader(*tree, "$", problems).members(headerLimits.values)) {
        if (name != "__metadata__") {
            entries.push_back(readEntry(name, reader));
            continue;
        }
        for (const auto &[key, value] : reader.members(headerLimits.values)) {
            const std::string text = value.text(headerLimits.bytes, 0);
            if (metadata)
                metadata->emplace(key, text);
        }
    }
    if (!problems.none())
        return tl::unexpected<Error>(*problems.first());
    return entries;
}

/// The tensors must cover the data without holes, overlaps or a rest.
Result<void> checkCoverage(std::vector<Entry> entries, uint64_t size, const std::string &fileName)
{
    std::sort(entries.begin(), entries.end(), [](const Entry &left, const Entry &right) {
        return std::tie(left.begin, left.end) < std::tie(right.begin, right.end);
    });
    uint64_t covered = 0;
    for (const auto &entry : entries) {
        if (entry.begin != covered)
            return fail(SLUICE_MESSAGE("core", "%1: tensor %2 begins at byte %3 of the data, expected %4; the file is damaged."),
                        fileName, shortened(entry.name), entry.begin, covered);
        covered = entry.end;
    }
    if (covered != size)
        return fail(SLUICE_MESSAGE("core", "%1: the tensors take %2 bytes and the file holds %3; it is damaged or cut short."),
                    fileName, covered, size);
    return {};
}

template <class T, class Convert> std::vector<float> copied(std::string_view data, Convert convert)
{
    std::vector<float> values(data.size() / sizeof(T));
    for (size_t index = 0; index < values.size(); ++index) {
        T value;
        std::memcpy(&value, data.data() + index * sizeof(T), sizeof(T));
        values[index] = convert(value);
    }
    return values;
}

std::vector<float> numbersOf(NumberType type, std::string_view data)
{
    switch (type) {
    case NumberType::f64:
        return copied<double>(data, [](double value) { return static_cast<float>(value); });
    case NumberType::f16:
        return copied<uint16_t>(data, [](uint16_t bits) { return static_cast<float>(halfAsDouble(bits)); });
    case NumberType::bf16:
        return copied<uint16_t>(data, [](uint16_t bits) { return std::bit_cast<float>(static_cast<uint32_t>(bits) << 16); });
    case NumberType::f32:
        break;
    }
    return copied<float>(data, [](float value) { return value; });
}

} // namespace

std::string encodeSafetensors(const std::vector<NamedArray> &arrays, const std::map<std::string, std::string> &metadata)
{
    JsonObject header;
    if (!metadata.empty()) {
        JsonObject texts;
        for (const auto &[key, text] : metadata)
            texts.push_back({key, {text}});
        header.push_back({"__metadata__", {std::move(texts)}});
    }
    uint64_t offset = 0;
    for (const auto &array : arrays) {
        const uint64_t end = offset + array.values.size() * sizeof(float);
        JsonArray shape;
        for (const size_t size : array.shape)
            shape.push_back(whole(size));
        header.push_back({array.name,
                          {JsonObject{{"dtype", {std::string("F32")}},
                                      {"shape", {std::move(shape)}},
                                      {"data_offsets", {JsonArray{whole(offset), whole(end)}}}}}});
        offset = end;
    }
    std::string text = writeCompactJson({std::move(header)});
    text.resize((text.size() + lengthBytes - 1) / lengthBytes * lengthBytes, ' ');

    const uint64_t length = text.size();
    std::string bytes(lengthBytes, '\0');
    std::memcpy(bytes.data(), &length, lengthBytes);
    bytes.reserve(lengthBytes + length + offset);
    bytes += text;
    for (const auto &array : arrays)
        bytes.append(reinterpret_cast<const char *>(array.values.data()), array.values.size() * sizeof(float));
    return bytes;
}

Result<std::vector<NamedArray>> decodeSafetensors(std::string_view bytes, const std::string &fileName,
                                                  std::map<std::string, std::string> *metadata)
{
    uint64_t length = 0;
    if (bytes.size() >= lengthBytes)
        std::memcpy(&length, bytes.data(), lengthBytes);
    const bool bounded = bytes.size() >= lengthBytes && length <= headerLimits.bytes && length <= bytes.size() - lengthBytes;
    if (!bounded || length == 0 || bytes[lengthBytes] != '{')
        return fail(SLUICE_MESSAGE("core", "%1 is no safetensors file, or is cut short."), fileName);

    const auto entries = readHeader(bytes.substr(lengthBytes, length), fileName, metadata);
    if (!entries)
        return passOn(entries);
    const std::string_view data = bytes.substr(lengthBytes + length);
    if (const auto covered = checkCoverage(*entries, data.size(), fileName); !covered)
        return passOn(covered);

    std::vector<NamedArray> arrays;
    for (const auto &entry : *entries) {
        const auto own = data.substr(entry.begin, entry.end - entry.begin);
        arrays.push_back({entry.name, entry.shape, numbersOf(entry.type, own)});
    }
    return arrays;
}

} // namespace sluice
