#pragma once

#include "core/base/result.h"
#include "core/data/loading.h"

#include <string>
#include <string_view>
#include <vector>

namespace sluice {

enum class NpyKind { real, integer, boolean, text };

/// An array as NumPy stored it.
struct NpyContent {
    std::string name; ///< in its archive, or of its file
    NpyKind kind = NpyKind::real;
    std::vector<size_t> shape;
    std::vector<double> values;     ///< row-major; empty for text
    std::vector<std::string> texts; ///< of text, else empty
};

/// Only what an array is, for a list to choose from.
struct NpyDescription {
    std::string name;
    NpyKind kind = NpyKind::real;
    std::vector<size_t> shape;
};

/// "(100, 24, 3)"
std::string shapeText(const std::vector<size_t> &shape);

/// Reads the bytes of a .npy file, format 1.0 to 3.0 (numpy.lib.format): reals of 16, 32, 64 bits, integers of 8 to 64 bits,
/// booleans and text, in either byte order, C or Fortran order. Integers beyond 2^53 are rounded.
/// Errors: no .npy, Python objects and other types, a shape that the bytes do not fill exactly, too large for memory.
Result<NpyContent> parseNpy(std::string_view bytes, const std::string &name, const std::string &file, const LoadControl &control);

/// The same without the values.
Result<NpyDescription> describeNpy(std::string_view bytes, const std::string &name, const std::string &file);

} // namespace sluice
