#include "ui/views/epoch_plot.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>

namespace sluice {

void EpochPlot::setMoments(const EpochGrid &grid, uint32_t shown)
{
    grid_ = grid;
    shown_ = shown;
}

void EpochPlot::pickEpoch(double epoch)
{
    if (!grid_.empty())
        emit epochPicked(grid_.epochs()[grid_.nearest(epoch)]);
}

void EpochPlot::stepEpoch(int by)
{
    if (grid_.empty())
        return;
    const long place = static_cast<long>(grid_.nearest(shown_)) + by;
    emit epochPicked(grid_.epochs()[static_cast<size_t>(std::clamp(place, 0L, static_cast<long>(grid_.epochs().size()) - 1))]);
}

void EpochPlot::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    if (event->button() == Qt::LeftButton)
        pickAt(event->position(), true);
}

void EpochPlot::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        pickAt(event->position(), false);
}

void EpochPlot::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return stepEpoch(-1);
    case Qt::Key_Right:
        return stepEpoch(1);
    case Qt::Key_Home:
        return pickEpoch(0);
    case Qt::Key_End:
        return pickEpoch(grid_.last());
    default:
        Plot::keyPressEvent(event);
    }
}

bool EpochPlot::takesKey(const QKeyEvent &event) const
{
    static const QList<int> keys = {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End};
    return keys.contains(event.key());
}

} // namespace sluice
