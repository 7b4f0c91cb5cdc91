#pragma once

#include "ui/models/inside_parts.h"

#include <QString>
#include <vector>

namespace sluice {

/// The equations of the selected unit at the selected step with this moment's numbers in them, in the order of computation, each
/// with its largest addends.
std::vector<Equation> cellEquations(const InsideInput &input, const CellCard &card);

} // namespace sluice
