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
/// `comment`: of the archive, which NumPy does not look at; one longer than the 65 535 bytes of the format is left out.
std::string encodeNpz(const std::vector<NpyArray> &arrays, const std::string &comment = {});

/// Errors: too large for the format, and all that writeFileAtomically says.
Result<void> writeNpz(const std::filesystem::path &file, const std::vector<NpyArray> &arrays, const std::string &comment = {});

} // namespace sluice
