#pragma once

#include "ui/models/row_window.h"

#include <optional>

class QKeyEvent;
class QWheelEvent;

namespace sluice {

inline constexpr double zoomStep = 1.5; ///< of a key, a button or a notch of the wheel

/// What is seen of maps, all of them alike.
struct SeenCells {
    TimeWindow columns;
    RowWindow rows;
};

/// About which something is zoomed.
struct SeenPlace {
    size_t column = 0, row = 0;
};
SeenPlace middleOf(const SeenCells &seen);

/// What a key leaves of it: +, − and 0 zoom the columns, with Ctrl the rows; Shift with the arrows scrolls. Nothing where it is for
/// something else.
std::optional<SeenCells> seenAfter(const QKeyEvent &event, const SeenCells &seen, const SeenPlace &around);
/// What the wheel leaves of it. `overNames`: left of the cells, where it moves the rows.
std::optional<SeenCells> seenAfter(const QWheelEvent &event, const SeenCells &seen, const SeenPlace &around, bool overNames);

} // namespace sluice
