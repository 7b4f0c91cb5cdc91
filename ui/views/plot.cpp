#include "ui/views/plot.h"

#include "ui/models/projection.h"
#include "ui/views/axis_titles.h"
#include "ui/views/line_graph.h"
#include "ui/views/tickers.h"

#include <QHelpEvent>
#include <QScopedValueRollback>
#include <QToolTip>

namespace sluice {

namespace {

constexpr int mostRounds = 4; // of layouts until the numbers fit
constexpr double numberSize = 0.9;

void styleAxis(QCPAxis &axis, const Theme &colours, const QFont &font)
{
    axis.setBasePen(QPen(colours.border, 1));
    axis.setTickPen(QPen(colours.border, 1));
    axis.setSubTickPen(Qt::NoPen);
    axis.setTickLabelColor(colours.secondary);
    axis.setLabelColor(colours.secondary);
    axis.setTickLabelFont(font);
    axis.setLabelFont(axis.orientation() == Qt::Vertical ? turned(font) : font);
    axis.grid()->setPen(QPen(colours.grid, 1));
    axis.grid()->setZeroLinePen(QPen(colours.border, 1));
}

/// The bar's frame is of all four axes of its own rect.
void styleScale(QCPColorScale &scale, const Theme &colours, const QFont &font)
{
    for (QCPAxis *axis : scale.axis()->axisRect()->axes())
        styleAxis(*axis, colours, font);
}

void styleLegend(QCPLegend &legend, const Theme &colours, const QFont &font)
{
    legend.setBrush(Qt::NoBrush);
    legend.setBorderPen(Qt::NoPen);
    legend.setTextColor(colours.secondary);
    legend.setFont(font);
}

} // namespace

Plot::Plot(const QString &name, QWidget *parent) : QCustomPlot(parent), dark_(themeOf(*this).dark)
{
    setName(name);
    setPlottingHints(QCP::phCacheLabels | QCP::phFastPolylines);
    setAntialiasedElements(QCP::aePlottables | QCP::aeItems | QCP::aeScatters | QCP::aeFills);
    setFocusPolicy(Qt::StrongFocus);
    applyColours();
    connect(this, &QCustomPlot::beforeReplot, this, &Plot::applyColours);
    // Fewer labels may make room for more again, without an end.
    connect(this, &QCustomPlot::afterLayout, this, [this, round = 0]() mutable {
        const bool resized = sizeNumbers(round == 0);
        if (round == mostRounds || !(fitTicks(*this) || resized))
            return;
        const QScopedValueRollback deeper(round, round + 1);
        updateLayout();
    });
}

QCPGraph *Plot::addGraph(QCPAxis *key, QCPAxis *value)
{
    return new LineGraph(key ? key : xAxis, value ? value : yAxis);
}

void Plot::setName(const QString &name)
{
    setAccessibleName(name);
    setWindowTitle(name);
}

void Plot::setDark(bool dark)
{
    if (dark == dark_)
        return;
    dark_ = dark;
    applyColours();
    emit coloursChanged();
    redraw();
}

void Plot::setTakingPicture(bool taking)
{
    takingPicture_ = taking;
    applyColours();
}

void Plot::setZoom(double zoom, double line)
{
    if (qFuzzyCompare(zoom, zoom_) && qFuzzyCompare(1 + line, 1 + leastLine_))
        return;
    zoom_ = zoom;
    leastLine_ = line;
    setPlottingHint(QCP::phCacheLabels, zoom == 1); // they are cached unzoomed, and blurred when drawn larger
    emit coloursChanged();                          // whose pens may have been thickened
    redraw();
}

void Plot::thickenLines()
{
    for (int index = 0; index < plottableCount(); ++index) {
        QPen pen = plottable(index)->pen();
        pen.setWidthF(seenWidth(pen.widthF()));
        if (pen.style() != Qt::NoPen)
            plottable(index)->setPen(pen);
    }
    const auto thicken = [this](auto *line) {
        QPen pen = line->pen();
        pen.setWidthF(seenWidth(pen.widthF()));
        line->setPen(pen);
    };
    for (int index = 0; index < itemCount(); ++index) {
        if (auto *straight = qobject_cast<QCPItemStraightLine *>(item(index)))
            thicken(straight);
        else if (auto *line = qobject_cast<QCPItemLine *>(item(index)))
            thicken(line);
    }
    thickenMarkers();
}

/// Those that are lines themselves: crosses and rings.
void Plot::thickenMarkers()
{
    for (int index = 0; index < graphCount(); ++index) {
        QCPScatterStyle style = graph(index)->scatterStyle();
        QPen pen = style.pen();
        const bool filled = style.brush().style() != Qt::NoBrush && style.brush().color() == pen.color();
        if (style.isNone() || filled || pen.style() == Qt::NoPen || pen.widthF() * zoom_ >= leastLine_)
            continue;
        const double wider = leastLine_ / zoom_ - pen.widthF();
        pen.setWidthF(leastLine_ / zoom_);
        style.setPen(pen);
        style.setSize(style.size() + wider); // or the hole would be gone
        graph(index)->setScatterStyle(style);
    }
}

double Plot::seenWidth(double width) const
{
    return std::max(width, leastLine_ / zoom_);
}

double Plot::seenMarker(double size) const
{
    return std::max(size, markerPerLine * leastLine_ / zoom_);
}

// Before every replot too, because axes, scales and legends may have been added since; setters that change nothing cost nothing.
void Plot::applyColours()
{
    const QFont small = scaled(font(), numberSize);
    setBackground(backdrop());
    printNumbers(*this);
    for (QCPAxisRect *rect : axisRects()) {
        for (QCPAxis *axis : rect->axes())
            styleAxis(*axis, colours(), small);
    }
    for (QCPColorScale *each : findChildren<QCPColorScale *>())
        styleScale(*each, colours(), small);
    sizeNumbers(true);
    for (QCPLegend *each : findChildren<QCPLegend *>())
        styleLegend(*each, colours(), small);
    if (leastLine_ > 0)
        thickenLines();
}

/// By what they were when they were last written.
bool Plot::sizeNumbers(bool smaller)
{
    bool changed = false;
    for (QCPAxis *axis : findChildren<QCPAxis *>()) {
        const QFont fits = scaled(font(), zoom_ > 1 && raisesDigits(*axis) ? raisedNumberSize : numberSize);
        if (!smaller && fits.pointSizeF() < axis->tickLabelFont().pointSizeF())
            continue;
        changed |= axis->tickLabelFont() != fits;
        axis->setTickLabelFont(fits);
    }
    return changed;
}

QString Plot::tipAt(const QPointF &) const
{
    return {};
}

bool Plot::takesKey(const QKeyEvent &) const
{
    return false;
}

bool Plot::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos()), this);
        return true;
    }
    case QEvent::ShortcutOverride:
        if (!takesKey(*static_cast<QKeyEvent *>(event)))
            break;
        event->accept();
        return true;
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        update();
        break;
    default:
        break;
    }
    return QCustomPlot::event(event);
}

void Plot::changeEvent(QEvent *event)
{
    QCustomPlot::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setDark(themeOf(*this).dark);
    if (event->type() == QEvent::FontChange)
        redraw();
}

// A picture of the window lays out hidden plots, too, and these may have no room at all.
void Plot::resizeEvent(QResizeEvent *event)
{
    if (!event->size().isEmpty())
        QCustomPlot::resizeEvent(event);
}

// QCustomPlot reads the ratio in its constructor only; a window may be dragged to another screen.
void Plot::paintEvent(QPaintEvent *event)
{
    const double ratio = devicePixelRatioF() * zoom_;
    if (!qFuzzyCompare(bufferDevicePixelRatio(), ratio)) {
        setBufferDevicePixelRatio(ratio);
        replot();
    }
    QCustomPlot::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours().focus, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

// How long a title may be is known after the layout; a title in two lines takes another one.
void Plot::updateLayout()
{
    const auto layOut = [this] {
        for (QCPColorScale *scale : findChildren<QCPColorScale *>())
            scale->setMargins({}); // or what it had with the others of its group would be the least of all later ones
        QCustomPlot::updateLayout();
    };
    layOut();
    bool changed = false;
    for (const QCPAxisRect *panel : axisRects())
        changed = fitTitles(*panel) || changed;
    for (QCPColorScale *scale : findChildren<QCPColorScale *>())
        changed = (scale->visible() && fitTitle(*scale->axis())) || changed;
    if (changed)
        layOut();
}

QFont turned(QFont font)
{
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont scaled(QFont font, double factor)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(std::max(1, qRound(font.pixelSize() * factor)));
    else
        font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

QPen modelPen(const ModelLook &look, double width)
{
    QPen pen(QColor(look.colour), width);
    pen.setCapStyle(look.line == LineStyle::solid ? Qt::RoundCap : Qt::FlatCap); // segments are drawn one by one
    pen.setJoinStyle(Qt::RoundJoin);
    switch (look.line) {
    case LineStyle::solid:
        break;
    case LineStyle::dashed:
        pen.setDashPattern({4, 2.5});
        break;
    case LineStyle::dotted:
        pen.setDashPattern({1.2, 1.8});
        break;
    case LineStyle::dashDotted:
        pen.setDashPattern({6, 2, 1.2, 2});
        break;
    }
    return pen;
}

QCPScatterStyle modelMarker(const ModelLook &look, double size)
{
    const QColor colour(look.colour);
    switch (look.marker) {
    case Marker::disc:
        return {QCPScatterStyle::ssDisc, colour, colour, size};
    case Marker::square:
        return {QCPScatterStyle::ssSquare, colour, colour, size};
    case Marker::triangle:
        return {QCPScatterStyle::ssTriangle, colour, colour, size};
    case Marker::diamond:
        break;
    }
    return {QCPScatterStyle::ssDiamond, colour, colour, size};
}

} // namespace sluice
