#pragma once

#include <span>
#include <string_view>

namespace sluice {

/// A file of resources/datasets/, compiled in (core/CMakeLists.txt).
struct EmbeddedFile {
    std::string_view name; ///< "sunspots.csv"
    std::string_view text;
    std::string_view sha256; ///< of the file as it lies in the tree
};

std::span<const EmbeddedFile> embeddedFiles();

} // namespace sluice
