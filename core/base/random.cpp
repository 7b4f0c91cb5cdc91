#include "core/base/random.h"

#include <cmath>
#include <numbers>
#include <numeric>

namespace sluice {

namespace {

uint64_t mix(uint64_t value)
{
    // The finalizer of SplitMix64 (Steele, Lea & Flood 2014).
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
    return value ^ (value >> 31);
}

double unit(uint64_t bits)
{
    return static_cast<double>(bits >> 11) * 0x1p-53;
}

} // namespace

std::array<uint32_t, 4> philox(std::array<uint32_t, 4> counter, std::array<uint32_t, 2> key)
{
    for (int round = 0; round < 10; ++round) {
        const uint64_t first = uint64_t{0xD2511F53} * counter[0];
        const uint64_t second = uint64_t{0xCD9E8D57} * counter[2];
        counter = {static_cast<uint32_t>(second >> 32) ^ counter[1] ^ key[0], static_cast<uint32_t>(second),
                   static_cast<uint32_t>(first >> 32) ^ counter[3] ^ key[1], static_cast<uint32_t>(first)};
        key[0] += 0x9E3779B9;
        key[1] += 0xBB67AE85;
    }
    return counter;
}

RandomStream::RandomStream(uint64_t seed, Purpose purpose, std::string_view name, uint32_t epoch, uint32_t batch)
    : epoch_(epoch), batch_(batch)
{
    uint64_t hash = mix(seed + 0x9e3779b97f4a7c15u);
    hash = mix(hash ^ static_cast<uint32_t>(purpose));
    for (const char letter : name)
        hash = mix(hash + 0x9e3779b97f4a7c15u + static_cast<unsigned char>(letter));
    key_ = {static_cast<uint32_t>(hash), static_cast<uint32_t>(hash >> 32)};
}

std::array<uint32_t, 4> RandomStream::draw(uint64_t index) const
{
    return philox({static_cast<uint32_t>(index), static_cast<uint32_t>(index >> 32), epoch_, batch_}, key_);
}

uint64_t RandomStream::bits(uint64_t index) const
{
    const auto words = draw(index);
    return words[0] | uint64_t{words[1]} << 32;
}

double RandomStream::uniform(uint64_t index) const
{
    return unit(bits(index));
}

double RandomStream::normal(uint64_t index) const
{
    const auto words = draw(index);
    const double radius = 1.0 - unit(words[0] | uint64_t{words[1]} << 32); // in (0, 1], so that the logarithm is finite
    const double angle = unit(words[2] | uint64_t{words[3]} << 32);
    return std::sqrt(-2.0 * std::log(radius)) * std::cos(2.0 * std::numbers::pi * angle);
}

std::vector<uint32_t> RandomStream::permutation(size_t count) const
{
    std::vector<uint32_t> order(count);
    permutation(order);
    return order;
}

void RandomStream::permutation(std::span<uint32_t> order) const
{
    std::iota(order.begin(), order.end(), 0u);
    for (size_t last = order.size(); last > 1; --last) {
        const auto pick = static_cast<size_t>(uniform(last) * static_cast<double>(last));
        std::swap(order[last - 1], order[pick]);
    }
}

} // namespace sluice
