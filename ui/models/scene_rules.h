#pragma once

#include "ui/models/view_state.h"

#include <QString>

namespace sluice {

/// What the open scene lets be used.
bool hides(const SceneState &scene, SceneControl control);
bool isLocked(const SceneState &scene, SceneControl control); ///< hidden ones too
bool isThere(const SceneState &scene, ScenePage page);
/// The question of the step that is shown, if it waits for an answer: until then the pages are covered.
const SceneQuestion *openQuestion(const SceneState &scene);
/// What a session is called unless somebody says otherwise: "hold Ada.sluice" of homework, else by its data: "sales.sluice" of sales.csv.
QString sessionFileName(const ViewState &state);

} // namespace sluice
