#pragma once

#include "core/task/task.h"

namespace sluice {

/// Fits the scale of each of `columns` on the given ranges: columns [0, rows) of the first matrix of a series or a table, all
/// steps of the first `sequences` matrices of sequences. A column whose values are all equal gets scale 1; classes are not scaled.
///
/// standard: offset = mean, scale = √(Σ(v − mean)² / n). minmax: offset = minimum, scale = maximum − minimum. none: 0 and 1.
Scaler fitScaler(Scaling scaling, const Dataset &data, size_t sequences, size_t rows, const std::vector<size_t> &columns);

} // namespace sluice
