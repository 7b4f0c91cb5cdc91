#include "ui/views/line_graph.h"

#include "ui/models/line_pieces.h"

#include <cmath>

namespace sluice {

namespace {

constexpr qsizetype few = 100; // points whose round joints cost nothing that is felt

QList<double> dashesOf(const QPen &pen)
{
    QList<double> dashes;
    if (pen.style() != Qt::SolidLine)
        for (const double part : pen.dashPattern())
            dashes.push_back(part * std::max(1.0, pen.widthF()));
    return dashes;
}

} // namespace

QRect LineGraph::clipRect() const
{
    const QCPScatterStyle style = scatterStyle();
    if (lineStyle() != lsNone || style.isNone())
        return QCPGraph::clipRect();
    const int reach = static_cast<int>(std::ceil((style.size() + style.pen().widthF()) / 2));
    return QCPGraph::clipRect().adjusted(-reach, -reach, reach, reach);
}

void LineGraph::drawLinePlot(QCPPainter *painter, const QVector<QPointF> &lines) const
{
    QPen pen = painter->pen();
    const bool solid = pen.style() == Qt::SolidLine;
    const bool cheap = solid && (pen.widthF() <= 1 || lines.size() <= few);
    if (cheap || pen.style() == Qt::NoPen || painter->modes().testFlag(QCPPainter::pmVectorized))
        return QCPGraph::drawLinePlot(painter, lines);
    const QList<QLineF> pieces = linePieces(lines, dashesOf(pen));
    pen.setStyle(Qt::SolidLine);
    pen.setCapStyle(solid ? Qt::SquareCap : Qt::FlatCap);
    painter->setPen(pen);
    painter->drawLines(pieces);
}

} // namespace sluice
