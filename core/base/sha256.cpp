#include "core/base/sha256.h"

#include <algorithm>
#include <bit>

namespace sluice {

namespace {

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
constexpr std::array<uint32_t, 64> constants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01,
    0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc,
    0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
    0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08,
    0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
    0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

uint32_t bigEndian(const unsigned char *bytes)
{
    return uint32_t{bytes[0]} << 24 | uint32_t{bytes[1]} << 16 | uint32_t{bytes[2]} << 8 | bytes[3];
}

/// Section 6.2.2, step 1.
std::array<uint32_t, 64> schedule(const unsigned char *block)
{
    std::array<uint32_t, 64> words{};
    for (size_t t = 0; t < 16; ++t)
        words[t] = bigEndian(block + 4 * t);
    for (size_t t = 16; t < words.size(); ++t) {
        const uint32_t a = words[t - 15], b = words[t - 2];
        words[t] = words[t - 16] + (std::rotr(a, 7) ^ std::rotr(a, 18) ^ (a >> 3)) + words[t - 7] +
                   (std::rotr(b, 17) ^ std::rotr(b, 19) ^ (b >> 10));
    }
    return words;
}

} // namespace

void Sha256::addBlock(const unsigned char *block)
{
    const auto words = schedule(block);
    auto [a, b, c, d, e, f, g, h] = state_;
    for (size_t t = 0; t < words.size(); ++t) {
        const uint32_t sigma1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
        const uint32_t first = h + sigma1 + ((e & f) ^ (~e & g)) + constants[t] + words[t];
        const uint32_t sigma0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
        const uint32_t second = sigma0 + ((a & b) ^ (a & c) ^ (b & c));
        h = g;
        g = f;
        f = e;
        e = d + first;
        d = c;
        c = b;
        b = a;
        a = first + second;
    }
    const std::array<uint32_t, 8> step{a, b, c, d, e, f, g, h};
    for (size_t k = 0; k < step.size(); ++k)
        state_[k] += step[k];
}

void Sha256::add(std::string_view bytes)
{
    const auto *next = reinterpret_cast<const unsigned char *>(bytes.data());
    size_t left = bytes.size();
    const size_t waiting = size_ % blockSize;
    size_ += left;
    if (waiting > 0) {
        const size_t taken = std::min(left, blockSize - waiting);
        std::copy_n(next, taken, rest_.begin() + static_cast<std::ptrdiff_t>(waiting));
        next += taken;
        left -= taken;
        if (waiting + taken < blockSize)
            return;
        addBlock(rest_.data());
    }
    for (; left >= blockSize; left -= blockSize, next += blockSize)
        addBlock(next);
    std::copy_n(next, left, rest_.begin());
}

std::string Sha256::finish()
{
    constexpr size_t lengthSize = 8;
    const uint64_t bits = size_ * 8;
    const size_t used = size_ % blockSize;
    std::string padding(1, '\x80');
    padding.resize((used + 1 + lengthSize > blockSize ? 2 * blockSize : blockSize) - used - lengthSize);
    for (int shift = 56; shift >= 0; shift -= 8)
        padding += static_cast<char>(bits >> shift & 0xff);
    add(padding);

    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const uint32_t word : state_)
        for (int shift = 28; shift >= 0; shift -= 4)
            text += digits[word >> shift & 15];
    return text;
}

std::string sha256(std::string_view bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

} // namespace sluice
