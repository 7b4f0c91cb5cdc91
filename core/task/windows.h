#pragma once

#include "core/base/result.h"
#include "core/task/task.h"

namespace sluice {

/// [begin, end) rows, or sequences, of each split; samples of each split.
using SplitRows = std::array<std::pair<size_t, size_t>, 3>;
using SplitSamples = std::array<std::vector<SampleRange>, 3>;

/// The samples of every split (core/task/task.h says which).
SplitSamples cutSamples(const TaskSpec &spec, const Dataset &data, size_t features, const SplitRows &rows);

/// Many steps ahead: every window whose next `horizon` rows all lie in the split; none otherwise.
SplitSamples cutPaths(const TaskSpec &spec, const Dataset &data, const SplitRows &rows);

/// Rows from a window's first one to its target: the inputs' steps and the horizon.
size_t rowsOfWindow(const TaskSpec &spec);

} // namespace sluice
