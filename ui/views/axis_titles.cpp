#include "ui/views/axis_titles.h"

#include <QTextBoundaryFinder>
#include <algorithm>
#include <qcustomplot.h>

namespace sluice {

namespace {

constexpr const char *whole = "wholeTitle"; // of an axis, before it was broken
constexpr const char *broken = "brokenTitle";
constexpr double edge = 2; // pixels

/// A title lies about the middle of its panel, and is seen as far as the plot goes.
double roomOf(const QCPAxis &axis)
{
    const QRect panel = axis.axisRect()->rect();
    const QRect plot = axis.parentPlot()->viewport();
    const bool upright = axis.orientation() == Qt::Vertical;
    const double middle = upright ? panel.center().y() : panel.center().x();
    const double before = middle - (upright ? plot.top() : plot.left());
    const double behind = (upright ? plot.bottom() : plot.right()) - middle;
    return 2 * (std::min(before, behind) - edge);
}

bool fitTitle(QCPAxis &axis)
{
    const QString shown = axis.label();
    if (shown.isEmpty() || !axis.visible())
        return false;
    const QString title = titleOf(axis);
    const QString fitted = inLines(title, QFontMetricsF(axis.labelFont()), roomOf(axis));
    axis.setProperty(whole, title);
    axis.setProperty(broken, fitted);
    axis.setLabel(fitted);
    return fitted != shown;
}

} // namespace

QString inLines(const QString &text, const QFontMetricsF &metrics, double room)
{
    QTextBoundaryFinder breaks(QTextBoundaryFinder::Line, text);
    QStringList lines(1);
    for (qsizetype from = 0, to = breaks.toNextBoundary(); to > from; from = to, to = breaks.toNextBoundary()) {
        const QString piece = text.mid(from, to - from);
        const bool fits = metrics.horizontalAdvance((lines.back() + piece).trimmed()) <= room;
        if (fits || lines.back().isEmpty())
            lines.back() += piece;
        else
            lines << piece;
    }
    for (QString &line : lines)
        line = line.trimmed();
    return lines.join('\n');
}

QString titleOf(const QCPAxis &axis)
{
    const bool same = axis.property(broken).toString() == axis.label(); // else it has got another one
    return same ? axis.property(whole).toString() : axis.label();
}

bool fitTitles(const QCPAxisRect &panel)
{
    bool changed = false;
    for (QCPAxis *axis : panel.axes())
        changed = fitTitle(*axis) || changed;
    return changed;
}

} // namespace sluice
