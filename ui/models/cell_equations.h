#pragma once

#include "ui/models/inside_parts.h"

#include <QString>
#include <vector>

namespace sluice {

/// The equations of the selected unit at the selected step with this moment's numbers in them, in the order of computation, each
/// with its largest addends.
std::vector<Equation> cellEquations(const InsideInput &input, const CellCard &card);
/// A part's value without the what-ifs, as the equations write it; empty where it is the same or there are none.
QString untouchedText(const CellCard &card, Part part);

} // namespace sluice
