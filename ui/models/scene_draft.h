#pragma once

#include "core/io/scene.h"
#include "ui/models/pace.h"
#include "ui/models/view_state.h"

#include <QString>
#include <vector>

namespace sluice {

/// A scene that is being written. What is open is its experiment; a scene that is already being told is gone on with,
/// and another one has a first step, as every scene tells something.
Scene draftOf(const ViewState &state, Pace pace, const QString &title, ScenePage page);

/// "Hold that number!" becomes "hold-that-number": a file's name.
std::string sceneId(const QString &title);

/// What can be measured of what is looked at, with a name to call it by: of the selected model its parameters, scores, losses, epochs and
/// the selected part of its cell, and the baselines.
struct OfferedMeasure {
    QString title; ///< "forget gate of LSTM, mean over the validation part"
    NamedMeasure measure;
};
std::vector<OfferedMeasure> offeredMeasures(const ViewState &state);
/// A name that none of the scene's measures has yet: "error", "error_2", …
std::string freeName(const Scene &scene, const std::string &name);

/// Claims as people write them, one a line: "error < 0.3", "error > 0.5 × other", "0.1 < error < 0.9". Errors: the line, what was
/// found and what was expected; a measure that the scene does not have.
Result<std::vector<Claim>> parseClaims(const QString &lines, const Scene &scene);
QString claimLines(const std::vector<Claim> &claims);

/// A curve of what is looked at, to be drawn by the learner, and the range to draw it in.
DrawQuestion drawnOf(const ViewState &state, CurveSpec::Kind kind);
/// What the chip of the present view is called: "Inside, epoch 12, t = 20".
QString chipLabel(const ViewState &state, const QString &page, uint32_t epoch);

} // namespace sluice
