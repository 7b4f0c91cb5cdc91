#pragma once

#include "core/base/result.h"
#include "core/train/experiment.h"

#include <string>
#include <string_view>

namespace sluice {

/// Reads the experiment format (schema 1). An unknown key, a duplicate key, a wrong type or a value out of range is an error
/// that names file and JSON path and says what was expected; nesting and size are bounded.
Result<Experiment> parseExperiment(std::string_view json, const std::string &fileName);
/// Complete (defaults written out), indented, keys in the documented order; parseExperiment gives the same experiment back.
std::string writeExperiment(const Experiment &experiment);

/// Cross-checks that need no data: names unique, at least one model, at least one unit, …
Result<void> checkExperiment(const Experiment &experiment);

} // namespace sluice
