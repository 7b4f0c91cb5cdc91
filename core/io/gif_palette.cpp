#include "core/io/gif_palette.h"

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_map>

namespace sluice {

int channel(uint32_t colour, int which)
{
    return static_cast<int>(colour >> (16 - 8 * which) & 0xFF);
}

namespace {

constexpr size_t mostColours = 255; // one more is for what does not change
constexpr uint32_t colourMask = 0xFFFFFF;
constexpr size_t buckets = size_t{1} << 15;

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

} // namespace sluice
