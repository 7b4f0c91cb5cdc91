#pragma once

#include "ui/views/view_table.h"

#include <functional>

class QWidget;

namespace sluice {

/// A context menu for a view that is no plot: its picture copied or saved as PNG, twice as fine as on the screen, and what it shows as a
/// table beside it, or copied (tabs between the cells). By keyboard too: the view takes the focus.
void offerView(QWidget &view, const std::function<ViewTable()> &table);

} // namespace sluice
