#pragma once

#include <QLineF>
#include <QList>
#include <QPointF>
#include <span>

namespace sluice {

/// The straight pieces of a curve on the screen. A point that is not finite is a gap. `dashes` are lengths in pixels, drawn and left
/// out in turn, along the curve; none: all of it. A curve so long that more than mostDashes of them would go into it gets longer ones:
/// a jagged line of a thousand points is walked many times across its picture.
QList<QLineF> linePieces(std::span<const QPointF> curve, std::span<const double> dashes);

inline constexpr double mostDashes = 400;

} // namespace sluice
