#pragma once

#include "core/inspect/traced.h"
#include "ui/models/inside_content.h"

namespace sluice {

/// The rows of Inside as a projector shows them below the series, sheet after sheet, no more on one than there are panels
/// (mostProjectedPanels). Where they are too many for one sheet, the first has a cell's gates and below them the state they make, the
/// others the rest.
std::vector<InsideRows> projectedSheets(const InsideRows &rows);
/// Which of them has its row; the first where none has.
int sheetOf(Traced traced, const std::vector<InsideRows> &sheets);

} // namespace sluice
