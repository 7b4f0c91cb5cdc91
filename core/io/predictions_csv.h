#pragma once

#include "core/base/thread_pool.h"
#include "core/nn/spec.h"
#include "core/task/task.h"

#include <span>
#include <string>
#include <vector>

namespace sluice {

struct NamedPart {
    Split split;
    std::string name;
};

/// What a model answers on parts of a task, one line an answered row, as CSV:
///
///     part, sample (from 1), sequence (its name or number; of many), the time column's value under its own name (where there is
///     one), row (of the data, from 1), ahead (rows after the last input; many steps ahead), target, prediction
///
/// Numbers are in the target's own units. Of classes, target and prediction (the likeliest) are names, and one more column a class,
/// "p(NAME)", gives its probability. Many steps ahead a sample is a whole path (core/task/paths.h).
std::string predictionsCsv(const ModelSpec &spec, const Task &task, std::span<const float> weights,
                           const std::vector<NamedPart> &parts, ThreadPool &pool);

} // namespace sluice
