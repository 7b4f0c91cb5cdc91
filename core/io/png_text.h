#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sluice {

/// Keyword (1 … 79 Latin letters) and text in UTF-8.
using PngText = std::pair<std::string, std::string>;

/// The picture with these texts, each an iTXt chunk behind the header (PNG, second edition, 11.3.4.5). The picture must be whole.
std::string withPngTexts(std::string_view png, const std::vector<PngText> &texts);

/// Nothing where the picture has no such text. Errors: not a PNG, cut off, a wrong checksum, a compressed text or one of more than
/// `largestFigureText` bytes.
Result<std::string> pngText(std::string_view png, std::string_view keyword, const std::string &fileName);

/// Of what a picture's metadata may ask us to read.
inline constexpr size_t largestFigureText = size_t{1} << 24;

} // namespace sluice
