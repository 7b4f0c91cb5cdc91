#pragma once

#include "core/inspect/unit_moment.h"

#include <QString>
#include <optional>

namespace sluice {

/// "kept 0.12·0.78 = +0.09  written 0.56·−0.98 = −0.55"; of a simple recurrent unit what goes into its sum.
QString cellNumbers(const UnitMoment &moment);
/// Where the answer has another sign than the hidden state that it is read from, through a negative weight.
QString turnedSign(double hidden, double answer);

/// What the cell does at this step, in words that hold for these numbers; where none of the stories holds, the numbers alone.
/// `mark`: whether the input marks this step; nothing where the data has no marks. `whatIf`: one is on, so what is unusual is not the
/// network's own doing.
QString cellSentence(const UnitMoment &moment, std::optional<bool> mark, bool whatIf);

} // namespace sluice
