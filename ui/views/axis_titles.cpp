#include "ui/views/axis_titles.h"

#include <QTextBoundaryFinder>
#include <algorithm>
#include <qcustomplot.h>

namespace sluice {

namespace {

constexpr const char *wholeTitle = "wholeTitle"; // of an axis, before it was broken
constexpr const char *broken = "brokenTitle";
constexpr double edge = 2;                  // pixels
constexpr char16_t firstOfChinese = 0x2e80; // characters and their punctuation

/// Where an upright title ends at the latest: half-way to another panel, and below the legend.
void keepBetween(const QCPAxis &axis, double &top, double &bottom)
{
    const QRect panel = axis.axisRect()->rect();
    for (const QCPAxisRect *other : axis.parentPlot()->axisRects()) {
        const QRect there = other->rect();
        if (there.right() < panel.left() || there.left() > panel.right())
            continue;
        if (there.bottom() <= panel.top())
            top = std::max(top, (there.bottom() + panel.top()) / 2.0);
        else if (there.top() >= panel.bottom())
            bottom = std::min(bottom, (there.top() + panel.bottom()) / 2.0);
    }
    for (const QCPLegend *legend : axis.parentPlot()->findChildren<QCPLegend *>())
        if (legend->visible() && legend->rect().bottom() <= panel.top() && legend->rect().left() < panel.left())
            top = std::max<double>(top, legend->rect().bottom());
}

/// A title lies about the middle of its panel, and is seen as far as the plot goes and nothing else stands.
double roomOf(const QCPAxis &axis)
{
    const QRect panel = axis.axisRect()->rect();
    const QRect plot = axis.parentPlot()->viewport();
    const bool upright = axis.orientation() == Qt::Vertical;
    double first = upright ? plot.top() : plot.left();
    double last = upright ? plot.bottom() : plot.right();
    if (upright)
        keepBetween(axis, first, last);
    const double middle = upright ? panel.center().y() : panel.center().x();
    return 2 * (std::min(middle - first, last - middle) - edge);
}

/// Chinese may be broken between any two characters, which tears words apart, and a formula behind each of its strokes: that is done only
/// where nothing else helps.
bool parts(const QString &text, qsizetype at)
{
    if (at <= 0 || at >= text.size())
        return false;
    const auto isHan = [](QChar character) { return character.script() == QChar::Script_Han; };
    const auto isLatin = [](QChar character) { return !character.isSpace() && character.unicode() < firstOfChinese; };
    const QChar before = text[at - 1], after = text[at];
    return (isHan(before) && isHan(after)) || (isLatin(before) && isLatin(after));
}

/// The text in pieces between which a line may end.
QStringList piecesOf(const QString &text, const QFontMetricsF &metrics, double room)
{
    QTextBoundaryFinder breaks(QTextBoundaryFinder::Line, text);
    QStringList fine; // all pieces
    QStringList pieces;
    const auto close = [&] {
        const QString whole = fine.join(QString());
        if (metrics.horizontalAdvance(whole.trimmed()) <= room)
            pieces << whole;
        else
            pieces += fine;
        fine.clear();
    };
    for (qsizetype from = 0, to = breaks.toNextBoundary(); to > from; from = to, to = breaks.toNextBoundary()) {
        fine << text.mid(from, to - from);
        if (!parts(text, to))
            close();
    }
    close();
    return pieces;
}

} // namespace

QString inLines(const QString &text, const QFontMetricsF &metrics, double room)
{
    QStringList lines(1);
    for (const QString &piece : piecesOf(text, metrics, room)) {
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
    return same ? axis.property(wholeTitle).toString() : axis.label();
}

bool fitTitle(QCPAxis &axis)
{
    const QString shown = axis.label();
    if (shown.isEmpty() || !axis.visible())
        return false;
    const QString title = titleOf(axis);
    const QString fitted = inLines(title, QFontMetricsF(axis.labelFont()), roomOf(axis));
    axis.setProperty(wholeTitle, title);
    axis.setProperty(broken, fitted);
    axis.setLabel(fitted);
    return fitted != shown;
}

bool fitTitles(const QCPAxisRect &panel)
{
    bool changed = false;
    for (QCPAxis *axis : panel.axes())
        changed = fitTitle(*axis) || changed;
    return changed;
}

} // namespace sluice
