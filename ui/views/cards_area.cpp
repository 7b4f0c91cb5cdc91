#include "ui/views/cards_area.h"

#include "ui/views/theme.h"

#include <QEvent>
#include <QLayout>
#include <QResizeEvent>
#include <QScrollBar>
#include <algorithm>
#include <cstdlib>
#include <utility>

namespace sluice {

namespace {

constexpr int leastHeight = 120; // a card is recognized, and that there is more
constexpr int anotherWidth = 40; // more than a bar takes: the page itself was made wider or narrower

} // namespace

CardsArea::CardsArea(QWidget *cards, QWidget *parent) : WordsArea(cards, parent)
{
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    showWhetherIdle();
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &CardsArea::showWhetherIdle);
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

/// With a bar beside the cards, whether there is one or not: or what stands beside the page would move when one comes.
QSize CardsArea::minimumSizeHint() const
{
    const int bar = verticalScrollBar()->sizeHint().width();
    return {widget() ? widget()->minimumSizeHint().width() + bar : 0, std::min(wantedHeight(), leastHeight)};
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
/// the page is another one. Whatever setting the policy lays out anew therefore finds nothing to change.
void CardsArea::fitBar()
{
    const bool stays = bar_ && bar_->room == room_ && std::abs(bar_->width - width()) < anotherWidth;
    if (stays)
        return;
    const bool scrolls = wantedHeight() > height();
    bar_ = scrolls ? std::optional(Bar{width(), room_}) : std::nullopt;
    const auto policy = scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff;
    if (verticalScrollBarPolicy() != policy)
        setVerticalScrollBarPolicy(policy);
}

/// A bar stays where the cards have come to fit; a handle as long as the page would say that there is more.
void CardsArea::showWhetherIdle()
{
    QScrollBar &bar = *verticalScrollBar();
    setRole(bar, "idle", bar.maximum() == bar.minimum());
}

} // namespace sluice
