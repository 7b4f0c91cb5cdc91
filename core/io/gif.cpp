#include "core/io/gif.h"

#include "core/io/gif_palette.h"
#include "core/io/png_text.h"

#include <algorithm>
#include <cassert>

namespace sluice {

namespace {

constexpr uint8_t unchanged = 255;
constexpr size_t longestBlock = 255;
constexpr uint8_t extensionMark = 0x21, commentMark = 0xFE, imageMark = 0x2C, endMark = 0x3B;
constexpr uint32_t colourMask = 0xFFFFFF;

/// Codes of growing width, in blocks of 255 bytes.
class CodeWriter {
public:
    explicit CodeWriter(std::string &bytes) : bytes_(bytes) {}
    void put(unsigned code, int width)
    {
        bits_ |= static_cast<uint64_t>(code) << used_;
        used_ += width;
        for (; used_ >= 8; used_ -= 8) {
            block_.push_back(static_cast<char>(bits_ & 0xFF));
            bits_ >>= 8;
            if (block_.size() == 255)
                flush();
        }
    }
    void end()
    {
        if (used_ > 0)
            block_.push_back(static_cast<char>(bits_ & 0xFF));
        flush();
        bytes_.push_back('\0');
    }

private:
    void flush()
    {
        if (!block_.empty())
            bytes_.append(1, static_cast<char>(block_.size())).append(block_);
        block_.clear();
    }
    std::string &bytes_;
    std::string block_;
    uint64_t bits_ = 0;
    int used_ = 0;
};

/// Lempel–Ziv–Welch as GIF has it: bytes, codes of 9 to 12 bits, the table cleared when it is full.
void compress(std::string &bytes, const std::vector<uint8_t> &indices)
{
    constexpr unsigned clear = 256, end = 257, tableSize = 4096;
    bytes.push_back(8); // bits of an index
    CodeWriter writer(bytes);
    std::vector<uint16_t> next(tableSize * 256, 0); // code of a string and the byte after it; 0: none
    unsigned free = end + 1;
    int width = 9;
    writer.put(clear, width);
    unsigned prefix = indices.front();
    for (size_t k = 1; k < indices.size(); ++k) {
        uint16_t &known = next[prefix * 256 + indices[k]];
        if (known != 0) {
            prefix = known;
            continue;
        }
        writer.put(prefix, width);
        prefix = indices[k];
        if (free < tableSize) {
            if (free == 1U << width)
                ++width;
            known = static_cast<uint16_t>(free++);
            continue;
        }
        writer.put(clear, width);
        std::ranges::fill(next, uint16_t{0});
        free = end + 1;
        width = 9;
    }
    writer.put(prefix, width);
    if (free == 1U << width && width < 12)
        ++width; // the reader has added a string for that code
    writer.put(end, width);
    writer.end();
}

void putShort(std::string &bytes, size_t number)
{
    bytes.push_back(static_cast<char>(number & 0xFF));
    bytes.push_back(static_cast<char>(number >> 8 & 0xFF));
}

void putComment(std::string &bytes, std::string_view comment)
{
    bytes += "\x21\xFE";
    for (; !comment.empty(); comment.remove_prefix(std::min(longestBlock, comment.size())))
        bytes.append(1, static_cast<char>(std::min(longestBlock, comment.size()))).append(comment.substr(0, longestBlock));
    bytes.push_back('\0');
}

/// Blocks behind each other, as the format has them; `whole` turns false where the file ends too early.
class GifBlocks {
public:
    explicit GifBlocks(std::string_view rest) : rest_(rest) {}
    bool whole() const { return whole_; }
    std::string_view take(size_t count)
    {
        whole_ = whole_ && count <= rest_.size();
        const std::string_view taken = rest_.substr(0, whole_ ? count : 0);
        rest_.remove_prefix(taken.size());
        return taken;
    }
    uint8_t byte()
    {
        const std::string_view taken = take(1);
        return taken.empty() ? uint8_t{0} : static_cast<uint8_t>(taken.front());
    }
    /// The palette that this byte of flags announces.
    void skipPalette(uint8_t flags)
    {
        if ((flags & 0x80) != 0)
            take(size_t{3} << ((flags & 7) + 1));
    }
    /// Calls `each` with what is in the blocks up to an empty one.
    template <class Each> void subBlocks(const Each &each)
    {
        for (size_t length = byte(); length > 0 && whole_; length = byte())
            each(take(length));
    }

private:
    std::string_view rest_;
    bool whole_ = true;
};

/// The part of a picture in which there is something new.
struct Area {
    size_t left = 0, top = 0, width = 1, height = 1;
};

Area changedArea(std::span<const uint32_t> now, const std::vector<uint32_t> &before, size_t width, size_t height)
{
    size_t left = width, right = 0, top = height, bottom = 0;
    for (size_t y = 0; y < height; ++y)
        for (size_t x = 0; x < width; ++x) {
            if (((now[y * width + x] ^ before[y * width + x]) & colourMask) == 0)
                continue;
            left = std::min(left, x);
            right = std::max(right, x);
            top = std::min(top, y);
            bottom = y;
        }
    return left > right ? Area() : Area{left, top, right - left + 1, bottom - top + 1};
}

} // namespace

GifEncoder::GifEncoder(size_t width, size_t height, const std::vector<std::string> &comments) : width_(width), height_(height)
{
    assert(width > 0 && height > 0 && width <= 65535 && height <= 65535);
    bytes_ = "GIF89a";
    putShort(bytes_, width);
    putShort(bytes_, height);
    bytes_ += std::string("\x70\0\0", 3);                               // eight bits a channel, no palette for all frames
    bytes_ += std::string("\x21\xFF\x0BNETSCAPE2.0\x03\x01\0\0\0", 19); // for ever
    for (const std::string &comment : comments)
        putComment(bytes_, comment);
}

void GifEncoder::addFrame(std::span<const uint32_t> pixels, unsigned hundredths)
{
    assert(pixels.size() == width_ * height_);
    const bool first = before_.empty();
    const Area area = first ? Area{0, 0, width_, height_} : changedArea(pixels, before_, width_, height_);
    std::vector<uint32_t> fresh;
    std::vector<bool> isFresh;
    for (size_t y = area.top; y < area.top + area.height; ++y)
        for (size_t x = area.left; x < area.left + area.width; ++x) {
            const size_t at = y * width_ + x;
            isFresh.push_back(first || ((pixels[at] ^ before_[at]) & colourMask) != 0);
            if (isFresh.back())
                fresh.push_back(pixels[at]);
        }
    if (fresh.empty())
        fresh.push_back(0);
    GifPalette palette(fresh);
    std::vector<uint8_t> indices;
    indices.reserve(isFresh.size());
    auto next = fresh.begin();
    for (const bool changed : isFresh)
        indices.push_back(changed ? palette.indexOf(*next++) : unchanged);

    bytes_ += std::string("\x21\xF9\x04\x05", 4); // stays where it is; has a transparent index
    putShort(bytes_, hundredths);
    bytes_.push_back(static_cast<char>(unchanged));
    bytes_.push_back('\0');
    bytes_.push_back('\x2C');
    for (const size_t number : {area.left, area.top, area.width, area.height})
        putShort(bytes_, number);
    bytes_.push_back('\x87'); // a palette of 256 colours of its own
    for (size_t k = 0; k < 256; ++k)
        for (int which = 0; which < 3; ++which)
            bytes_.push_back(k < palette.colours().size() ? static_cast<char>(channel(palette.colours()[k], which)) : '\0');
    compress(bytes_, indices);
    before_.assign(pixels.begin(), pixels.end());
}

Result<std::vector<std::string>> gifComments(std::string_view gif, const std::string &fileName)
{
    if (!gif.starts_with("GIF87a") && !gif.starts_with("GIF89a"))
        return fail(SLUICE_MESSAGE("core", "%1: not a GIF"), fileName);
    GifBlocks blocks(gif.substr(6));
    blocks.take(4); // width and height
    const uint8_t flags = blocks.byte();
    blocks.take(2);
    blocks.skipPalette(flags);
    std::vector<std::string> comments;
    size_t size = 0;
    for (uint8_t kind = blocks.byte(); blocks.whole() && kind != endMark && size <= largestFigureText; kind = blocks.byte()) {
        const bool comment = kind == extensionMark && blocks.byte() == commentMark;
        if (comment)
            comments.emplace_back();
        if (kind == imageMark) {
            blocks.take(8); // its place and size
            blocks.skipPalette(blocks.byte());
            blocks.take(1);
        }
        blocks.subBlocks([&](std::string_view block) {
            size += comment ? block.size() : 0;
            if (comment && size <= largestFigureText)
                comments.back() += block;
        });
    }
    if (!blocks.whole())
        return fail(SLUICE_MESSAGE("core", "%1: this GIF is cut off"), fileName);
    if (size > largestFigureText)
        return fail(SLUICE_MESSAGE("core", "%1: this GIF has more comments than can be read"), fileName);
    return comments;
}

std::string GifEncoder::finish() &&
{
    bytes_.push_back('\x3B');
    return std::move(bytes_);
}

} // namespace sluice
