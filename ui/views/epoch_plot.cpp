#include "ui/views/epoch_plot.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

namespace sluice {

namespace {

bool isCursorKey(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Home ||
           key == Qt::Key_End;
}

} // namespace

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

bool EpochPlot::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos()), this);
        return true;
    }
    // The window's own arrow keys give way while the plot has the keyboard.
    if (event->type() == QEvent::ShortcutOverride && isCursorKey(static_cast<QKeyEvent *>(event)->key())) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return Plot::event(event);
}

void EpochPlot::paintEvent(QPaintEvent *event)
{
    Plot::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(QPen(colours().focus, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

QSharedPointer<QCPAxisTicker> wholeTicker()
{
    QSharedPointer<QCPAxisTickerFixed> ticker(new QCPAxisTickerFixed);
    ticker->setTickStep(1);
    ticker->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
    return ticker;
}

} // namespace sluice
