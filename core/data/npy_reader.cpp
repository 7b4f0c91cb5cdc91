#include "core/data/npy_reader.h"

#include "core/base/half.h"
#include "core/data/utf8.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>

namespace sluice {

namespace {

constexpr size_t mostDimensions = 32; // NumPy's own limit
constexpr std::string_view magic = "\x93NUMPY";

/// The element type that a header names: "<f8".
struct ElementType {
    NpyKind kind = NpyKind::real;
    char letter = 'f';
    bool bigEndian = false;
    size_t size = 8; ///< bytes
};

struct Header {
    ElementType type;
    bool fortranOrder = false;
    std::vector<size_t> shape;
    size_t count = 1;        ///< elements
    std::string_view values; ///< the bytes that follow
};

/// Reads the Python dictionary in which a .npy file says what it holds; no more of Python than NumPy writes.
class HeaderScanner {
public:
    explicit HeaderScanner(std::string_view text) : text_(text) {}

    bool take(char letter)
    {
        skipBlanks();
        if (text_.empty() || text_.front() != letter)
            return false;
        text_.remove_prefix(1);
        return true;
    }
    std::optional<std::string> string()
    {
        const char quote = take('\'') ? '\'' : take('"') ? '"' : '\0';
        const size_t end = quote == '\0' ? std::string_view::npos : text_.find(quote);
        if (end == std::string_view::npos)
            return std::nullopt;
        std::string result(text_.substr(0, end));
        text_.remove_prefix(end + 1);
        return result;
    }
    std::optional<bool> boolean()
    {
        skipBlanks();
        for (const bool value : {false, true}) {
            const std::string_view word = value ? "True" : "False";
            if (!text_.starts_with(word))
                continue;
            text_.remove_prefix(word.size());
            return value;
        }
        return std::nullopt;
    }
    bool tuple(std::vector<size_t> &numbers)
    {
        if (!take('('))
            return false;
        while (!take(')')) {
            if (numbers.size() == mostDimensions)
                return false;
            skipBlanks();
            size_t number = 0;
            const auto [end, problem] = std::from_chars(text_.data(), text_.data() + text_.size(), number);
            if (problem != std::errc())
                return false;
            text_.remove_prefix(static_cast<size_t>(end - text_.data()));
            numbers.push_back(number);
            if (!take(','))
                return take(')');
        }
        return true;
    }

private:
    void skipBlanks() { text_.remove_prefix(std::min(text_.find_first_not_of(" \n"), text_.size())); }

    std::string_view text_;
};

std::optional<ElementType> elementType(std::string_view name)
{
    if (name.size() < 3 || std::string_view("<>|=").find(name[0]) == std::string_view::npos)
        return std::nullopt;
    ElementType type;
    type.bigEndian = name[0] == '>';
    type.letter = name[1];
    const auto [end, problem] = std::from_chars(name.data() + 2, name.data() + name.size(), type.size);
    if (problem != std::errc() || end != name.data() + name.size() || type.size > (1u << 20))
        return std::nullopt;
    const bool integerSize = type.size == 1 || type.size == 2 || type.size == 4 || type.size == 8;
    switch (type.letter) {
    case 'f':
        type.kind = NpyKind::real;
        return integerSize && type.size > 1 ? std::optional(type) : std::nullopt;
    case 'i':
    case 'u':
        type.kind = NpyKind::integer;
        return integerSize ? std::optional(type) : std::nullopt;
    case 'b':
        type.kind = NpyKind::boolean;
        return type.size == 1 ? std::optional(type) : std::nullopt;
    case 'U':
        type.size *= 4; // in characters of four bytes
        [[fallthrough]];
    case 'S':
        type.kind = NpyKind::text;
        return type;
    default:
        return std::nullopt;
    }
}

/// The three entries of the dictionary, each once.
struct Entries {
    std::optional<std::string> type;
    std::optional<bool> fortranOrder;
    bool shaped = false;
    std::vector<size_t> shape;
};

std::optional<Entries> scanEntries(std::string_view text)
{
    HeaderScanner scan(text);
    Entries entries;
    if (!scan.take('{'))
        return std::nullopt;
    while (!scan.take('}')) {
        const auto key = scan.string();
        if (!key || !scan.take(':'))
            return std::nullopt;
        if (*key == "descr" && !entries.type) {
            entries.type = scan.string();
            if (!entries.type) { // a list of fields
                entries.type = "structure";
                return entries;
            }
        } else if (*key == "fortran_order" && !entries.fortranOrder) {
            entries.fortranOrder = scan.boolean();
        } else if (*key == "shape" && entries.shape.empty()) {
            entries.shaped = scan.tuple(entries.shape);
        } else {
            return std::nullopt;
        }
        if (scan.take('}'))
            break;
        if (!scan.take(','))
            return std::nullopt;
    }
    return entries;
}

tl::unexpected<Error> damaged(const std::string &file, const std::string &name)
{
    return fail(SLUICE_MESSAGE("core", "%1: the array “%2” is damaged or not complete."), file, quotable(name));
}

/// Product of the shape, or nothing where it has no 64-bit size in bytes.
std::optional<size_t> countOf(const std::vector<size_t> &shape, size_t size)
{
    if (std::find(shape.begin(), shape.end(), size_t{0}) != shape.end())
        return 0;
    size_t bytes = std::max<size_t>(size, 1);
    size_t count = 1;
    for (const size_t length : shape) {
        if (length > std::numeric_limits<size_t>::max() / bytes)
            return std::nullopt;
        bytes *= length;
        count *= length;
    }
    return count;
}

Result<Header> readHeader(std::string_view bytes, const std::string &name, const std::string &file)
{
    const auto byte = [&](size_t index) { return static_cast<size_t>(static_cast<unsigned char>(bytes[index])); };
    if (!bytes.starts_with(magic) || bytes.size() < 10)
        return fail(SLUICE_MESSAGE("core", "%1: “%2” is no NumPy array."), file, quotable(name));
    const bool first = byte(6) == 1;
    const size_t begin = first ? 10 : 12;
    if (byte(6) < 1 || byte(6) > 3 || bytes.size() < begin)
        return damaged(file, name);
    const size_t length = byte(8) | byte(9) << 8 | (first ? 0 : byte(10) << 16 | byte(11) << 24);
    if (length > bytes.size() - begin)
        return damaged(file, name);
    const auto entries = scanEntries(bytes.substr(begin, length));
    if (!entries || !entries->type)
        return damaged(file, name);
    const auto type = elementType(*entries->type);
    if (!type)
        return fail(SLUICE_MESSAGE("core",
                                   "%1: the array “%2” holds elements of type “%3”; expected numbers or text. Save it with "
                                   "another dtype."),
                    file, quotable(name), quotable(*entries->type));
    const auto count = entries->shaped ? countOf(entries->shape, type->size) : std::nullopt;
    const auto values = bytes.substr(begin + length);
    if (!entries->fortranOrder || !count || *count * type->size != values.size())
        return damaged(file, name);
    return Header{*type, *entries->fortranOrder, entries->shape, *count, values};
}

uint64_t bitsAt(const char *bytes, const ElementType &type)
{
    uint64_t bits = 0;
    for (size_t each = 0; each < type.size; ++each) {
        const size_t place = type.bigEndian ? type.size - 1 - each : each;
        bits |= static_cast<uint64_t>(static_cast<unsigned char>(bytes[place])) << (8 * each);
    }
    return bits;
}

double numberAt(const char *bytes, const ElementType &type)
{
    const uint64_t bits = bitsAt(bytes, type);
    if (type.letter == 'f')
        return type.size == 8   ? std::bit_cast<double>(bits)
               : type.size == 4 ? static_cast<double>(std::bit_cast<float>(static_cast<uint32_t>(bits)))
                                : halfAsDouble(static_cast<uint16_t>(bits));
    if (type.letter != 'i')
        return static_cast<double>(bits);
    const unsigned unused = static_cast<unsigned>(64 - 8 * type.size);
    return static_cast<double>(static_cast<int64_t>(bits << unused) >> unused);
}

/// Text of fixed width, padded with zeros; S is read as UTF-8.
std::string textAt(const char *bytes, const ElementType &type)
{
    if (type.letter == 'S') {
        const std::string_view text(bytes, type.size);
        return std::string(text.substr(0, std::min(text.find_last_not_of('\0') + 1, text.size())));
    }
    std::string text;
    const ElementType character{NpyKind::integer, 'u', type.bigEndian, 4};
    for (size_t at = 0; at < type.size; at += 4) {
        const uint64_t code = bitsAt(bytes + at, character);
        if (code == 0)
            break;
        const bool valid = code < 0xD800 || (code > 0xDFFF && code < 0x110000);
        appendUtf8(text, valid ? static_cast<char32_t>(code) : U'\uFFFD');
    }
    return text;
}

/// Calls visit(place in C order, place in the file) for each element.
template <class Visit> void visitElements(const Header &header, Visit visit)
{
    if (!header.fortranOrder) {
        for (size_t index = 0; index < header.count; ++index)
            visit(index, index);
        return;
    }
    const size_t dimensions = header.shape.size();
    std::array<size_t, mostDimensions> at{};
    for (size_t index = 0; index < header.count; ++index) {
        size_t place = 0; // in the file the first index runs fastest
        for (size_t each = dimensions; each > 0; --each)
            place = place * header.shape[each - 1] + at[each - 1];
        visit(index, place);
        for (size_t each = dimensions; each > 0 && ++at[each - 1] == header.shape[each - 1]; --each)
            at[each - 1] = 0;
    }
}

} // namespace

std::string shapeText(const std::vector<size_t> &shape)
{
    std::string text = "(";
    for (size_t each = 0; each < shape.size(); ++each)
        text += (each == 0 ? "" : ", ") + std::to_string(shape[each]);
    return text + ")";
}

Result<NpyContent> parseNpy(std::string_view bytes, const std::string &name, const std::string &file, const LoadControl &control)
{
    const auto header = readHeader(bytes, name, file);
    if (!header)
        return passOn(header);
    const auto &type = header->type;
    const size_t each = type.kind == NpyKind::text ? sizeof(std::string) + 2 * type.size : sizeof(double);
    // The numbers twice, while they are put in shape.
    const double needed =
        static_cast<double>(bytes.size()) + 2.0 * static_cast<double>(header->count) * static_cast<double>(each);
    if (const auto room = checkMemory(needed, file, control); !room)
        return passOn(room);
    NpyContent content{name, type.kind, header->shape, {}, {}};
    if (type.kind == NpyKind::text) {
        content.texts.resize(header->count);
        visitElements(
            *header, [&](size_t to, size_t from) { content.texts[to] = textAt(header->values.data() + from * type.size, type); });
    } else {
        content.values.resize(header->count);
        visitElements(*header, [&](size_t to, size_t from) {
            content.values[to] = numberAt(header->values.data() + from * type.size, type);
        });
    }
    return content;
}

Result<NpyDescription> describeNpy(std::string_view bytes, const std::string &name, const std::string &file)
{
    const auto header = readHeader(bytes, name, file);
    if (!header)
        return passOn(header);
    return NpyDescription{name, header->type.kind, header->shape};
}

} // namespace sluice
