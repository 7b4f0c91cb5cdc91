#pragma once

#include "core/inspect/unit_moment.h"

#include <QString>
#include <optional>

namespace sluice {

/// "kept 0.12·0.78 = +0.09  written 0.56·−0.98 = −0.55"; of a simple recurrent unit what goes into its sum.
QString cellNumbers(const UnitMoment &moment);
/// Where the answer has another sign than the hidden state that it is read from, through a negative weight.
QString turnedSign(double hidden, double answer);

/// Beside the cell's own numbers: when it stands there, and what others do to it.
struct CellSetting {
    std::optional<bool> mark = {}; ///< whether the input marks this step; nothing where the data has no marks
    bool whatIf = false;           ///< one is on, so what is unusual is not the network's own doing
    double largest = 0;            ///< that the cell's number comes to in the sequence, either way
    bool first = false;            ///< the first step, before which there was nothing
    bool held = false;             ///< its state (c of an LSTM, h otherwise) is held at this step
    double added = 0;              ///< what a what-if adds to that state
};

/// What the cell does at this step, in words that hold for these numbers; where none of the stories holds, the numbers alone.
QString cellSentence(const UnitMoment &moment, const CellSetting &setting);

} // namespace sluice
