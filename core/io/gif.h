#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sluice {

/// The comments of a GIF, of which each may lie in many blocks of 255 bytes. Errors: not a GIF, cut off, more than `largestFigureText`
/// bytes of them (png_text.h).
Result<std::vector<std::string>> gifComments(std::string_view gif, const std::string &fileName);

/// An animated GIF (GIF89a, CompuServe 1990) that repeats for ever. Each frame has its own palette, and of what has not changed since the
/// frame before nothing is written again, so that it does not flicker.
class GifEncoder {
public:
    /// At most 65 535 pixels a side. The comments are for programs that read them, an extension each.
    GifEncoder(size_t width, size_t height, const std::vector<std::string> &comments = {});

    /// Row by row, 0xRRGGBB (what is above is ignored); as many as width × height. Shown for so many hundredths of a second.
    void addFrame(std::span<const uint32_t> pixels, unsigned hundredths);
    /// The whole file; nothing can be added after that.
    std::string finish() &&;

private:
    size_t width_, height_;
    std::vector<uint32_t> before_;
    std::string bytes_;
};

} // namespace sluice
