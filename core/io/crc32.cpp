#include "core/io/crc32.h"

#include <array>

namespace sluice {

namespace {

constexpr std::array<uint32_t, 256> makeTable()
{
    std::array<uint32_t, 256> table{};
    for (uint32_t byte = 0; byte < 256; ++byte) {
        uint32_t rest = byte;
        for (int bit = 0; bit < 8; ++bit)
            rest = (rest >> 1) ^ ((rest & 1) != 0 ? 0xedb88320u : 0u);
        table[byte] = rest;
    }
    return table;
}

constexpr auto table = makeTable();

} // namespace

uint32_t crc32(std::string_view bytes, uint32_t before)
{
    uint32_t rest = ~before;
    for (const char byte : bytes)
        rest = table[(rest ^ static_cast<unsigned char>(byte)) & 0xff] ^ (rest >> 8);
    return ~rest;
}

} // namespace sluice
