#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sluice {

/// SHA-256 (NIST FIPS 180-4, sections 4.1.2, 4.2.2, 5.1.1, 5.3.3 and 6.2), piece by piece.
class Sha256 {
public:
    void add(std::string_view bytes);
    /// Of all that was added, as 64 hexadecimal digits in lower case. Nothing may be added after it.
    std::string finish();

private:
    static constexpr size_t blockSize = 64;

    void addBlock(const unsigned char *block);

    std::array<uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                   0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<unsigned char, blockSize> rest_{}; ///< what does not fill a block yet
    uint64_t size_ = 0;                           ///< bytes added
};

std::string sha256(std::string_view bytes);

} // namespace sluice
