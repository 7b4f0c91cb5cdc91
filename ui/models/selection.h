#pragma once

#include "ui/models/view_state.h"

namespace sluice {

/// What is looked at first: the recurrent model, a third of the way through a sample.
Selection firstSelection(const Experiment &experiment, const Task &task);

/// With every index brought into its range.
Selection withinRange(Selection selection, const Experiment &experiment, const Task &task);

} // namespace sluice
