#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace sluice {

/// What random numbers are drawn for: streams of different purposes are independent.
enum class Purpose : uint32_t { weights = 1, shuffle = 2, dropout = 3, data = 4, sampling = 5 };

/// Philox4x32-10 (Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3", section 3.3):
/// 128 random bits as a function of a 128-bit counter and a 64-bit key.
std::array<uint32_t, 4> philox(std::array<uint32_t, 4> counter, std::array<uint32_t, 2> key);

/// Random numbers as a pure function of (seed, purpose, name, epoch, batch, index). There is no generator state, so the order
/// in which models, threads or batches ask cannot change what they get.
class RandomStream {
public:
    RandomStream(uint64_t seed, Purpose purpose, std::string_view name = {}, uint32_t epoch = 0, uint32_t batch = 0);

    uint64_t bits(uint64_t index) const;
    /// Uniform on [0, 1), 53 random bits.
    double uniform(uint64_t index) const;
    /// Standard normal by Box & Muller (1958) from the two halves of one 128-bit draw.
    double normal(uint64_t index) const;
    /// A uniformly random permutation of 0 … count−1 (Durstenfeld 1964).
    std::vector<uint32_t> permutation(size_t count) const;
    /// The same into memory of the caller's: 0 … order.size()−1, permuted.
    void permutation(std::span<uint32_t> order) const;

private:
    std::array<uint32_t, 4> draw(uint64_t index) const;

    std::array<uint32_t, 2> key_;
    uint32_t epoch_;
    uint32_t batch_;
};

} // namespace sluice
