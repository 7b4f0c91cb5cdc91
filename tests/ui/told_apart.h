#pragma once

#include "tests/ui/cut_off.h"
#include "tests/ui/text_recorder.h"
#include "ui/views/card.h"
#include "ui/views/prediction_page.h"
#include "ui/views/scene_card.h"

#include <QLayout>

namespace sluice::testing {

/// Whatever lies in a layout has the room that the layout needs, or its parts are squeezed and lie upon each other; but for the stack of
/// pages, which would have the room that the largest of them needs.
inline QStringList squeezed(const QWidget &window, const QWidget &pages)
{
    QStringList wrong;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const QLayout *layout = widget->layout();
        if (!layout || widget == &pages || widget->isAncestorOf(&pages) || !widget->isVisibleTo(&window) ||
            widget->visibleRegion().isEmpty())
            continue;
        const int high = layout->hasHeightForWidth() ? layout->totalMinimumHeightForWidth(widget->width())
                                                     : layout->totalMinimumSize().height();
        const QSize needed(layout->totalMinimumSize().width(), high);
        if (!fits(needed, widget->size()))
            wrong << lacks(widget, "squeezed", needed, widget->size());
    }
    return wrong;
}

/// Cards that have nothing between them.
inline QStringList touching(const QWidget &window)
{
    constexpr int apart = 4;
    QStringList wrong;
    const QList<Card *> cards = window.findChildren<Card *>();
    for (const Card *card : cards)
        for (const Card *other : cards) {
            const QRect near = card->geometry().adjusted(-apart, -apart, apart, apart);
            const bool seen = card->isVisibleTo(&window) && other->isVisibleTo(&window);
            if (card < other && seen && card->parent() == other->parent() && near.intersects(other->geometry()))
                wrong << QString("%1 touches %2").arg(nameOf(card), nameOf(other));
        }
    return wrong;
}

/// What lies below the card of a step, which a question covers, or beyond the end of the page.
inline QStringList covered(const QWidget &stage)
{
    const auto *card = stage.findChild<const SceneCard *>();
    const bool told = card->isVisibleTo(&stage) || stage.findChild<const PredictionPage *>()->isVisibleTo(&stage);
    QStringList wrong = told ? QStringList() : QStringList("nothing is told");
    for (const QWidget *widget : stage.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&stage) || widget == card || card->isAncestorOf(widget) || isWithinScrolling(widget))
            continue;
        const QRect place(widget->mapTo(&stage, QPoint()), widget->size());
        if (card->isVisibleTo(&stage) && place.intersects(card->geometry()))
            wrong << QString("%1 lies %2 below the card").arg(nameOf(widget)).arg(place.bottom() + 1 - card->y());
        if (place.bottom() > stage.rect().bottom() + 1 || place.right() > stage.rect().right() + 1)
            wrong << QString("%1 ends outside").arg(nameOf(widget));
    }
    return wrong;
}

/// Texts of a plot that its edge cuts, and those that lie upon each other.
inline QStringList mixedUp(Plot &plot)
{
    QStringList wrong;
    const QRectF whole = plot.rect();
    std::vector<PaintedText> texts = paintedTexts(plot);
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        if (!text->whole || !whole.adjusted(-1, -1, 1, 1).contains(text->place))
            wrong << QString("%1: “%2” is cut").arg(nameOf(&plot), text->text);
        for (auto other = texts.begin(); other != text; ++other)
            if (const QRectF both = text->place & other->place;
                both.width() > 2 && both.height() > 2 && other->place != text->place)
                wrong << QString("%1: “%2” lies upon “%3”").arg(nameOf(&plot), text->text, other->text);
    }
    return wrong;
}

inline QStringList mixedUpIn(QWidget &window)
{
    QStringList wrong;
    for (Plot *plot : window.findChildren<Plot *>())
        if (plot->isVisibleTo(&window) && !plot->visibleRegion().isEmpty())
            wrong << mixedUp(*plot);
    return wrong;
}

/// A remote control scrolls nothing.
inline QStringList scrolled(const QWidget &stage)
{
    QStringList wrong;
    for (const auto *area : stage.findChildren<QAbstractScrollArea *>())
        if (area->isVisibleTo(&stage) && area->verticalScrollBar()->maximum() > 0)
            wrong << QString("%1 scrolls by %2").arg(nameOf(area)).arg(area->verticalScrollBar()->maximum());
    return wrong;
}

} // namespace sluice::testing
