#pragma once

#include "core/base/result.h"
#include "core/task/task.h"

namespace sluice {

/// The samples of one split (core/task/task.h says which). `begin` and `end` are the split's rows, or sequences.
std::vector<SampleRange> cutSamples(const TaskSpec &spec, const Dataset &data, size_t features, size_t begin, size_t end);

/// Many steps ahead: every window whose next `horizon` rows all lie in the split; none otherwise.
std::vector<SampleRange> cutPaths(const TaskSpec &spec, const Dataset &data, size_t begin, size_t end);

/// Rows from a window's first one to its target: the inputs' steps and the horizon.
size_t rowsOfWindow(const TaskSpec &spec);

} // namespace sluice
