#pragma once

#include "ui/models/inside_content.h"
#include "ui/models/row_window.h"
#include "ui/models/unit_order.h"

namespace sluice {

/// How the units of the selected layer are laid out in the maps of the page Inside: one order for all of them.
struct UnitArrangement {
    UnitOrder order = UnitOrder::natural;
    std::optional<InsideRow::Quantity>
        by;                       ///< whose values give the order; nothing: the state (the cell, or else what the layer hands on)
    QString filter;               ///< parseUnitFilter
    std::optional<size_t> pinned; ///< this unit stays on top of every map
    bool operator==(const UnitArrangement &) const = default;
};

/// Puts the rows' units in order, leaves out those that the filter does not pass, and sets what is pinned. Says in
/// `content.arranged` what was done. Rows that are no units of the layer stay as they are.
void arrangeUnits(InsideContent &content, const UnitArrangement &arrangement);

/// Whether the filter speaks of the step at the cursor: otherwise an arrangement stays as it is while the cursor moves.
bool dependsOnCursor(const UnitArrangement &arrangement);

/// How many rows the maps of units have that scroll together: the arranged units', or where none are, those of the largest layer.
size_t rowsOfUnits(const InsideContent &content);
/// "units 120–183 of 512", or "rows 120–183 of 300" where these are not all units by number; empty where all are seen.
QString rowsSeenText(const InsideContent &content, const RowWindow &window);

/// "f" of the forget gate: how conditions call a quantity; empty where they cannot.
QString symbolOf(InsideRow::Quantity quantity);

} // namespace sluice
