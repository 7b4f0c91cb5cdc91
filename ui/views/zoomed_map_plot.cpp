#include "ui/views/zoomed_map_plot.h"

#include <QMouseEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

MapPart partOf(const SeenCells &seen)
{
    return {seen.rows.first, seen.rows.count, seen.columns.first, seen.columns.count};
}

/// So many whole cells a drag is long; `from` follows them.
long cellsPassed(double &from, double to, const QCPAxis &axis)
{
    const double cell = std::abs(axis.coordToPixel(2) - axis.coordToPixel(1));
    const long cells = std::lround((from - to) / cell);
    if (cells != 0)
        from = to;
    return cells;
}

} // namespace

ZoomedMapPlot::ZoomedMapPlot(QWidget *parent) : HeatMapPlot(QString(), parent) {}

void ZoomedMapPlot::show(const HeatMap &map)
{
    const size_t columns = map.values.n_cols, rows = map.values.n_rows;
    if (columns != seen_.columns.steps || rows != seen_.rows.rows)
        seen_ = {TimeWindow::all(columns), RowWindow::all(rows)};
    HeatMapPlot::show(map, partOf(seen_));
    emit seenChanged();
}

void ZoomedMapPlot::see(const SeenCells &seen)
{
    if (seen.columns == seen_.columns && seen.rows == seen_.rows)
        return;
    seen_ = seen;
    HeatMapPlot::show(HeatMap(map()), partOf(seen_));
    emit seenChanged();
}

void ZoomedMapPlot::zoomColumns(double factor)
{
    see({zoomed(seen_.columns, factor, middleOf(seen_).column), seen_.rows});
}

void ZoomedMapPlot::zoomRows(double factor)
{
    see({seen_.columns, zoomed(seen_.rows, factor, middleOf(seen_).row)});
}

void ZoomedMapPlot::seeAll()
{
    see({TimeWindow::all(seen_.columns.steps), RowWindow::all(seen_.rows.rows)});
}

bool ZoomedMapPlot::takesKey(const QKeyEvent &event) const
{
    return seenAfter(event, seen_, middleOf(seen_)).has_value() || HeatMapPlot::takesKey(event);
}

void ZoomedMapPlot::keyPressEvent(QKeyEvent *event)
{
    if (const auto seen = seenAfter(*event, seen_, middleOf(seen_)))
        return see(*seen);
    HeatMapPlot::keyPressEvent(event);
}

void ZoomedMapPlot::wheelEvent(QWheelEvent *event)
{
    const QPointF inside(std::clamp(event->position().x(), double(axisRect()->left()), double(axisRect()->right())),
                         std::clamp(event->position().y(), double(axisRect()->top()), double(axisRect()->bottom())));
    const auto cell = cellAt(inside);
    const SeenPlace around = cell ? SeenPlace{cell->column, cell->row} : middleOf(seen_);
    const auto seen = seenAfter(*event, seen_, around, event->position().x() < axisRect()->left());
    if (!seen)
        return event->ignore();
    see(*seen);
    event->accept();
}

void ZoomedMapPlot::mousePressEvent(QMouseEvent *event)
{
    HeatMapPlot::mousePressEvent(event);
    setFocus(Qt::MouseFocusReason);
    if (event->button() == Qt::LeftButton && (event->modifiers() & Qt::ShiftModifier))
        panFrom_ = event->position();
}

void ZoomedMapPlot::mouseMoveEvent(QMouseEvent *event)
{
    HeatMapPlot::mouseMoveEvent(event);
    if (!panFrom_)
        return;
    const long columns = cellsPassed(panFrom_->rx(), event->position().x(), *xAxis);
    const long rows = cellsPassed(panFrom_->ry(), event->position().y(), *yAxis);
    see({panned(seen_.columns, columns), panned(seen_.rows, rows)});
}

void ZoomedMapPlot::mouseReleaseEvent(QMouseEvent *event)
{
    HeatMapPlot::mouseReleaseEvent(event);
    panFrom_.reset();
}

} // namespace sluice
