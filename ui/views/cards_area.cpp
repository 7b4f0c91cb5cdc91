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

void CardsArea::setRoom(int room)
{
    if (std::exchange(room_, room) != room)
        updateGeometry();
}

int CardsArea::wantedHeight() const
{
    const QLayout *layout = widget() ? widget()->layout() : nullptr; // the cards may have been taken out
    return layout ? layout->totalHeightForWidth(width()) : 0;
}

QSize CardsArea::sizeHint() const
{
    return {widget() ? widget()->sizeHint().width() : 0, std::max(leastHeight, room_)};
}

QSize CardsArea::minimumSizeHint() const
{
    const int width = widget() ? widget()->minimumSizeHint().width() : 0;
    const int bar = bar_ ? verticalScrollBar()->sizeHint().width() : 0;
    return {width + bar, std::min(wantedHeight(), leastHeight)};
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

/// Cards beside a bar are narrower and may say less, so that they would fit without it, and then not: once there, a bar stays until
/// the page is another one, or there is more room than it came with.
void CardsArea::fitBar()
{
    const bool stays = bar_ && bar_->width == width() && bar_->room == room_ && height() <= bar_->height;
    const bool scrolls = stays || wantedHeight() > height();
    if (!scrolls)
        bar_.reset();
    else if (!stays)
        bar_ = Bar{width(), height(), room_};
    const auto policy = scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff;
    if (verticalScrollBarPolicy() != policy)
        setVerticalScrollBarPolicy(policy);
}

} // namespace sluice
