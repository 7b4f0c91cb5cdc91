#include "ui/views/cell_painter.h"

#include "ui/models/cell_equations.h"
#include "ui/models/value_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr double nodeRadius = 12;

double shareOf(double value, double limit)
{
    return limit > 0 && std::isfinite(value) ? std::min(1.0, std::abs(value) / limit) : 0;
}

} // namespace

CellPainter::CellPainter(QPainter &painter, const CellCard &card, std::optional<Part> selected, bool dark, const QFont &font)
    : painter_(painter), card_(card), selected_(selected), colours_(theme(dark)), whatIf_(whatIfColourOn(dark)), font_(font)
{
}

/// Gradients may be tiny.
QString CellPainter::numberText(double value) const
{
    return gradients() ? printedNumber(QString::number(value, 'g', 2)) : signedText(value);
}

QFont CellPainter::font(double pixels, bool bold) const
{
    QFont font = font_;
    font.setPixelSize(static_cast<int>(pixels));
    font.setBold(bold);
    return font;
}

// The edge is to be seen where the colour of the value is pale.
void CellPainter::pipe(const QList<QPointF> &points, double value, double limit)
{
    limit = limitFor(limit);
    const double width = 1.6 + 8 * shareOf(value, limit);
    QPen edge(colours_.secondary, width + 1.6, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    QPen inside(QColor(signedColour(value, limit, colours_.dark)), width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    for (const QPen &pen : {edge, inside}) {
        painter_.setPen(pen);
        painter_.drawPolyline(points.data(), static_cast<int>(points.size()));
    }
}

void CellPainter::wire(const QPointF &from, const QPointF &to, double value)
{
    painter_.setPen(QPen(colours_.text, 1 + 2.5 * shareOf(value, limitFor(1)), Qt::SolidLine, Qt::FlatCap));
    painter_.drawLine(from, to);
}

void CellPainter::arrow(const QPointF &tip)
{
    painter_.setPen(QPen(colours_.secondary, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF points[] = {tip + QPointF(-1, -5), tip + QPointF(4, 0), tip + QPointF(-1, 5)};
    painter_.drawPolyline(points, 3);
}

void CellPainter::operation(const QPointF &at, const QString &sign)
{
    painter_.setPen(QPen(colours_.text, 1.4));
    painter_.setBrush(colours_.card);
    painter_.drawEllipse(at, nodeRadius, nodeRadius);
    text(QRectF(at.x() - 12, at.y() - 13, 24, 24), Qt::AlignCenter, sign, font(17), colours_.text);
}

void CellPainter::gate(const QPointF &at, const QString &name, const QString &word, Part part, bool isSigned)
{
    const double value = termsOf(moment(), part).value;
    const bool held = card_.isHeld(part);
    isSigned = isSigned || gradients();
    const QRgb fill = isSigned ? signedColour(value, limitFor(1), colours_.dark) : gateColour(value);
    if (selected_ == part) {
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
    text(QRectF(at.x() - 26, at.y() - 1, 52, 18), Qt::AlignCenter, isSigned ? numberText(value) : fixedText(value), font(12.5),
         ink);
    const QString before = gradients() ? QString() : untouchedText(card_, part);
    const QString below = held               ? QStringLiteral("◆ ") + QCoreApplication::translate("CellDiagram", "held")
                          : gradients()      ? QString()
                          : before.isEmpty() ? word
                                             : QCoreApplication::translate("CellDiagram", "was %1").arg(before);
    text(QRectF(at.x() - 40, at.y() + gateRadius + 5, 80, 18), Qt::AlignCenter, below, font(13, held),
         held ? whatIf_ : colours_.secondary);
    places_.push_back({QRectF(at.x() - gateRadius, at.y() - gateRadius, 2 * gateRadius, 2 * gateRadius), part});
}

void CellPainter::labelled(const QRectF &place, Qt::Alignment side, const QString &word, double value, std::optional<Part> part)
{
    const bool held = part && card_.isHeld(*part);
    const QColor colour = held ? whatIf_ : part && selected_ == part ? colours_.focus : colours_.secondary;
    text(place.translated(0, -15), side | Qt::AlignVCenter, held ? QStringLiteral("◆ ") + word : word, font(11.5), colour);
    text(place, side | Qt::AlignVCenter, numberText(value), font(12.5, true), held ? whatIf_ : colours_.text);
    if (part)
        places_.push_back({place.adjusted(0, -15, 0, 0), *part});
}

void CellPainter::note(const QRectF &place, Qt::Alignment side, const QString &words)
{
    text(place, side | Qt::AlignVCenter, words, font(11.5), colours_.secondary);
}

void CellPainter::text(const QRectF &place, int flags, const QString &words, const QFont &used, const QColor &colour)
{
    painter_.setFont(used);
    painter_.setPen(colour);
    painter_.drawText(place, flags | Qt::TextDontClip, words);
}

} // namespace sluice
