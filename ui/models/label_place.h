#pragma once

#include <QPolygonF>
#include <QRectF>
#include <vector>

namespace sluice {

/// What a text in a plot is to keep clear of, in pixels.
struct LabelSurroundings {
    std::vector<QPolygonF> lines; ///< open ones, from left to right
    std::vector<QRectF> taken;    ///< by markers and other texts
};

/// The first of the places that nothing crosses; where there is none, the one that least does: lines by their length inside, what is
/// taken by the area that is shared. At least one place is given.
QRectF freePlace(const std::vector<QRectF> &places, const LabelSurroundings &surroundings);

/// How much of a line lies inside.
double lengthInside(const QPolygonF &line, const QRectF &rect);

/// The same line to the eye, with no more than four of its points in a column of pixels.
QPolygonF thinned(const QPolygonF &line);

/// Places at least `step` from each other, as near as can be to those that are wanted (least squares) and in their order; between `low`
/// and `high` where they fit there, from `low` on where they do not.
std::vector<double> movedApart(const std::vector<double> &wanted, double step, double low, double high);

} // namespace sluice
