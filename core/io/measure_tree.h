#pragma once

#include "core/io/json_reader.h"
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
StepCondition readCondition(const JsonReader &reader);
void writeCondition(const StepCondition &condition, JsonObject &into);
/// A number, or an object with a condition.
ChosenStep readChosenStep(const JsonReader &reader);
JsonValue chosenStepTree(const ChosenStep &chosen);
ChosenSample readChosenSample(const JsonReader &reader);
JsonValue chosenSampleTree(const ChosenSample &chosen);

/// Layers, units, steps and samples count from 0.
size_t readIndex(const JsonReader &reader);
double readReal(const JsonReader &reader);

} // namespace sluice
