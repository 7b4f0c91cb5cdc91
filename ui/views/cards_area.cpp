#include "ui/views/cards_area.h"

#include <QEvent>
#include <QLayout>
#include <QResizeEvent>
#include <QScrollBar>
#include <algorithm>

namespace sluice {

namespace {

constexpr int leastHeight = 120; // a card is recognized, and that there is more

} // namespace

CardsArea::CardsArea(QWidget *cards, QWidget *parent) : QScrollArea(parent)
{
    setWidget(cards);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // what is in it is reached one by one
}

void CardsArea::setScrolls(bool scrolls)
{
    scrolls_ = scrolls;
    setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    updateGeometry();
}

int CardsArea::wantedHeight() const
{
    const QLayout *layout = widget()->layout();
    const int width = viewport()->width();
    return layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalSizeHint().height();
}

QSize CardsArea::sizeHint() const
{
    return {widget()->sizeHint().width(), wantedHeight()};
}

QSize CardsArea::minimumSizeHint() const
{
    const int bar = scrolls_ ? verticalScrollBar()->sizeHint().width() : 0;
    const int height = wantedHeight();
    return {widget()->minimumSizeHint().width() + bar, scrolls_ ? std::min(height, leastHeight) : height};
}

/// Other cards or words ask for another height,
bool CardsArea::eventFilter(QObject *object, QEvent *event)
{
    if (object == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(object, event);
}

/// and so does another width.
void CardsArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

} // namespace sluice
