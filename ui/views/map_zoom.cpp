#include "ui/views/map_zoom.h"

#include <QKeyEvent>
#include <QWheelEvent>
#include <algorithm>

namespace sluice {

namespace {

/// How much of a window a key scrolls by.
long pageOf(size_t count)
{
    return std::max(1L, static_cast<long>(count) / 4);
}

/// How much of it a notch of the wheel does.
long notchOf(size_t count)
{
    return std::max(1L, static_cast<long>(count) / 10);
}

template <class Window>
std::optional<Window> zoomedBy(const QKeyEvent &event, const Window &window, const Window &all, size_t around)
{
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomed(window, 1 / zoomStep, around);
    case Qt::Key_Minus:
        return zoomed(window, zoomStep, around);
    case Qt::Key_0:
        return all;
    default:
        return {};
    }
}

} // namespace

SeenPlace middleOf(const SeenCells &seen)
{
    return {seen.columns.first + seen.columns.count / 2, seen.rows.first + seen.rows.count / 2};
}

std::optional<SeenCells> seenAfter(const QKeyEvent &event, const SeenCells &seen, const SeenPlace &around)
{
    const bool shift = event.modifiers() & Qt::ShiftModifier;
    const long columns = pageOf(seen.columns.count), rows = pageOf(seen.rows.count);
    if (shift && (event.key() == Qt::Key_Left || event.key() == Qt::Key_Right))
        return SeenCells{panned(seen.columns, event.key() == Qt::Key_Left ? -columns : columns), seen.rows};
    if (shift && (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down))
        return SeenCells{seen.columns, panned(seen.rows, event.key() == Qt::Key_Up ? -rows : rows)};
    if (event.modifiers() & Qt::ControlModifier) {
        const auto zoomedRows = zoomedBy(event, seen.rows, RowWindow::all(seen.rows.rows), around.row);
        return zoomedRows ? std::optional(SeenCells{seen.columns, *zoomedRows}) : std::nullopt;
    }
    const auto columnsAfter =
        zoomedBy(event, seen.columns, TimeWindow::all(seen.columns.steps, seen.columns.ahead), around.column);
    return columnsAfter ? std::optional(SeenCells{*columnsAfter, seen.rows}) : std::nullopt;
}

std::optional<SeenCells> seenAfter(const QWheelEvent &event, const SeenCells &seen, const SeenPlace &around, bool overNames)
{
    const QPoint turned = event.angleDelta();
    const bool control = event.modifiers() & Qt::ControlModifier;
    const bool shift = event.modifiers() & Qt::ShiftModifier;
    const bool back = turned.x() + turned.y() > 0;
    const double factor = back ? 1 / zoomStep : zoomStep;
    const long way = back ? -1 : 1;
    if (control && (overNames || shift))
        return SeenCells{seen.columns, zoomed(seen.rows, factor, around.row)};
    if (control)
        return SeenCells{zoomed(seen.columns, factor, around.column), seen.rows};
    if (overNames && !seen.rows.isAll())
        return SeenCells{seen.columns, panned(seen.rows, way * notchOf(seen.rows.count))};
    if (shift || turned.x() != 0)
        return SeenCells{panned(seen.columns, way * notchOf(seen.columns.count)), seen.rows};
    return {}; // the page scrolls
}

} // namespace sluice
