#pragma once

#include "core/io/chosen_tree.h"
#include "core/train/claim.h"
#include "core/train/experiment.h"

#include <span>
#include <string>
#include <vector>

namespace sluice {

/// Measures and claims inside a scene (scene.h has their form). What is wrong goes to the reader's problems.

/// The key "run" is the caller's; `experiment` is that run's. `before` are the names that a pair may name.
Measure readMeasure(const JsonReader &reader, const Experiment &experiment, const std::vector<std::string> &before);
JsonObject measureTree(const Measure &measure, const Experiment &experiment);

/// `known`: the names of all measures.
std::vector<Claim> readClaims(const JsonReader &reader, const std::vector<std::string> &known);
JsonValue claimsTree(const std::vector<Claim> &claims);

/// The number of the model of that name.
size_t readModelName(const JsonReader &reader, const Experiment &experiment);

} // namespace sluice
