#pragma once

#include <cstdint>
#include <string_view>

namespace sluice {

/// The checksum of zip and PNG (ITU-T V.42, reflected polynomial 0xEDB88320). `before` is the checksum of what came before.
uint32_t crc32(std::string_view bytes, uint32_t before = 0);

} // namespace sluice
