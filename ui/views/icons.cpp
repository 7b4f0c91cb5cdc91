#include "ui/views/icons.h"

#include <QPainter>
#include <QPainterPath>

namespace sluice {

namespace {

constexpr int side = 16; // the paths below are drawn on so many units

QPainterPath triangle(qreal from, qreal to)
{
    QPainterPath path;
    path.moveTo(from, 3);
    path.lineTo(to, 8);
    path.lineTo(from, 13);
    path.closeSubpath();
    return path;
}

QPainterPath bar(qreal x, qreal width)
{
    QPainterPath path;
    path.addRect(x, 3, width, 10);
    return path;
}

QPainterPath cross()
{
    QPainterPath path;
    path.moveTo(4, 4);
    path.lineTo(12, 12);
    path.moveTo(12, 4);
    path.lineTo(4, 12);
    return path;
}

QPainterPath halfMoon()
{
    QPainterPath whole;
    whole.addEllipse(QPointF(8, 8), 6, 6);
    QPainterPath bite;
    bite.addEllipse(QPointF(11.5, 6), 5, 5);
    return whole - bite;
}

/// A triangle with an exclamation mark cut out.
QPainterPath warning()
{
    QPainterPath path;
    path.moveTo(8, 1.5);
    path.lineTo(15.2, 14.2);
    path.lineTo(0.8, 14.2);
    path.closeSubpath();
    QPainterPath mark;
    mark.addRect(7.2, 5.5, 1.6, 4.6);
    mark.addRect(7.2, 11.2, 1.6, 1.7);
    return path - mark;
}

QPainterPath remark()
{
    QPainterPath path;
    path.addEllipse(QPointF(8, 8), 6, 6);
    QPainterPath letter;
    letter.addRect(7.2, 7, 1.6, 4.6);
    letter.addRect(7.2, 4.2, 1.6, 1.7);
    return path - letter;
}

QPainterPath pathOf(Glyph glyph)
{
    switch (glyph) {
    case Glyph::play:
        return triangle(4, 13);
    case Glyph::playBack:
        return triangle(12, 3);
    case Glyph::pause:
        return bar(4, 3) + bar(9, 3);
    case Glyph::first:
        return bar(2.5, 1.8) + triangle(13, 5);
    case Glyph::previous:
        return triangle(11.5, 3.5);
    case Glyph::next:
        return triangle(4.5, 12.5);
    case Glyph::last:
        return triangle(3, 11) + bar(11.7, 1.8);
    case Glyph::close:
        return cross();
    case Glyph::moon:
        return halfMoon();
    case Glyph::alarm:
        return warning();
    case Glyph::note:
        return remark();
    }
    return {};
}

QPixmap drawn(Glyph glyph, const QColor &colour, int scale)
{
    QPixmap pixmap(side * scale, side * scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    if (glyph == Glyph::close)
        painter.strokePath(pathOf(glyph), QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap));
    else if (glyph == Glyph::next || glyph == Glyph::previous) // one step: outlined, to tell it from play
        painter.strokePath(pathOf(glyph), QPen(colour, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    else
        painter.fillPath(pathOf(glyph), colour);
    return pixmap;
}

} // namespace

QIcon icon(Glyph glyph, const QColor &colour, const QColor &disabled)
{
    QIcon result;
    for (const int scale : {1, 2, 4})
        result.addPixmap(drawn(glyph, colour, scale));
    QColor pale = colour;
    pale.setAlphaF(0.55F); // at least 3 to 1 on a card
    result.addPixmap(drawn(glyph, disabled.isValid() ? disabled : pale, 2), QIcon::Disabled);
    return result;
}

} // namespace sluice
