#pragma once

#include "core/inspect/traced.h"

#include <optional>

namespace sluice {

/// A time step: its number, or the n-th of those at which an input lies within bounds, or so many steps behind that one. What says
/// where in the data it lies means the same on any seed.
struct ChosenStep {
    std::optional<size_t> step = {}; ///< from 0
    StepCondition where = {};
    size_t nth = 1;      ///< from 1
    bool isLast = false; ///< the last of them instead
    size_t further = 0;  ///< steps behind it
    bool operator==(const ChosenStep &) const = default;
};
/// Nothing where the sample has no such step. Error: no such feature.
Result<std::optional<size_t>> stepOf(const ChosenStep &chosen, const Task &task, const Sample &sample);

/// A sample of a split: its number, or the first one that has at least and at most so many steps of a kind.
struct ChosenSample {
    std::optional<size_t> index = {}; ///< from 0
    StepCondition where = {};
    size_t least = 0;
    std::optional<size_t> most = {};
    bool operator==(const ChosenSample &) const = default;
};
/// Nothing where the split has none that meets the condition; a number is taken as it is. Error: no such feature.
Result<std::optional<size_t>> sampleOf(const ChosenSample &chosen, const Task &task, Split split);

} // namespace sluice
