#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace sluice {

/// With & < > " and the characters that XML has no place for taken out of it.
std::string xmlEscaped(std::string_view text);

/// `<metadata id="ID">TEXT</metadata>`, to be put behind the opening tag of an SVG.
std::string svgMetadata(std::string_view id, std::string_view text);

/// The text of that element; nothing where the drawing has none. Errors: not an SVG, the element does not end, an unknown entity,
/// more than `largestFigureText` bytes.
Result<std::string> readSvgMetadata(std::string_view svg, std::string_view id, const std::string &fileName);

} // namespace sluice
