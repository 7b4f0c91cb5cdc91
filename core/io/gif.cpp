#include "core/io/gif.h"

#include "core/io/png_text.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdlib>
#include <limits>
#include <unordered_map>

namespace sluice {

namespace {

constexpr size_t mostColours = 255; // one more is for what does not change
constexpr uint8_t unchanged = 255;
constexpr size_t longestBlock = 255;
constexpr uint8_t extensionMark = 0x21, commentMark = 0xFE, imageMark = 0x2C, endMark = 0x3B;
constexpr uint32_t colourMask = 0xFFFFFF;
constexpr size_t buckets = size_t{1} << 15;

int channel(uint32_t colour, int which) // 0 red, 1 green, 2 blue
{
    return static_cast<int>(colour >> (16 - 8 * which) & 0xFF);
}

size_t bucketOf(uint32_t colour)
{
    return (colour >> 19 & 31) << 10 | (colour >> 11 & 31) << 5 | (colour >> 3 & 31);
}

/// Pixels of neighbouring colours, with their sum.
struct Bucket {
    uint64_t count = 0;
    std::array<uint64_t, 3> sum{};
    int mean(int which) const { return static_cast<int>(sum[static_cast<size_t>(which)] / count); }
};

struct Box {
    size_t first = 0, end = 0; ///< of the buckets
    int widest = 0;            ///< channel
    double weight = 0;         ///< how much is gained by cutting it
};

void measure(Box &box, const std::vector<Bucket> &all)
{
    uint64_t count = 0;
    int range = 0;
    for (int which = 0; which < 3; ++which) {
        int least = 255, most = 0;
        for (size_t k = box.first; k < box.end; ++k) {
            least = std::min(least, all[k].mean(which));
            most = std::max(most, all[k].mean(which));
        }
        if (most - least > range) {
            range = most - least;
            box.widest = which;
        }
    }
    for (size_t k = box.first; k < box.end; ++k)
        count += all[k].count;
    box.weight =
        box.end - box.first < 2 ? 0 : static_cast<double>(range) * static_cast<double>(range) * static_cast<double>(count);
}

/// Where half of the pixels lie on either side; never at an end.
size_t medianOf(const Box &box, const std::vector<Bucket> &all)
{
    uint64_t whole = 0, half = 0;
    for (size_t k = box.first; k < box.end; ++k)
        whole += all[k].count;
    for (size_t k = box.first; k + 1 < box.end; ++k) {
        half += all[k].count;
        if (2 * half >= whole)
            return k + 1;
    }
    return box.end - 1;
}

uint32_t meanColour(const Box &box, const std::vector<Bucket> &all)
{
    Bucket whole;
    for (size_t k = box.first; k < box.end; ++k) {
        whole.count += all[k].count;
        for (size_t which = 0; which < 3; ++which)
            whole.sum[which] += all[k].sum[which];
    }
    uint32_t colour = 0;
    for (int which = 0; which < 3; ++which)
        colour = colour << 8 | static_cast<uint32_t>(whole.mean(which));
    return colour;
}

std::vector<uint32_t> medianCut(std::span<const uint32_t> pixels)
{
    std::vector<Bucket> all(buckets);
    for (const uint32_t pixel : pixels) {
        Bucket &bucket = all[bucketOf(pixel)];
        ++bucket.count;
        for (int which = 0; which < 3; ++which)
            bucket.sum[static_cast<size_t>(which)] += static_cast<uint64_t>(channel(pixel, which));
    }
    std::erase_if(all, [](const Bucket &bucket) { return bucket.count == 0; });
    std::vector<Box> boxes = {{0, all.size()}};
    measure(boxes.front(), all);
    while (boxes.size() < mostColours) {
        const auto box = std::ranges::max_element(boxes, {}, &Box::weight);
        if (box->weight <= 0)
            break;
        std::sort(all.begin() + static_cast<std::ptrdiff_t>(box->first), all.begin() + static_cast<std::ptrdiff_t>(box->end),
                  [which = box->widest](const Bucket &one, const Bucket &other) { return one.mean(which) < other.mean(which); });
        const size_t middle = medianOf(*box, all);
        Box upper{middle, box->end};
        box->end = middle;
        measure(*box, all);
        measure(upper, all);
        boxes.push_back(upper);
    }
    std::vector<uint32_t> colours;
    for (const Box &box : boxes)
        colours.push_back(meanColour(box, all));
    return colours;
}

/// The pixels' own colours, or nothing where there are more than fit.
std::vector<uint32_t> ownColours(std::span<const uint32_t> pixels)
{
    std::vector<uint32_t> colours;
    std::unordered_map<uint32_t, bool> seen;
    for (const uint32_t pixel : pixels) {
        if (!seen.emplace(pixel & colourMask, true).second)
            continue;
        colours.push_back(pixel & colourMask);
        if (colours.size() > mostColours)
            return {};
    }
    std::ranges::sort(colours); // to be looked up
    return colours;
}

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

GifPalette::GifPalette(std::span<const uint32_t> pixels) : colours_(ownColours(pixels)), exact_(!colours_.empty())
{
    if (!exact_)
        colours_ = medianCut(pixels);
    nearest_.assign(buckets, -1);
}

uint8_t GifPalette::indexOf(uint32_t colour)
{
    if (exact_)
        return static_cast<uint8_t>(std::ranges::lower_bound(colours_, colour & colourMask) - colours_.begin());
    int16_t &known = nearest_[bucketOf(colour)];
    if (known >= 0)
        return static_cast<uint8_t>(known);
    int least = std::numeric_limits<int>::max();
    for (size_t k = 0; k < colours_.size() && least > 0; ++k) {
        int distance = 0;
        for (int which = 0; which < 3; ++which) {
            const int apart = channel(colours_[k], which) - channel(colour, which);
            distance += apart * apart;
        }
        if (distance >= least)
            continue;
        least = distance;
        known = static_cast<int16_t>(k);
    }
    return static_cast<uint8_t>(known);
}

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
