#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"
#include "core/data/npy_reader.h"

#include <optional>
#include <string>
#include <vector>

namespace sluice {

/// Samples × steps × features of x, as the dataset will have them.
struct ArrayLayout {
    DataForm form = DataForm::series;
    size_t samples = 1;
    size_t steps = 0;
    size_t features = 1;
};

/// Targets as numbers, one a sample or one a step.
struct ArrayTargets {
    std::vector<double> values;
    std::vector<std::string> classes; ///< their names where the targets are classes
    bool perSample = false;
};

/// Fits y to the samples and steps of x; `classes` says whether it holds classes, where that is told (readArrays).
/// Errors: another shape; told to be classes, but no class numbers.
Result<ArrayTargets> targetsOf(NpyContent y, const ArrayLayout &layout, std::optional<bool> classes, const std::string &file);

} // namespace sluice
