#pragma once

#include "core/io/scene.h"
#include "ui/models/view_state.h"

#include <optional>

namespace sluice {

/// The selection that a chip asks for: the state's own with what the chip names put in its place.
Selection selectionAfter(const SceneJump &jump, const ViewState &state);

/// A chip that leads to what is looked at now.
SceneJump jumpTo(const ViewState &state, ScenePage page, uint32_t epoch, const QString &label);

/// The part of a cell that can be picked out in the views; nothing of what is written and kept.
std::optional<Part> partOf(Traced traced);
Traced tracedOf(Part part);

} // namespace sluice
