#include "core/data/utf8.h"

#include <algorithm>

namespace sluice {

size_t utf8Length(std::string_view text)
{
    if (text.empty())
        return 0;
    const auto byte = [&](size_t index) { return static_cast<unsigned char>(text[index]); };
    const unsigned first = byte(0);
    if (first < 0x80)
        return 1;
    const size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length)
        return 0;
    for (size_t index = 1; index < length; ++index)
        if ((byte(index) & 0xC0) != 0x80)
            return 0;
    const unsigned second = byte(1);
    const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool surrogate = first == 0xED && second > 0x9F;
    const bool beyond = first == 0xF4 && second > 0x8F;
    return overlong || surrogate || beyond ? 0 : length;
}

namespace {

constexpr size_t piece = 256;

/// Of the `piece` characters that begin there; without a branch, so that they are looked at many at once.
bool isAscii(const char *begin)
{
    unsigned char any = 0;
    for (size_t each = 0; each < piece; ++each)
        any |= static_cast<unsigned char>(begin[each]);
    return any < 0x80;
}

} // namespace

size_t utf8Prefix(std::string_view text)
{
    size_t at = 0;
    while (at < text.size()) {
        if (text.size() - at >= piece && isAscii(text.data() + at)) {
            at += piece;
            continue;
        }
        for (const size_t end = std::min(text.size(), at + piece); at < end;) {
            const size_t length = utf8Length(text.substr(at));
            if (length == 0)
                return at;
            at += length;
        }
    }
    return at;
}

bool isUtf8(std::string_view text)
{
    return utf8Prefix(text) == text.size();
}

char32_t utf8CodePoint(std::string_view text, size_t length)
{
    const auto byte = [&](size_t index) { return static_cast<char32_t>(static_cast<unsigned char>(text[index])); };
    char32_t code = length == 1 ? byte(0) : byte(0) & (0x7Fu >> length);
    for (size_t index = 1; index < length; ++index)
        code = code << 6 | (byte(index) & 0x3F);
    return code;
}

void appendUtf8(std::string &text, char32_t code)
{
    const auto continued = [&](char32_t bits) { text += static_cast<char>(0x80 | (bits & 0x3F)); };
    if (code < 0x80) {
        text += static_cast<char>(code);
        return;
    }
    if (code < 0x800) {
        text += static_cast<char>(0xC0 | code >> 6);
    } else {
        if (code < 0x10000) {
            text += static_cast<char>(0xE0 | code >> 12);
        } else {
            text += static_cast<char>(0xF0 | code >> 18);
            continued(code >> 12);
        }
        continued(code >> 6);
    }
    continued(code);
}

std::string quotable(std::string_view text, size_t limit)
{
    std::string result;
    while (!text.empty()) {
        const size_t length = utf8Length(text);
        if (result.size() + std::max<size_t>(length, 1) > limit)
            return result + "…";
        const bool control = length == 1 && (static_cast<unsigned char>(text[0]) < 0x20 || text[0] == 0x7F);
        result += length == 0 ? "?" : control ? " " : text.substr(0, length);
        text.remove_prefix(std::max<size_t>(length, 1));
    }
    return result;
}

} // namespace sluice
