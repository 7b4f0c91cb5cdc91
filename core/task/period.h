#pragma once

#include "core/task/task.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace sluice {

/// The season of sequences of numbers, in steps, by their autocorrelation; nothing where there is none to be sure of.
///
/// Each sequence loses its least-squares line; then r(k) = Σ x(t) x(t+k) / Σ x(t)² over all of them (Box & Jenkins 1970, section 2.1.5)
/// for k up to a third of the longest, at most 1000. A candidate is a local maximum of r, at k ≥ 2, that is above
/// b = √(2 ln(2·lags) / n), which none of that many lags of white noise is likely to reach, has risen by more than b from the
/// lowest r before it, and is more than twice its large-lag standard error √((1 + 2 Σ_{j<k} r(j)²) / n) (Bartlett 1946; Box & Jenkins
/// 1970, section 2.1.6), which wandering series have large. The answer is the first candidate whose r is at least 0.9 of the best
/// one's, so that 12 wins over 24. Of more than 20 000 steps the newest are looked at.
std::optional<size_t> detectPeriod(const std::vector<std::vector<double>> &sequences);

/// What the task says, or what the target's training rows say by themselves.
std::optional<size_t> seasonalPeriod(const Task &task);

} // namespace sluice
