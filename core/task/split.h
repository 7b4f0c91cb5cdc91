#pragma once

#include "core/base/result.h"

#include <array>
#include <cstddef>

namespace sluice {

enum class SplitOf { rows, sequences };

/// How many rows (or sequences) each split gets, in time order.
///
/// Whole numbers of which one is greater than 1 are counts; they may leave rows unused at the end. Otherwise the numbers are
/// fractions: train and validation are fraction × count rounded to nearest (halves up), test is what is left where the fractions
/// sum to 1, or else rounded in the same way.
/// Errors: negative or non-finite numbers, fractions summing to more than 1, more rows asked for than there are, an empty split.
Result<std::array<size_t, 3>> splitCounts(const std::array<double, 3> &split, size_t count, SplitOf of = SplitOf::rows);

} // namespace sluice
