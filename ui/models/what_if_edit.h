#pragma once

#include "ui/models/view_state.h"

#include <QString>
#include <optional>
#include <vector>

namespace sluice {

/// Edits of the list of what-ifs: pure functions from a list to a list, so that undoing is keeping the list before.
using WhatIfs = std::vector<WhatIf>;

/// One quantity of one layer of one model.
struct HeldPlace {
    size_t model = 0;
    size_t layer = 0;
    Part part = Part::forgetGate;
};
/// The hold (on, over all steps) of this quantity of a unit, or null. Of several the last wins, as it does in the network.
const Intervention *findHold(const WhatIfs &whatIfs, const HeldPlace &place, size_t unit);
/// The list with one hold over all steps more, with another value, or (no value) without it. `unit`: that one only; nothing: all.
WhatIfs withHold(WhatIfs whatIfs, const HeldPlace &place, std::optional<size_t> unit, std::optional<double> value);

/// Kinds of what-if that can be begun with one click.
enum class WhatIfKind { hold, zeroState, addToState, ablate, input, weight, shuffle };
/// A first one of a kind where the selection is: the picked part or the first, the unit, the step; or nothing where the model has
/// nothing of the kind.
std::optional<WhatIf> newWhatIf(WhatIfKind kind, const ViewState &state);

/// Whether a layer has a value at every time step: what follows the window of a dense network that answers once has one in all.
bool hasSteps(const ModelSpec &model, size_t layer, const Task &task);

/// What it does, in words: "LSTM, layer 1: forget gate of all units held at 0.50, t = 1 … 60".
QString whatIfText(const WhatIf &whatIf, const Experiment &experiment, const Task &task);
/// Its name where it has one, or what it does.
QString whatIfTitle(const WhatIf &whatIf, const Experiment &experiment, const Task &task);
/// What was done from one list to the next, for undo: "add a what-if".
QString editText(const WhatIfs &before, const WhatIfs &after);

/// "all", or units from 1 as "1, 3–5"; and back, nothing where it is no such text or names a unit beyond `count`.
QString unitsText(const std::vector<size_t> &units);
std::optional<std::vector<size_t>> unitsIn(const QString &text, size_t count);

/// A stroke over the series: a feature's values (in the units of the series row's axis) on a straight line between two steps.
struct Stroke {
    size_t feature = 0;
    size_t fromStep = 0, toStep = 0;
    double fromValue = 0, toValue = 0;
};
/// The list with the stroke in the shown sample's edit of that feature, which is made where there is none. What is drawn is what the
/// models get: an edit that a later shuffle would move is left as it is and another one made.
WhatIfs withStroke(WhatIfs whatIfs, const Stroke &stroke, const Selection &selection, const Task &task);
/// The models' scaled value of what stands at a height of the series row's axis; of a 0/1 feature the nearer of both.
double scaledValue(const Task &task, size_t feature, double height);

/// The parameter that an edit names as it was trained, or nothing.
std::optional<double> trainedWeight(const WhatIf &whatIf, const ViewState &state);

} // namespace sluice
