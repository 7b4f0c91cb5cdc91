// What the mouse and the keys do on the rows of the page Inside.

#include "ui/views/inside_stack.h"

#include "ui/views/map_zoom.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sluice {

bool InsideStack::takesKey(const QKeyEvent &event) const
{
    static const QList<int> keys = {Qt::Key_Left,   Qt::Key_Right,    Qt::Key_Up,   Qt::Key_Down,  Qt::Key_Home, Qt::Key_End,
                                    Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Plus, Qt::Key_Minus, Qt::Key_0};
    return keys.contains(event.key());
}

void InsideStack::keyPressEvent(QKeyEvent *event)
{
    if (const auto seen = seenAfter(*event, {window_, seenRows_}, cursorPlace()))
        return see(*seen);
    const auto step = static_cast<long>(ahead_.step);
    const auto sample = static_cast<long>(ahead_.sample);
    switch (event->key()) {
    case Qt::Key_Left:
        return moveTo(step - 1);
    case Qt::Key_Right:
        return moveTo(step + 1);
    case Qt::Key_PageUp:
        return chooseSample(sample - 1);
    case Qt::Key_PageDown:
        return chooseSample(sample + 1);
    case Qt::Key_Home:
        return moveTo(0);
    case Qt::Key_End:
        return moveTo(static_cast<long>(content_->steps) - 1);
    case Qt::Key_Up:
        return stepUnit(-1);
    case Qt::Key_Down:
        return stepUnit(1);
    default:
        Plot::keyPressEvent(event);
    }
}

void InsideStack::see(const SeenCells &seen)
{
    setWindow(seen.columns);
    setRows(seen.rows);
}

void InsideStack::moveTo(long step)
{
    if (content_->steps == 0)
        return;
    const auto target = static_cast<size_t>(std::clamp(step, 0L, static_cast<long>(content_->steps) - 1));
    if (std::exchange(ahead_.step, target) != target)
        emit stepPicked(target);
}

void InsideStack::chooseUnit(size_t unit)
{
    if (unit < content_->choices.units && std::exchange(ahead_.unit, unit) != unit)
        emit unitPicked(unit);
}

/// To the neighbour as the maps show them.
void InsideStack::stepUnit(int by)
{
    const auto &units = content_->arranged.units;
    const size_t unit = ahead_.unit;
    if (units.empty())
        return chooseUnit(by < 0 && unit == 0 ? 0 : unit + static_cast<size_t>(by)); // wraps around for a step back
    const auto place = std::ranges::find(units, unit);
    const long next = place == units.end() ? 0 : static_cast<long>(place - units.begin()) + by;
    chooseUnit(units[static_cast<size_t>(std::clamp(next, 0L, static_cast<long>(units.size()) - 1))]);
}

void InsideStack::chooseSample(long sample)
{
    if (content_->choices.samples == 0)
        return;
    const auto target = static_cast<size_t>(std::clamp(sample, 0L, static_cast<long>(content_->choices.samples) - 1));
    if (std::exchange(ahead_.sample, target) != target)
        emit samplePicked(target);
}

void InsideStack::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    const QPointF inRow(series_->rect()->left() + 1, event->position().y());
    const QuantityRow *row = rowAt(inRow);
    if (event->button() == Qt::LeftButton && event->position().x() < series_->rect()->left() - 6) {
        if (series_->rect()->rect().contains(inRow.toPoint()))
            emit partPicked(Traced::input);
        else if (row && row->row().traced)
            emit partPicked(*row->row().traced);
    }
    const bool inRows =
        event->position().x() >= series_->rect()->left() - 6 && event->position().x() <= series_->rect()->right() + 6;
    if (event->button() != Qt::LeftButton || content_->steps == 0 || !inRows)
        return;
    if (draws_ && series_->rect()->rect().contains(event->position().toPoint())) {
        emit drawing(true);
        pen_ = {stepAt(event->position().x()), series_->rect()->value()->pixelToCoord(event->position().y())};
        return drawTo(event->position());
    }
    if (event->modifiers() & Qt::ShiftModifier) {
        panFrom_ = event->position();
        return;
    }
    dragging_ = true;
    moveTo(static_cast<long>(stepAt(event->position().x())));
    if (const auto unit = row ? row->unitAt(event->position().y()) : std::nullopt)
        chooseUnit(*unit);
}

void InsideStack::mouseMoveEvent(QMouseEvent *event)
{
    if (pen_)
        drawTo(event->position());
    else if (dragging_)
        moveTo(static_cast<long>(stepAt(event->position().x())));
    if (panFrom_)
        pan(event->position());
}

/// By whole steps and whole rows of the map under the pointer.
void InsideStack::pan(const QPointF &position)
{
    if (const long steps = std::lround((panFrom_->x() - position.x()) / series_->rect()->pixelsPerStep()); steps != 0) {
        panFrom_->setX(position.x());
        setWindow(panned(window_, steps));
    }
    const QuantityRow *row = rowAt(position);
    if (!row || row->row().kind != InsideRow::Kind::map)
        return;
    if (const long rows = std::lround((panFrom_->y() - position.y()) / row->pixelsPerRow()); rows != 0) {
        panFrom_->setY(position.y());
        setRows(panned(seenRows_, rows));
    }
}

void InsideStack::mouseReleaseEvent(QMouseEvent *)
{
    if (pen_)
        emit drawing(false);
    pen_.reset();
    dragging_ = false;
    panFrom_.reset();
}

void InsideStack::wheelEvent(QWheelEvent *event)
{
    const bool overNames = event->position().x() < series_->rect()->left();
    const QuantityRow *row = rowAt({series_->rect()->left() + 1.0, event->position().y()});
    const auto place = row ? row->mapRowAt(event->position().y()) : std::nullopt;
    const SeenCells seen{window_, seenRows_};
    const auto after = seenAfter(*event, seen, {stepAt(event->position().x()), place.value_or(middleOf(seen).row)}, overNames);
    if (!after)
        return event->ignore(); // the page scrolls
    see(*after);
    event->accept();
}

void InsideStack::setDrawing(bool drawing)
{
    draws_ = drawing;
    setCursor(drawing ? Qt::CrossCursor : Qt::ArrowCursor);
}

void InsideStack::drawTo(const QPointF &position)
{
    const QRect rect = series_->rect()->rect();
    const double y = std::clamp(position.y(), double(rect.top()), double(rect.bottom()));
    const auto [fromStep, fromValue] = *pen_;
    pen_ = {stepAt(position.x()), series_->rect()->value()->pixelToCoord(y)};
    emit drawn(fromStep, fromValue, pen_->first, pen_->second);
}

} // namespace sluice
