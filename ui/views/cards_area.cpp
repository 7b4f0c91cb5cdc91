#include "ui/views/cards_area.h"

#include <QEvent>
#include <QLayout>
#include <QResizeEvent>
#include <QScrollBar>
#include <algorithm>
#include <utility>

namespace sluice {

namespace {

constexpr int leastHeight = 120; // a card is recognized, and that there is more

} // namespace

CardsArea::CardsArea(QWidget *cards, QWidget *parent) : WordsArea(cards, parent)
{
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void CardsArea::setRoom(std::optional<int> room)
{
    if (std::exchange(room_, room) == room)
        return;
    QSizePolicy policy = sizePolicy();
    policy.setHeightForWidth(!room);
    setSizePolicy(policy);
    updateGeometry();
    fitBar();
}

int CardsArea::heightForWidth(int width) const
{
    const QLayout *layout = widget()->layout();
    return layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalSizeHint().height();
}

QSize CardsArea::sizeHint() const
{
    return {widget()->sizeHint().width(), room_ ? heightForWidth(width()) : widget()->sizeHint().height()};
}

QSize CardsArea::minimumSizeHint() const
{
    const QSize least = widget()->minimumSizeHint();
    if (!room_)
        return least;
    const int bar = verticalScrollBar()->sizeHint().width();
    return {least.width() + bar, std::min(heightForWidth(width()), std::max(leastHeight, *room_))};
}

bool CardsArea::eventFilter(QObject *object, QEvent *event)
{
    const bool handled = WordsArea::eventFilter(object, event);
    if (object == widget() && event->type() == QEvent::LayoutRequest)
        fitBar();
    return handled;
}

void CardsArea::resizeEvent(QResizeEvent *event)
{
    WordsArea::resizeEvent(event);
    fitBar();
}

/// By the whole width: were it by what the bar leaves, cards that are higher there could take turns with the bar.
void CardsArea::fitBar()
{
    const bool scrolls = room_ && heightForWidth(width()) > height();
    const auto policy = scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff;
    if (verticalScrollBarPolicy() != policy)
        setVerticalScrollBarPolicy(policy);
}

} // namespace sluice
