#pragma once

#include "core/base/result.h"
#include "core/io/exported_model.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace sluice {

/// What a trained model can be written as; chosen by the file's ending.
enum class ModelFormat {
    safetensors, ///< PyTorch's names and shapes, with metadata
    npz,         ///< the same as NumPy arrays; the metadata as JSON in the archive's comment
    onnx,        ///< the model itself with its scaling (onnx_model.h)
    csv,         ///< tensor,row,column,place,value; indices from 0, `place` of a convolution's kernel, empty where there is none
    torch        ///< a program in PyTorch (torch_script.h) and, beside it, the weights as safetensors
};

struct ModelFormatName {
    ModelFormat format;
    std::string_view ending; ///< ".onnx"
};
const std::vector<ModelFormatName> &modelFormats();

/// Error: an ending of none of them.
Result<ModelFormat> modelFormatOf(const std::filesystem::path &file);

/// Files that writing makes: that one, and of a program the weights beside it.
std::vector<std::filesystem::path> modelFiles(const std::filesystem::path &file);

/// Errors: those of modelFormatOf, of a format that cannot hold the model, and of writeFileAtomically.
Result<void> writeModelFile(const std::filesystem::path &file, const ExportedModel &model);

} // namespace sluice
