#pragma once

#include "ui/models/view_state.h"

#include <QString>

namespace sluice {

/// What the open scene lets be used.
bool hides(const SceneState &scene, SceneControl control);
bool isLocked(const SceneState &scene, SceneControl control); ///< hidden ones too
QString lockedText();                                         ///< what a locked control says
/// Whether a training may go on with other settings. For how long it goes on is no edit of the experiment.
bool letsChange(const SceneState &scene, const TrainingSpec &from, const TrainingSpec &to);
/// Whether that may be opened in place of what is open.
bool letsApply(const ViewState &state, const Experiment &experiment);
bool isThere(const SceneState &scene, ScenePage page);
/// The question of the step that is shown, if it waits for an answer: until then the pages are covered.
const SceneQuestion *openQuestion(const SceneState &scene);
/// What a session is called unless somebody says otherwise: "hold Ada.sluice" of homework, else by its data: "sales.sluice" of sales.csv.
QString sessionFileName(const ViewState &state);

} // namespace sluice
