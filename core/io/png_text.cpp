#include "core/io/png_text.h"

#include "core/io/crc32.h"

namespace sluice {

namespace {

constexpr std::string_view signature("\x89PNG\r\n\x1a\n", 8);
constexpr size_t headerEnd = 8 + 12 + 13;              // IHDR is the first chunk and has 13 bytes
constexpr std::string_view plainText("\0\0\0\0\0", 5); // ends the keyword; not compressed; no language, no translation

std::string bigEndian(size_t number)
{
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes.push_back(static_cast<char>(number >> shift & 0xFF));
    return bytes;
}

size_t bigEndian(std::string_view bytes)
{
    size_t number = 0;
    for (const char byte : bytes.substr(0, 4))
        number = number << 8 | static_cast<unsigned char>(byte);
    return number;
}

/// The text of a chunk's contents where it is the keyword's.
Result<std::string> textOf(std::string_view contents, std::string_view keyword, const std::string &fileName)
{
    if (!contents.substr(keyword.size()).starts_with(plainText))
        return fail(SLUICE_MESSAGE("core", "%1: its text “%2” is compressed or translated by another program"), fileName,
                    keyword);
    const std::string_view text = contents.substr(keyword.size() + plainText.size());
    if (text.size() > largestFigureText)
        return fail(SLUICE_MESSAGE("core", "%1: its text “%2” has %3 bytes, of which at most %4 are read"), fileName, keyword,
                    text.size(), largestFigureText);
    return std::string(text);
}

} // namespace

std::string withPngTexts(std::string_view png, const std::vector<PngText> &texts)
{
    std::string bytes(png.substr(0, headerEnd));
    for (const auto &[keyword, text] : texts) {
        const std::string chunk = "iTXt" + keyword + std::string(plainText) + text;
        bytes += bigEndian(chunk.size() - 4) + chunk + bigEndian(crc32(chunk));
    }
    return bytes.append(png.substr(headerEnd));
}

Result<std::string> pngText(std::string_view png, std::string_view keyword, const std::string &fileName)
{
    if (!png.starts_with(signature))
        return fail(SLUICE_MESSAGE("core", "%1: this is not a PNG picture"), fileName);
    for (std::string_view rest = png.substr(signature.size()); !rest.empty();) {
        const size_t length = bigEndian(rest);
        if (rest.size() < 12 || length > rest.size() - 12)
            return fail(SLUICE_MESSAGE("core", "%1: the picture is cut off"), fileName);
        const std::string_view chunk = rest.substr(4, length + 4), contents = chunk.substr(4);
        const bool wanted = chunk.starts_with("iTXt") && contents.size() > keyword.size() && contents.starts_with(keyword) &&
                            contents[keyword.size()] == '\0';
        if (wanted && crc32(chunk) != bigEndian(rest.substr(8 + length)))
            return fail(SLUICE_MESSAGE("core", "%1: its text “%2” is damaged: the checksum is wrong"), fileName, keyword);
        if (wanted)
            return textOf(contents, keyword, fileName);
        rest.remove_prefix(length + 12);
    }
    return std::string();
}

} // namespace sluice
