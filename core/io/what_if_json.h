#pragma once

#include "core/base/result.h"
#include "core/inspect/what_if.h"

#include <string>
#include <string_view>
#include <vector>

namespace sluice {

/// A list of what-ifs as JSON; layers, units, steps, samples, rows and columns count from 0, values are as the models see them:
///
///     [ {"name": "never forgets", "on": true, "model": 1,
///        "hold": {"layer": 0, "part": "forget_gate", "units": [2, 3], "first": 0, "last": 11, "value": 1}},
///       {"on": true, "model": 1, "add": {"layer": 0, "part": "cell", "first": 4, "last": 4, "value": 0.5}},
///       {"on": false, "input": {"split": "validation", "sample": 3, "feature": 0, "steps": [4, 5], "values": [0.1, 0.2]}},
///       {"on": true, "model": 0, "weight": {"tensor": "layers.0.weight", "row": 0, "column": 2, "value": 0}},
///       {"on": true, "shuffle": {"seed": 1}} ]
///
/// Without "units" all are meant, without "last" all steps from the first on.
std::string writeWhatIfJson(const std::vector<WhatIf> &whatIfs);

/// Errors: not that, more than a list holds, a model that is none of `models`.
Result<std::vector<WhatIf>> parseWhatIfJson(std::string_view json, const std::string &fileName, size_t models);

} // namespace sluice
