#pragma once

#include "ui/models/view_state.h"

namespace sluice {

/// What is looked at first: the recurrent model, a third of the way through a sample.
Selection firstSelection(const Experiment &experiment, const Task &task);

/// Its first recurrent layer, or its first one.
size_t firstLayerOf(const ModelSpec &model);
/// Units of a layer, given the features of a step; 0 where there is no such layer.
size_t unitsOf(const ModelSpec &model, size_t layer, size_t features);

/// With every index brought into its range.
Selection withinRange(Selection selection, const Experiment &experiment, const Task &task);

/// Brought into 0.01 … 0.99 in steps of 0.01, the lower one below the higher.
GateThresholds sound(GateThresholds thresholds);

} // namespace sluice
