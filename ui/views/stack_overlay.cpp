#include "ui/views/stack_overlay.h"

#include "ui/views/axis_titles.h"
#include "ui/views/plot_parts.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr double smallestTitle = 0.6; // of its usual size
constexpr double largestSign = 10;    // in the legend
constexpr double leastReach = 6.5;    // pixels from a step to the cursor's lines: a mark stands between them
constexpr int tickWidth = 100;        // of its text at most
constexpr int leastLeft = 8;          // pixels left of the legend
constexpr int wideSample = 26, wideGap = 14, closeSample = 16, closeGap = 7;
constexpr int firstLine = 11;              // of the legend, about its middle
constexpr size_t mostLines = 2;            // of the legend in a window
constexpr int leastTop = 8, flagBand = 20; // of a picture: above the rows, and for the cursor's flag

int widthOf(const LegendEntry &entry, const QFontMetrics &metrics, int sample)
{
    return metrics.horizontalAdvance(entry.name) + 6 + (entry.pen.style() == Qt::NoPen ? 10 : sample);
}

int widthOf(const std::vector<LegendEntry> &entries, const QFontMetrics &metrics, int sample, int gap)
{
    int wide = 0;
    for (const LegendEntry &entry : entries)
        wide += widthOf(entry, metrics, sample) + gap;
    return wide;
}

/// Qt hands a colour on more than some thirty rows to other threads, and waking these costs many times as much as the drawing. Between
/// two rows of pixels no cut is seen; vectors have no rows.
QList<QLineF> upright(double x, double top, double bottom, bool pixels)
{
    constexpr double rows = 24; // are whole pixels also of a screen that is scaled by quarters
    QList<QLineF> pieces;
    for (double from = top; from < bottom;) {
        const double cut = (std::floor((from + 0.5) / rows) + 1) * rows - 0.5; // whole numbers are the middles of pixels
        const double to = pixels ? std::min(cut, bottom) : bottom;
        pieces.append({x, from, x, to});
        from = to;
    }
    return pieces;
}

/// Line by line, which costs a quarter of a rectangle's outline; no corner is drawn twice, for colours that one sees through.
void drawFrame(QCPPainter &painter, const QRectF &frame, const QColor &colour, double width)
{
    const double half = width / 2;
    const bool pixels = !painter.modes().testFlag(QCPPainter::pmVectorized);
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap));
    for (const double x : {frame.left(), frame.right()})
        painter.drawLines(upright(x, frame.top() - half, frame.bottom() + half, pixels));
    painter.drawLines(QList<QLineF>{{frame.left() + half, frame.top(), frame.right() - half, frame.top()},
                                    {frame.left() + half, frame.bottom(), frame.right() - half, frame.bottom()}});
}

} // namespace

std::vector<size_t> labelledSteps(size_t steps, double pixelsPerStep, double room, bool counted)
{
    std::vector<size_t> labelled;
    if (steps == 0 || pixelsPerStep <= 0)
        return labelled;
    size_t every = 1;
    for (size_t power = 1; static_cast<double>(every) * pixelsPerStep < room; power *= 10) {
        for (const size_t step : {1, 2, 5, 10}) {
            every = step * power;
            if (every == 2 && counted)
                continue; // 1, 5, 10 rather than 1, 4, 6
            if (static_cast<double>(every) * pixelsPerStep >= room)
                break;
        }
    }
    labelled.push_back(0);
    for (size_t step = counted && every > 1 ? every - 1 : every; step < steps; step += every) {
        if (static_cast<double>(step) * pixelsPerStep >= room)
            labelled.push_back(step);
    }
    return labelled;
}

StackOverlay::StackOverlay(Plot *plot, const SeriesView *series)
    : QCPLayerable(plot, QStringLiteral("overlay")), plot_(plot), series_(series)
{
}

void StackOverlay::show(const TimeAxis &axis, const TimeWindow &window, size_t step, const QString &caption)
{
    caption_ = caption;
    axis_ = axis;
    window_ = window;
    step_ = step;
}

void StackOverlay::applyDefaultAntialiasingHint(QCPPainter *painter) const
{
    painter->setAntialiasing(true);
}

QFont StackOverlay::font(double scale, bool bold) const
{
    QFont font = scaled(plot_->font(), scale);
    font.setBold(bold);
    return font;
}

double StackOverlay::pixelOf(size_t step) const
{
    return series_->rect()->time()->coordToPixel(static_cast<double>(step + 1));
}

void StackOverlay::draw(QCPPainter *painter)
{
    if (window_.steps == 0)
        return;
    if (legendShown_)
        drawLegend(*painter);
    drawAxis(*painter);
    if (cursorShown_)
        drawCursor(*painter);
}

/// All that there is to name; where that is more than there is room for, the picked unit for all of them.
std::vector<LegendEntry> StackOverlay::legend(const QFontMetrics &metrics, int sample, int gap) const
{
    const RowsLegend rows = rows_ ? rows_() : RowsLegend();
    const auto with = [&](const std::vector<LegendEntry> &units) {
        std::vector<LegendEntry> entries = rows.entries;
        entries.insert(entries.end(), units.begin(), units.end());
        const auto ofSeries = series_->legend();
        entries.insert(entries.end(), ofSeries.begin(), ofSeries.end());
        return entries;
    };
    std::vector<LegendEntry> all = with(rows.units);
    if (rows.units.size() < 2 || widthOf(all, metrics, sample, gap) <= legendRoom())
        return all;
    LegendEntry picked = rows.units[std::min(rows.picked, rows.units.size() - 1)];
    picked.name = tr("%1 and %2 more", "“unit 3 and 2 more”").arg(picked.name).arg(rows.units.size() - 1);
    return with({picked});
}

/// Left of the rows' right edge. The layout asks for it before there is a frame.
int StackOverlay::legendRoom() const
{
    const int right = plot_->takingPicture() ? frame_.right() : plot_->viewport().right() - series_->rect()->margins().right();
    return right - leastLeft;
}

StackOverlay::LegendSizes StackOverlay::legendSizes(const QFontMetrics &metrics) const
{
    const LegendSizes wide{wideSample, wideGap}, close{closeSample, closeGap};
    if (plot_->takingPicture())
        return wide;
    return widthOf(legend(metrics, close.sample, close.gap), metrics, wide.sample, wide.gap) > legendRoom() ? close : wide;
}

void StackOverlay::drawEntry(QCPPainter &painter, const LegendEntry &entry, int x, int y, int sample) const
{
    const bool dot = entry.pen.style() == Qt::NoPen;
    painter.setPen(colours().secondary);
    painter.drawText(QPointF(x + (dot ? 10 : sample) + 6, baselineAbout(y, QFontMetricsF(painter.font()))), entry.name);
    if (!dot) {
        painter.setPen(entry.pen);
        painter.drawLine(QPointF(x, y), QPointF(x + sample, y));
    }
    if (entry.marker.isNone())
        return;
    QCPScatterStyle sign = entry.marker;
    sign.setSize(std::min(sign.size(), largestSign));
    sign.applyTo(&painter, entry.pen);
    sign.drawShape(&painter, QPointF(x + (dot ? 5 : sample / 2), y));
}

/// From the left to the right: all of it in a picture; in a window what finds no room is left out from the left, models are last and
/// stay.
std::vector<std::vector<LegendEntry>> StackOverlay::legendLines() const
{
    const QFontMetrics metrics(font(0.88));
    const auto [sample, gap] = legendSizes(metrics);
    const int room = plot_->takingPicture() ? plot_->viewport().width() - 2 * leastLeft : legendRoom();
    std::vector<std::vector<LegendEntry>> lines(1);
    for (const LegendEntry &entry : legend(metrics, sample, gap)) {
        std::vector<LegendEntry> longer = lines.back();
        longer.push_back(entry);
        if (!lines.back().empty() && widthOf(longer, metrics, sample, gap) - gap > room)
            lines.push_back({entry});
        else
            lines.back() = std::move(longer);
    }
    if (!plot_->takingPicture() && lines.size() > mostLines)
        lines.erase(lines.begin(), lines.end() - mostLines);
    return lines;
}

/// Right-aligned above the rows.
void StackOverlay::drawLegend(QCPPainter &painter) const
{
    const QFont small = font(0.88);
    const QFontMetrics metrics(small);
    const auto [sample, gap] = legendSizes(metrics);
    const auto lines = legendLines();
    int y = frame_.top() - above_ - topHeightOf(lines.size()) + firstLine;
    for (const auto &line : lines) {
        int x = plot_->takingPicture() ? std::min(frame_.right(), plot_->viewport().right() - leastLeft) : frame_.right();
        x = std::max(leastLeft, x - widthOf(line, metrics, sample, gap) + gap);
        for (const LegendEntry &entry : line) {
            painter.setFont(small);
            drawEntry(painter, entry, x, y, sample);
            x += widthOf(entry, metrics, sample) + gap;
        }
        y += metrics.height();
    }
}

int StackOverlay::topHeight() const
{
    return topHeightOf(legendShown_ && window_.steps > 0 ? legendLines().size() : 0);
}

int StackOverlay::topHeightOf(size_t lines) const
{
    const int height = QFontMetrics(font(0.88)).height();
    if (!plot_->takingPicture())
        return topBand + static_cast<int>(std::max<size_t>(lines, 1) - 1) * height;
    return leastTop + static_cast<int>(lines) * height + (cursorShown_ ? flagBand : 0);
}

int StackOverlay::roomRightOf(int left) const
{
    return plot_->viewport().width() - left - leastLeft;
}

int StackOverlay::bottomHeight(int left) const
{
    const int room = roomRightOf(left);
    const QFontMetrics metrics(font(0.88));
    const auto lines = plot_->takingPicture() ? inLines(title(), metrics, room).count('\n') : 0;
    return bottomBand + static_cast<int>(lines) * metrics.height();
}

/// Of the time axis; in a picture it also says what is drawn.
QString StackOverlay::title() const
{
    QString title = axis_.title;
    if (!window_.isAll())
        title += tr(" · steps %1 … %2 are seen").arg(window_.first + 1).arg(window_.last() + 1);
    return plot_->takingPicture() ? title + QStringLiteral(" · ") + caption_ : title;
}

/// Of what stands under the steps.
int StackOverlay::widestText(const QFont &small)
{
    return widest_.of({axis_.stepTexts, small}, [&] {
        const QFontMetrics metrics(small);
        int widest = 0;
        for (const QString &text : axis_.stepTexts)
            widest = std::max(widest, metrics.horizontalAdvance(text));
        return widest;
    });
}

/// A dashed line between the steps and what is forecast; returns where that stands, or NaN where it is not seen.
double StackOverlay::drawAhead(QCPPainter &painter) const
{
    if (roomAhead(window_).place == 0 || !axis_.ahead)
        return std::numeric_limits<double>::quiet_NaN();
    const QCPAxis &time = *series_->rect()->time();
    const double between = time.coordToPixel(static_cast<double>(window_.steps) + 0.5);
    painter.setPen(QPen(colours().secondary, plot_->seenWidth(1), Qt::DashLine));
    painter.drawLine(QPointF(between, series_->rect()->top()), QPointF(between, frame_.bottom()));
    return time.coordToPixel(placeAhead(window_));
}

/// Under the rows, or where it is wider than these to the edge of the picture.
void StackOverlay::drawTitleLines(QCPPainter &painter, const QString &title, int top) const
{
    const QFontMetrics metrics(painter.font());
    const int room = roomRightOf(frame_.left());
    const QString lines = inLines(title, metrics, room);
    const bool under = metrics.size(0, lines).width() <= frame_.width();
    painter.drawText(QRect(frame_.left(), top, under ? frame_.width() : room, bottomHeight(frame_.left())),
                     Qt::AlignTop | (under ? Qt::AlignHCenter : Qt::AlignLeft), lines);
}

void StackOverlay::drawAxis(QCPPainter &painter)
{
    const QFont small = font(0.88);
    const QFontMetrics metrics(small);
    const double perStep = series_->rect()->pixelsPerStep();
    const double room = std::min(widestText(small), tickWidth) + 14;
    painter.setFont(small);
    const auto tick = [&](double x, const QString &what) {
        painter.setPen(QPen(colours().secondary, plot_->seenWidth(1)));
        painter.drawLine(QPointF(x, frame_.bottom() + 2), QPointF(x, frame_.bottom() + 5));
        painter.drawText(QRectF(x - tickWidth / 2.0, frame_.bottom() + 5, tickWidth, metrics.height()), Qt::AlignCenter,
                         metrics.elidedText(what, Qt::ElideRight, tickWidth));
    };
    const double ahead = drawAhead(painter);
    if (std::isfinite(ahead))
        tick(ahead, axis_.ahead->text);
    for (const size_t step : labelledSteps(window_.steps, perStep, room, axis_.counted)) {
        if (window_.contains(step) && !(ahead - pixelOf(step) < room))
            tick(pixelOf(step), axis_.stepTexts[static_cast<qsizetype>(step)]);
    }
    const QString title = this->title();
    painter.setPen(colours().secondary);
    const int top = frame_.bottom() + 5 + metrics.height();
    if (plot_->takingPicture())
        return drawTitleLines(painter, title, top);
    // Under the rows; where that is too narrow for it also under their names, and then smaller.
    const bool fits = metrics.horizontalAdvance(title) <= frame_.width();
    const QRect place(fits ? frame_.left() : 0, top, fits ? frame_.width() : frame_.right(), metrics.height());
    QFont fitting = small;
    for (double share = 1; share > smallestTitle && QFontMetrics(fitting).horizontalAdvance(title) > place.width(); share -= 0.05)
        fitting = font(0.88 * share);
    painter.setFont(fitting);
    painter.setPen(colours().secondary);
    painter.drawText(place, fits ? Qt::AlignCenter : Qt::AlignRight | Qt::AlignVCenter,
                     QFontMetrics(fitting).elidedText(title, Qt::ElideRight, place.width()));
}

/// A dark frame with a light edge about the step, to be seen upon every colour, and a flag that says where it stands. What stands at
/// the step is seen between its lines.
void StackOverlay::drawCursor(QCPPainter &painter) const
{
    const bool seen = window_.contains(step_);
    const double x = seen ? pixelOf(step_) : step_ < window_.first ? frame_.left() : frame_.right();
    const QFont bold = font(0.92, true);
    const QFontMetrics metrics(bold);
    const QString where = axis_.label(step_);
    const QString text = seen ? where : step_ < window_.first ? QStringLiteral("◂ ") + where : where + QStringLiteral(" ▸");
    const int wide = metrics.horizontalAdvance(text) + 14;
    const int height = metrics.height() + 2;
    const double left = std::clamp(x - wide / 2.0, double(frame_.left()) - 20, double(frame_.right()) - wide + 60);
    const QRectF flag(left, frame_.top() - above_ - height - 4, wide, height);
    QColor halo = colours().card;
    halo.setAlpha(170);
    const double width = plot_->seenWidth(1.4);
    const double reach = std::max((pixelOf(1) - pixelOf(0)) / 2, leastReach) + width / 2;
    const QRectF about(x - reach, flag.bottom(), 2 * reach, frame_.bottom() + 2 - flag.bottom());
    if (seen) {
        drawFrame(painter, about, halo, width + 2);
        drawFrame(painter, about, colours().text, width);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().button);
    painter.drawRoundedRect(flag, 4, 4);
    painter.setFont(bold);
    painter.setPen(colours().onButton);
    painter.drawText(flag, Qt::AlignCenter, text);
}

} // namespace sluice
