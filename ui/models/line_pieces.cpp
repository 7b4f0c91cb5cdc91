#include "ui/models/line_pieces.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sluice {

namespace {

bool isFinite(const QPointF &point)
{
    return std::isfinite(point.x()) && std::isfinite(point.y());
}

/// The pieces between neighbours that are both there.
QList<QLineF> wholePieces(std::span<const QPointF> curve)
{
    QList<QLineF> pieces;
    for (size_t k = 1; k < curve.size(); ++k)
        if (isFinite(curve[k - 1]) && isFinite(curve[k]))
            pieces.push_back({curve[k - 1], curve[k]});
    return pieces;
}

/// Where the walk along a curve is in its pattern.
struct Pattern {
    std::span<const double> dashes;
    double stretch;
    size_t at = 0;
    double left = dashes[0] * stretch;

    bool drawn() const { return at % 2 == 0; }
    void walk(double length)
    {
        left -= length;
        if (left > 0 && length > 0) // a rest too small to move on from so far a place is none
            return;
        at = (at + 1) % dashes.size();
        left = dashes[at] * stretch;
    }
};

} // namespace

QList<QLineF> linePieces(std::span<const QPointF> curve, std::span<const double> dashes)
{
    const QList<QLineF> whole = wholePieces(curve);
    const double period = std::accumulate(dashes.begin(), dashes.end(), 0.0);
    if (!(period > 0) || dashes.size() % 2 != 0)
        return whole;
    double length = 0;
    for (const QLineF &piece : whole)
        length += piece.length();
    Pattern pattern{dashes, std::max(1.0, length / (mostDashes * period))};
    QList<QLineF> pieces;
    for (const QLineF &piece : whole) {
        const double all = piece.length();
        for (double begin = 0; begin < all;) {
            const double end = std::min(begin + pattern.left, all);
            if (pattern.drawn() && end > begin)
                pieces.push_back({piece.pointAt(begin / all), piece.pointAt(end / all)});
            pattern.walk(end - begin);
            begin = end;
        }
    }
    return pieces;
}

} // namespace sluice
