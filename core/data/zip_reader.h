#pragma once

#include "core/base/result.h"
#include "core/data/loading.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sluice {

/// A file within a zip archive.
struct ZipEntry {
    std::string name;
    uint64_t offset = 0; ///< of its local header
    uint64_t packedSize = 0;
    uint64_t size = 0;
    uint32_t crc = 0;
    uint16_t method = 0; ///< 0 stored, 8 deflated
};

/// The directory of an archive (APPNOTE.TXT 4.3.12–4.3.16, with the 64-bit extension that NumPy writes).
/// Errors: no archive, one in several parts, more than 10 000 entries, an entry that lies outside the file.
Result<std::vector<ZipEntry>> zipEntries(std::string_view archive, const std::string &file);

/// Names of the entries whose records lie within the last bytes of an archive: enough to tell what it holds without reading it.
std::vector<std::string> zipNames(std::string_view tail);

/// The comment that ends an archive; empty where there is none.
std::string_view zipComment(std::string_view archive);

/// An entry's bytes. Errors: encrypted or in an unknown way packed, too large for memory, damaged (size, checksum).
Result<std::string> zipContent(std::string_view archive, const ZipEntry &entry, const std::string &file,
                               const LoadControl &control);

} // namespace sluice
