#pragma once

#include "ui/views/cell_painter.h"

namespace sluice {

/// The data flow of the cell whose moment the card holds: an LSTM's, a GRU's or a simple recurrent unit's.
void drawCell(CellPainter &painter);

} // namespace sluice
