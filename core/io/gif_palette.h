#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sluice {

/// Red, green or blue (0, 1, 2) of a colour, 0 to 255.
int channel(uint32_t colour, int which);

/// At most 255 colours that a picture is drawn with, 0xRRGGBB: its own where it has no more, or else those of a median cut (Heckbert
/// 1982, "Color image quantization for frame buffer display") over colours of five bits a channel.
class GifPalette {
public:
    explicit GifPalette(std::span<const uint32_t> pixels);
    const std::vector<uint32_t> &colours() const { return colours_; }
    uint8_t indexOf(uint32_t colour);

private:
    std::vector<uint32_t> colours_;
    std::vector<int16_t> nearest_; ///< by five bits a channel; −1: not looked for yet
    bool exact_ = false;
};

} // namespace sluice
