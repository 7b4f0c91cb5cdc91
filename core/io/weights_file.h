#pragma once

#include "core/base/result.h"
#include "core/data/loading.h"
#include "core/io/safetensors.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sluice {

/// A file of weights as it was read, of whatever program.
struct WeightsFile {
    std::vector<NamedArray> arrays; ///< in the file's order
    std::map<std::string, std::string>
        metadata; ///< safetensors' own; of .npz the archive's comment, where it is a JSON object of texts
};

/// Reads safetensors (F16, BF16, F32, F64) and .npz (numbers of any type NumPy has but complex ones).
/// Errors: neither of them, with what to do about a PyTorch pickle or a Keras file; damaged; a value that is no finite number.
Result<WeightsFile> parseWeightsFile(std::string_view bytes, const std::string &fileName, const LoadControl &control = {});
/// The same, and those of readFileBytes.
Result<WeightsFile> readWeightsFile(const std::filesystem::path &file, const LoadControl &control = {});

/// "64 × 1"
std::string timesText(const std::vector<size_t> &shape);

} // namespace sluice
