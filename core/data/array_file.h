#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"
#include "core/data/missing.h"
#include "core/data/npy_reader.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sluice {

/// What a user says about a .npy or .npz file.
struct ArraySettings {
    std::optional<std::string> x;         ///< the array of the inputs
    std::optional<std::string> y;         ///< the array of the targets; "" for none
    std::optional<DataForm> form;         ///< of an array of two dimensions
    std::optional<bool> classes;          ///< y holds classes
    std::optional<MissingPolicy> missing; ///< of NaN; default error

    bool operator==(const ArraySettings &) const = default;
};

struct ArrayReading {
    Dataset data;
    ArraySettings settings;    ///< nothing is left open
    std::vector<size_t> shape; ///< of x
    size_t dropped = 0;        ///< rows or steps left out for a missing value
    size_t interpolated = 0;   ///< values filled in
    bool labelPerSequence = false;
};

/// The arrays in a file, to choose from.
Result<std::vector<NpyDescription>> listArrays(const std::filesystem::path &file, const LoadControl &control = {});

/// Reads one array, or two, of inputs x and targets y.
///   x: samples × steps × features is sequences; rows × features a table where y has one value a row, else a series, and with
///      `form` sequences: samples × steps; one dimension is a series of one column.
///   y: one value a sample (repeated at each of its steps) or one a step; one more dimension of length 1 is allowed.
/// x is the array called x, X, data, inputs, features or arr_0, or the only one; y the one called y, Y, labels, label, targets,
/// target, or arr_1 beside arr_0. y is classes where it holds text or booleans, or whole numbers 0 … K−1, each at least once, K ≤
/// 100 and at most half as many as samples. The columns are called "x 1", "x 2", …, or "x", and "y"; without y the target is the
/// last of x.
/// Errors: no array or no archive of arrays, shapes that do not fit, a number that is not finite (NaN unless the policy allows
/// it), too large for memory.
Result<ArrayReading> readArrays(const std::filesystem::path &file, const ArraySettings &settings = {},
                                const LoadControl &control = {});
Result<ArrayReading> parseArrays(std::string_view bytes, const std::string &fileName, const ArraySettings &settings = {},
                                 const LoadControl &control = {});

/// "waves.npz: 100 sequences of 24 steps, 4 columns; predicts y from x 1, x 2, x 3."
Sentence previewSentence(const ArrayReading &reading);

} // namespace sluice
