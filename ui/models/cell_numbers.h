#pragma once

#include "ui/models/inside_content.h"

#include <QString>
#include <optional>
#include <vector>

namespace sluice {

/// A number in the drawing of a cell.
enum class CellSpot {
    input,         ///< x(t), which feeds all gates
    before,        ///< h(t−1), likewise
    fromInput,     ///< W·x, of a gate
    fromHidden,    ///< R·h(t−1), of a gate
    fromCell,      ///< p·c(t−1) through a gate's peephole, of the output gate p·c(t)
    bias,          ///< of a gate
    preactivation, ///< their sum
    gate,          ///< after σ or tanh
    stateBefore,   ///< c(t−1), of a GRU the unit's own h(t−1)
    kept,
    written,
    state,      ///< c(t), of a GRU h(t)
    squashed,   ///< tanh c(t)
    hidden,     ///< h(t)
    recalled,   ///< of a GRU R·h(t−1) + b
    letThrough, ///< of a GRU r·(R·h(t−1) + b)
    unkept      ///< of a GRU 1 − z(t)
};

struct CellPlace {
    CellSpot spot;
    Part gate = Part::hidden; ///< of those of a gate
    bool operator==(const CellPlace &) const = default;
};

struct CellNumber {
    double value = 0;
    std::optional<double> untouched;              ///< without the what-ifs, where there are some
    std::optional<double> gradient;               ///< of the last answer, where somebody wants to see it
    std::optional<double> untouchedGradient = {}; ///< that without the what-ifs
};

/// A length and a gate have none.
bool hasSign(const CellCard &card, CellPlace place);
CellNumber numberAt(const CellCard &card, CellPlace place);
/// The row that is picked there; where the number has none of its own, that of the equation it stands in.
Traced rowAt(const CellCard &card, CellPlace place);
/// "kept, f(t)·c(t−1)".
QString placeName(const CellCard &card, CellPlace place);
/// With its number, exactly: "kept, f(t)·c(t−1): 0.123456789 (was 0.5)".
QString placeTip(const CellCard &card, CellPlace place);

/// The gates that see the cell state through a peephole.
std::vector<Part> peepingGates(const LayerSpec &layer);
/// The gates that W·x or R·h goes to in a cell of this kind; a forget gate that is none or 1 − i has no weights.
std::vector<Part> fedGates(const LayerSpec &layer);

} // namespace sluice
