#pragma once

#include "core/io/scene.h"
#include "ui/models/view_state.h"

#include <QString>

namespace sluice {

/// The selection that a chip asks for: the state's own with what the chip names put in its place; a unit that a measure finds, once
/// that is among the values.
Selection selectionAfter(const SceneJump &jump, const ViewState &state, const MeasuredValues &values);

/// The page that is looked at.
struct SeenPage {
    ScenePage page = ScenePage::compare;
    QString name;
    bool dense = false;         ///< it is about the model without recurrence
    bool contributions = false; ///< of that one's weights
};

/// A chip that leads to what is looked at now.
SceneJump jumpTo(const ViewState &state, const SeenPage &seen, uint32_t epoch, const QString &label);

} // namespace sluice
