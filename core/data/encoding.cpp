#include "core/data/encoding.h"

#include "core/data/utf8.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <iconv.h>

namespace sluice {

namespace {

constexpr size_t pieceSize = 1u << 20;

/// Windows-1252's 0x80 … 0x9F; the five that it leaves open stand for themselves, as in Latin-1.
constexpr std::array<uint16_t, 32> windowsLetters = {0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                     0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                     0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                     0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

unsigned char byteOf(char letter)
{
    return static_cast<unsigned char>(letter);
}

struct Place {
    size_t line;
    size_t byte;
};

Place placeOf(std::string_view text, size_t offset)
{
    const auto before = text.substr(0, offset);
    const size_t lineBegin = before.find_last_of('\n') + 1; // npos + 1 is 0
    return {1 + static_cast<size_t>(std::count(before.begin(), before.end(), '\n')), offset - lineBegin + 1};
}

std::string nameOf(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::utf8:
        return "UTF-8";
    case TextEncoding::utf16:
        return "UTF-16";
    case TextEncoding::gb18030:
        return "GB18030";
    case TextEncoding::latin1:
        break;
    }
    return "Latin-1";
}

tl::unexpected<Error> notInEncoding(std::string_view bytes, size_t offset, TextEncoding encoding, const std::string &file)
{
    const Place place = placeOf(bytes, offset);
    return fail(SLUICE_MESSAGE("core",
                               "%1, line %2, byte %3: these bytes are no %4; choose another encoding, or save the file as "
                               "UTF-8."),
                file, place.line, place.byte, nameOf(encoding));
}

class Converter {
public:
    explicit Converter(const char *from) : handle_(::iconv_open("UTF-8", from)) {}
    Converter(const Converter &) = delete;
    Converter &operator=(const Converter &) = delete;
    ~Converter()
    {
        if (ready())
            ::iconv_close(handle_);
    }

    // iconv_open's error is the pointer −1.
    bool ready() const { return reinterpret_cast<intptr_t>(handle_) != -1; }

    /// Appends to `text` and returns how many bytes could be converted.
    size_t convert(std::string_view bytes, std::string &text)
    {
        char *from = const_cast<char *>(bytes.data()); // iconv reads only
        size_t left = bytes.size();
        while (left > 0) {
            const size_t before = text.size();
            text.resize(before + std::min(pieceSize, 2 * left + 16));
            char *to = text.data() + before;
            size_t room = text.size() - before;
            const size_t outcome = ::iconv(handle_, &from, &left, &to, &room);
            text.resize(text.size() - room);
            if (outcome == static_cast<size_t>(-1) && errno != E2BIG)
                break;
        }
        return bytes.size() - left;
    }

private:
    iconv_t handle_;
};

Result<DecodedText> convert(std::string_view bytes, const char *from, TextEncoding encoding, const std::string &file)
{
    Converter converter(from);
    if (!converter.ready())
        return fail(SLUICE_MESSAGE("core", "%1: this system cannot read %2; save the file as UTF-8."), file, nameOf(encoding));
    std::string text;
    const size_t good = converter.convert(bytes, text);
    if (good < bytes.size())
        return notInEncoding(bytes, good, encoding, file);
    if (text.starts_with("\xEF\xBB\xBF"))
        text.erase(0, 3);
    return DecodedText(encoding, std::move(text));
}

DecodedText fromLatin1(std::string_view bytes)
{
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char letter : bytes) {
        const char32_t code = byteOf(letter);
        appendUtf8(text, code >= 0x80 && code < 0xA0 ? windowsLetters[code - 0x80] : code);
    }
    return DecodedText(TextEncoding::latin1, std::move(text));
}

/// Whether three of four characters beyond ASCII would be common ones of GB2312: symbols and hanzi of the first level.
bool looksChinese(std::string_view bytes)
{
    size_t common = 0;
    size_t all = 0;
    for (size_t at = 0; at < bytes.size(); ++at) {
        const unsigned lead = byteOf(bytes[at]);
        if (lead < 0x80)
            continue;
        ++all;
        const unsigned trail = at + 1 < bytes.size() ? byteOf(bytes[at + 1]) : 0;
        common += trail >= 0xA1 && ((lead >= 0xA1 && lead <= 0xA3) || (lead >= 0xB0 && lead <= 0xD7)) ? 1 : 0;
        ++at;
    }
    return 4 * common >= 3 * all;
}

/// The encoding of bytes that are not UTF-8 throughout.
TextEncoding guess(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return TextEncoding::utf16;
    if (bytes.starts_with("\xEF\xBB\xBF"))
        return TextEncoding::utf8;
    if (!looksChinese(bytes))
        return TextEncoding::latin1;
    std::string text;
    Converter converter("GB18030");
    const bool valid = converter.ready() && converter.convert(bytes, text) == bytes.size();
    return valid ? TextEncoding::gb18030 : TextEncoding::latin1;
}

Result<DecodedText> decodeAs(TextEncoding encoding, std::string_view bytes, const std::string &file)
{
    const bool bigEndian = bytes.starts_with("\xFE\xFF");
    switch (encoding) {
    case TextEncoding::utf16:
        return convert(bytes, bigEndian ? "UTF-16BE" : "UTF-16LE", encoding, file);
    case TextEncoding::gb18030:
        return convert(bytes, "GB18030", encoding, file);
    case TextEncoding::latin1:
        return fromLatin1(bytes);
    case TextEncoding::utf8:
        break;
    }
    return notInEncoding(bytes, utf8Prefix(bytes), encoding, file);
}

bool isControl(char letter)
{
    return byteOf(letter) < 0x20 && letter != '\t' && letter != '\n' && letter != '\r';
}

constexpr size_t lookedAtOnce = 64; // letters

/// Each letter's answer has a byte of its own and none a branch: so a compiler looks at sixteen or more with one instruction.
bool anyControlIn(const char *letters)
{
    std::array<unsigned char, lookedAtOnce> controls;
    for (size_t k = 0; k < lookedAtOnce; ++k) {
        const unsigned char code = byteOf(letters[k]);
        controls[k] = static_cast<unsigned char>((code < 0x20) & (code != '\t') & (code != '\n') & (code != '\r'));
    }
    unsigned char any = 0;
    for (const unsigned char control : controls)
        any |= control;
    return any != 0;
}

bool anyControl(std::string_view text)
{
    for (; text.size() >= lookedAtOnce; text.remove_prefix(lookedAtOnce))
        if (anyControlIn(text.data()))
            return true;
    return std::any_of(text.begin(), text.end(), isControl);
}

/// What shows that a file holds no text.
Result<void> checkText(std::string_view text, const std::string &file)
{
    if (!anyControl(text))
        return {};
    const auto found = std::find_if(text.begin(), text.end(), isControl);
    const Place place = placeOf(text, static_cast<size_t>(found - text.begin()));
    return fail(
        SLUICE_MESSAGE("core", "%1, line %2, byte %3: found the control character %4, expected text; this is no text file."),
        file, place.line, place.byte, static_cast<int>(*found));
}

} // namespace

Result<DecodedText> decodeText(std::string_view bytes, const std::string &file, std::optional<TextEncoding> told)
{
    const bool utf8 = (!told || told == TextEncoding::utf8) && utf8Prefix(bytes) == bytes.size();
    auto decoded = utf8 ? DecodedText(TextEncoding::utf8, bytes.substr(bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0))
                        : decodeAs(told ? *told : guess(bytes), bytes, file);
    if (!decoded)
        return decoded;
    if (const auto good = checkText(decoded->text(), file); !good)
        return passOn(good);
    return decoded;
}

} // namespace sluice
