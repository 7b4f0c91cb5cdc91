#pragma once

#include "core/inspect/what_if.h"

namespace sluice {

/// Forecasts many steps ahead (core/task/paths.h) of some of a split's paths, by their numbers, under what-ifs, by the plain equations;
/// scaled: horizon × paths. Recursively each window in turn is run under the interventions. What is edited of a sample's input is
/// edited of the path with the same window, and moves with that window as the answers come in. Shuffles are of every window as the
/// model gets it; answers come in at its end in time. `keepGoing` (if there is one) is asked every few runs; false abandons the rest
/// and returns nothing.
std::optional<arma::mat> forecastPathsWhatIf(const ModelSpec &spec, std::span<const float> weights, const Task &task, Split split,
                                             std::span<const size_t> paths, const std::vector<WhatIf> &whatIfs, size_t model,
                                             const std::function<bool()> &keepGoing);

} // namespace sluice
