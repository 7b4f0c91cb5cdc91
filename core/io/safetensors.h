#pragma once

#include "core/base/result.h"
#include "core/nn/spec.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace sluice {

/// A named array in row-major order, as files hold it.
struct NamedArray {
    std::string name;
    std::vector<size_t> shape;
    std::vector<float> values;
};

/// The safetensors format: u64 little-endian header length, JSON header, packed row-major data; F32 (F64, F16 and BF16
/// are read too).
std::string encodeSafetensors(const std::vector<NamedArray> &arrays, const std::map<std::string, std::string> &metadata);
/// Errors: header too long or no JSON, duplicate keys, holes, overlaps, trailing or missing bytes, shapes that do not match.
Result<std::vector<NamedArray>> decodeSafetensors(std::string_view bytes, const std::string &fileName,
                                                  std::map<std::string, std::string> *metadata = nullptr);

/// A model's flat parameters as PyTorch names and shapes them. `bias_hh` is zeros beside each `bias_ih`, but for the last third of a
/// GRU's, b_hn.
std::vector<NamedArray> namedArrays(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights);
/// And back, bias_hh added to bias_ih. Errors name the tensor, its shape and the expected one.
Result<std::vector<float>> flatWeights(const ModelSpec &spec, const ModelShape &shape, const std::vector<NamedArray> &arrays,
                                       const std::string &fileName);

} // namespace sluice
