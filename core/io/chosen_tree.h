#pragma once

#include "core/inspect/chosen.h"
#include "core/io/json_reader.h"

#include <limits>

namespace sluice {

/// Steps and samples inside a scene, and what finds them (scene.h has their form). What is wrong goes to the reader's problems.

StepCondition readCondition(const JsonReader &reader);
void writeCondition(const StepCondition &condition, JsonObject &into);
/// A number, or an object with a condition.
ChosenStep readChosenStep(const JsonReader &reader);
JsonValue chosenStepTree(const ChosenStep &chosen);
ChosenSample readChosenSample(const JsonReader &reader);
JsonValue chosenSampleTree(const ChosenSample &chosen);

/// Layers, units, steps and samples count from 0.
constexpr uint64_t largestIndex = std::numeric_limits<uint32_t>::max();
size_t readIndex(const JsonReader &reader);
double readReal(const JsonReader &reader);

} // namespace sluice
