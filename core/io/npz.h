#pragma once

#include "core/base/result.h"

#include <armadillo>
#include <filesystem>
#include <string>
#include <vector>

namespace sluice {

/// An array for NumPy: float32, C order.
struct NpyArray {
    std::string name;
    std::vector<size_t> shape;
    std::vector<float> values; ///< row-major
};

/// What a zip file without its 64-bit extension can hold, in bytes.
inline constexpr size_t largestNpz = 0xffffffff;

/// Bytes that encodeNpz makes of these.
size_t npzSize(const std::vector<NpyArray> &arrays);

/// A .npz: a zip of stored (uncompressed) .npy entries, format 1.0. Same arrays, same bytes. Not for more than `largestNpz`.
std::string encodeNpz(const std::vector<NpyArray> &arrays);

/// Errors: too large for the format, and all that writeFileAtomically says.
Result<void> writeNpz(const std::filesystem::path &file, const std::vector<NpyArray> &arrays);

} // namespace sluice
