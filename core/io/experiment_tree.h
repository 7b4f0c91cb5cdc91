#pragma once

#include "core/io/json_reader.h"
#include "core/train/experiment.h"

namespace sluice {

inline constexpr uint64_t experimentSchema = 1;

/// An experiment inside a larger file, as a scene or a session has it. What is wrong goes to the reader's problems.
Experiment readExperimentTree(const JsonReader &reader);
JsonValue experimentTree(const Experiment &experiment);

/// Rules between fields; `path` is the experiment's own, "$" in a file of its own.
void checkExperimentTree(const Experiment &experiment, const std::string &path, JsonProblems &problems);

} // namespace sluice
