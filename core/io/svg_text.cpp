#include "core/io/svg_text.h"

#include "core/io/png_text.h"

#include <array>
#include <utility>

namespace sluice {

namespace {

constexpr std::array<std::pair<char, std::string_view>, 5> entities = {
    {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&apos;"}}};

Result<std::string> unescaped(std::string_view text, const std::string &fileName)
{
    std::string plain;
    while (!text.empty()) {
        if (text.front() != '&') {
            const std::string_view run = text.substr(0, text.find('&'));
            plain += run;
            text.remove_prefix(run.size());
            continue;
        }
        bool known = false;
        for (const auto &[character, entity] : entities) {
            if (!text.starts_with(entity))
                continue;
            plain.push_back(character);
            text.remove_prefix(entity.size());
            known = true;
            break;
        }
        if (!known)
            return fail(SLUICE_MESSAGE("core", "%1: its metadata has an entity that is none of ours"), fileName);
    }
    return plain;
}

} // namespace

std::string xmlEscaped(std::string_view text)
{
    std::string escaped;
    for (const char character : text) {
        const auto code = static_cast<unsigned char>(character);
        if (code < 0x20 && character != '\n' && character != '\t')
            continue;
        std::string_view replaced(&character, 1);
        for (const auto &[plain, entity] : entities)
            if (plain == character && plain != '\'')
                replaced = entity;
        escaped += replaced;
    }
    return escaped;
}

std::string svgMetadata(std::string_view id, std::string_view text)
{
    return "<metadata id=\"" + std::string(id) + "\">" + xmlEscaped(text) + "</metadata>";
}

Result<std::string> readSvgMetadata(std::string_view svg, std::string_view id, const std::string &fileName)
{
    constexpr std::string_view opening = "<metadata", closing = "</metadata>";
    if (svg.find("<svg") == std::string_view::npos)
        return fail(SLUICE_MESSAGE("core", "%1: this is not an SVG drawing"), fileName);
    const std::string attribute = "id=\"" + std::string(id) + "\"";
    size_t tagEnd = 0;
    for (size_t at = svg.find(opening); at != std::string_view::npos; at = svg.find(opening, tagEnd)) {
        tagEnd = svg.find('>', at);
        if (tagEnd == std::string_view::npos)
            break;
        if (svg.substr(at, tagEnd - at).find(attribute) == std::string_view::npos || svg[tagEnd - 1] == '/')
            continue;
        const size_t end = svg.find(closing, tagEnd);
        if (end == std::string_view::npos)
            return fail(SLUICE_MESSAGE("core", "%1: the drawing is cut off within its metadata"), fileName);
        if (end - tagEnd - 1 > largestFigureText)
            return fail(SLUICE_MESSAGE("core", "%1: its metadata has more than %2 bytes"), fileName, largestFigureText);
        return unescaped(svg.substr(tagEnd + 1, end - tagEnd - 1), fileName);
    }
    return std::string();
}

} // namespace sluice
