#include "ui/views/cell_painter.h"

#include "ui/models/value_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr double nodeRadius = 12;
constexpr int smallestPixels = 8;     // that can be read
constexpr double numberWidth = 46;    // within a gate, where its value stands
constexpr double wasWidth = 70;       // below a gate, beside the next one's
constexpr double closingArgument = 4; ///< of σ: by it a gate is all but open or shut

double shareOf(double value, double limit)
{
    return limit > 0 && std::isfinite(value) ? std::min(1.0, std::abs(value) / limit) : 0;
}

/// The same font, or a smaller one where these words would be wider.
QFont fitted(QFont used, const QString &words, double width)
{
    while (used.pixelSize() > smallestPixels && QFontMetricsF(used).horizontalAdvance(words) > width)
        used.setPixelSize(used.pixelSize() - 1);
    return used;
}

} // namespace

CellPainter::CellPainter(QPainter &painter, const CellCard &card, std::optional<Traced> selected, bool dark, const QFont &font)
    : painter_(painter), card_(card), selected_(selected), colours_(theme(dark)), whatIf_(whatIfColourOn(dark)), font_(font)
{
}

double CellPainter::shownAt(CellPlace place) const
{
    const CellNumber number = numberAt(card_, place);
    return number.gradient.value_or(number.value);
}

/// Gradients may be tiny.
QString CellPainter::numberText(double value, bool isSigned) const
{
    if (gradients())
        return printedNumber(QString::number(value, 'g', 2));
    return isSigned ? signedText(value) : fixedText(value);
}

/// Empty where nothing else is written.
QString CellPainter::wasText(CellPlace place) const
{
    const CellNumber number = numberAt(card_, place);
    const std::optional<double> untouched = gradients() ? number.untouchedGradient : number.untouched;
    if (!untouched)
        return {};
    const bool isSigned = hasSign(card_, place);
    const QString before = numberText(*untouched, isSigned);
    return before == numberText(shownAt(place), isSigned) ? QString()
                                                          : QCoreApplication::translate("CellDiagram", "was %1").arg(before);
}

QFont CellPainter::font(double pixels, bool bold) const
{
    QFont font = font_;
    font.setPixelSize(static_cast<int>(pixels));
    font.setBold(bold);
    return font;
}

// The edge is to be seen where the colour of the value is pale.
void CellPainter::flow(const QPolygonF &points, double width, const QColor &colour)
{
    const QPen edge(colours_.secondary, width + 1.6, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    const QPen inside(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    for (const QPen &pen : {edge, inside}) {
        painter_.setPen(pen);
        painter_.drawPolyline(points);
    }
}

void CellPainter::pipe(const QPolygonF &points, CellPlace place, double limit)
{
    const double value = shownAt(place);
    limit = limitFor(limit);
    flow(points, 1.6 + 8 * shareOf(value, limit), QColor(signedColour(value, limit, colours_.dark)));
    drawn_.push_back({place, {}, points});
}

void CellPainter::source(const QPolygonF &points, CellPlace place)
{
    const CellSource &source = place.spot == CellSpot::input ? card_.input : card_.before;
    if (source.count == 1)
        return pipe(points, place, source.limit);
    flow(points, 1.6 + 8 * shareOf(shownAt(place), limitFor(source.limit)), colours_.filled);
    drawn_.push_back({place, {}, points});
}

void CellPainter::feeder(const QPolygonF &points, CellPlace place)
{
    const double value = shownAt(place);
    const double limit = limitFor(closingArgument);
    flow(points, 1 + 4 * shareOf(value, limit), QColor(signedColour(value, limit, colours_.dark)));
    drawn_.push_back({place, {}, points});
}

void CellPainter::wire(const QPointF &from, const QPointF &to, CellPlace place)
{
    painter_.setPen(QPen(colours_.text, 1 + 2.5 * shareOf(shownAt(place), limitFor(1)), Qt::SolidLine, Qt::FlatCap));
    painter_.drawLine(from, to);
    drawn_.push_back({place, {}, QPolygonF{from, to}});
}

void CellPainter::arrow(const QPointF &tip)
{
    painter_.setPen(QPen(colours_.secondary, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF points[] = {tip + QPointF(-1, -5), tip + QPointF(4, 0), tip + QPointF(-1, 5)};
    painter_.drawPolyline(points, 3);
}

void CellPainter::junction(const QPointF &at)
{
    painter_.setPen(Qt::NoPen);
    painter_.setBrush(colours_.secondary);
    painter_.drawEllipse(at, 3, 3);
}

void CellPainter::operation(const QPointF &at, const QString &sign, CellPlace place)
{
    painter_.setPen(isPicked(place) ? QPen(colours_.focus, 2.4) : QPen(colours_.text, 1.4));
    painter_.setBrush(colours_.card);
    painter_.drawEllipse(at, nodeRadius, nodeRadius);
    const QRectF area(at.x() - nodeRadius, at.y() - nodeRadius, 2 * nodeRadius, 2 * nodeRadius);
    text(area.adjusted(0, -1, 0, -1), Qt::AlignCenter, sign, font(17), colours_.text);
    remember(place, area);
}

void CellPainter::gate(const QPointF &at, const QString &name, const QString &word, Part part, bool isSigned)
{
    const CellPlace place{CellSpot::gate, part};
    const double value = shownAt(place);
    const bool held = card_.isHeld(part);
    isSigned = isSigned || gradients();
    const QRgb fill = isSigned ? signedColour(value, limitFor(1), colours_.dark) : gateColour(value);
    if (isPicked(place)) {
        painter_.setPen(QPen(colours_.focus, 2));
        painter_.setBrush(Qt::NoBrush);
        painter_.drawEllipse(at, gateRadius + 4, gateRadius + 4);
    }
    painter_.setPen(held ? QPen(whatIf_, 3.4) : QPen(colours_.text, 1.2));
    painter_.setBrush(QColor(qAlpha(fill) == 0 ? colours_.card.rgb() : fill));
    painter_.drawEllipse(at, gateRadius, gateRadius);
    const QColor ink = qAlpha(fill) == 0 ? colours_.text : QColor(textOn(fill));
    text(QRectF(at.x() - 26, at.y() - 22, 52, 22), Qt::AlignCenter, gradients() ? QChar(0x2202) + name : name, font(16, true),
         ink);
    const QString number = numberText(value, isSigned);
    text(QRectF(at.x() - 26, at.y() - 1, 52, 18), Qt::AlignCenter, number, fitted(font(12.5), number, numberWidth), ink);
    const QString was = wasText(place);
    const QString below = held ? QStringLiteral("◆ ") + (was.isEmpty() ? QCoreApplication::translate("CellDiagram", "held") : was)
                          : !was.isEmpty() ? was
                          : gradients()    ? QString()
                                           : word;
    const QRectF under(at.x() - 40, at.y() + gateRadius + 4, 80, 15);
    patched(under, below, was.isEmpty() ? font(12.5, held) : fitted(font(12.5, held), below, wasWidth),
            held ? whatIf_ : colours_.secondary);
    remember(place, QRectF(at.x() - gateRadius, at.y() - gateRadius, 2 * gateRadius, 2 * gateRadius));
}

void CellPainter::labelled(const QRectF &place, Qt::Alignment side, const QString &word, CellPlace number)
{
    const bool ofState = number.spot == CellSpot::state || number.spot == CellSpot::hidden;
    const bool held = ofState && card_.isHeld(*partOf(rowAt(card_, number)));
    const QColor colour = held ? whatIf_ : isPicked(number) ? colours_.focus : colours_.secondary;
    text(place.translated(0, -14), side | Qt::AlignVCenter, held ? QStringLiteral("◆ ") + word : word, font(11.5), colour);
    const QString value = numberText(shownAt(number), hasSign(card_, number)), was = wasText(number);
    text(place, side | Qt::AlignVCenter, value, fitted(font(12.5, true), value, place.width()), held ? whatIf_ : colours_.text);
    text(place.translated(0, 13), side | Qt::AlignVCenter, was, fitted(font(11), was, place.width()), colours_.secondary);
    remember(number, place.adjusted(0, -14, 0, 0));
}

void CellPainter::small(const QRectF &place, Qt::Alignment side, CellPlace number)
{
    const QString value = numberText(shownAt(number));
    text(place, side | Qt::AlignVCenter, value, fitted(font(11), value, place.width()),
         isPicked(number) ? colours_.focus : colours_.secondary);
    remember(number, place);
}

void CellPainter::inLine(const QRectF &place, const QString &symbol, CellPlace number)
{
    const QFont used = font(11.5);
    text(place, Qt::AlignLeft | Qt::AlignVCenter, symbol, used, isPicked(number) ? colours_.focus : colours_.secondary);
    const double behind = QFontMetricsF(used).horizontalAdvance(symbol) + 5;
    text(place.adjusted(behind, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, numberText(shownAt(number), hasSign(card_, number)),
         font(12.5, true), colours_.text);
    text(place.translated(0, 13), Qt::AlignLeft | Qt::AlignVCenter, wasText(number), used, colours_.secondary);
    remember(number, place);
}

void CellPainter::patched(const QRectF &place, const QString &words, const QFont &used, const QColor &colour)
{
    if (words.isEmpty())
        return;
    painter_.setFont(used);
    const QRectF patch = painter_.boundingRect(place, Qt::AlignCenter | Qt::TextDontClip, words);
    painter_.fillRect(patch.adjusted(-2, 0, 2, 0).intersected(place.adjusted(-20, 0, 20, 0)), colours_.card);
    text(place, Qt::AlignCenter, words, used, colour);
}

void CellPainter::text(const QRectF &place, int flags, const QString &words, const QFont &used, const QColor &colour)
{
    painter_.setFont(used);
    painter_.setPen(colour);
    painter_.drawText(place, flags | Qt::TextDontClip, words);
}

} // namespace sluice
