#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace sluice {

/// Writes to a temporary file beside the target, syncs it, then renames: the target is the old file or the whole new one.
/// A symbolic link stays and its target is replaced, or made; an existing file keeps its permissions. What is a stream is written to.
/// Errors: no such folder, no permission, read-only or full disk, the target is a folder; the temporary file is removed.
Result<void> writeFileAtomically(const std::filesystem::path &file, std::span<const std::byte> bytes);
Result<void> writeFileAtomically(const std::filesystem::path &file, std::string_view text);

/// Whether it is there and neither a file nor a folder: a device, a pipe, "/dev/stdout".
bool isStream(const std::filesystem::path &file);
/// Where symbolic links lead, though there may be nothing yet; the link itself where they go in circles.
std::filesystem::path withoutLinks(const std::filesystem::path &file);

/// Errors: no such file, no permission, not a file (a folder, a pipe), larger than `limit` bytes.
Result<std::string> readWholeFile(const std::filesystem::path &file, size_t limit);

} // namespace sluice
