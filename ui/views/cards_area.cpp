#include "ui/views/cards_area.h"

#include <QLayout>
#include <QScrollBar>
#include <algorithm>
#include <utility>

namespace sluice {

namespace {

constexpr int leastHeight = 120; // a card is recognized, and that there is more

} // namespace

CardsArea::CardsArea(QWidget *cards, QWidget *parent) : WordsArea(cards, parent) {}

void CardsArea::setRoom(std::optional<int> room)
{
    if (std::exchange(room_, room) != room)
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
    const int bar = room_ ? verticalScrollBar()->sizeHint().width() : 0;
    const int height = wantedHeight();
    return {widget()->minimumSizeHint().width() + bar, room_ ? std::min(height, std::max(leastHeight, *room_)) : height};
}

} // namespace sluice
