#include "ui/views/series_row.h"

#include "ui/models/value_text.h"
#include "ui/views/line_graph.h"

#include <QPainterPath>
#include <cmath>

namespace sluice {

namespace {

constexpr double markerSize = 9;
constexpr double targetSize = 15;  // a ring that is seen about every model's marker
constexpr double laneShare = 0.24; // of the row's height, for marks

void fill(QCPGraph &graph, const std::vector<double> &values)
{
    QVector<QCPGraphData> points;
    points.reserve(static_cast<qsizetype>(values.size()) + 1);
    for (size_t t = 0; t < values.size(); ++t)
        points.append(QCPGraphData(double(t + 1), std::isfinite(values[t]) ? values[t] : qQNaN()));
    graph.data()->set(points, true);
}

std::vector<double> within(const TimeWindow &window, std::vector<double> values)
{
    for (size_t t = 0; t < values.size(); ++t)
        if (!window.contains(t))
            values[t] = qQNaN();
    return values;
}

void fill(QCPGraph &graph, const SeriesLine &line, const TimeWindow &window, double ahead)
{
    fill(graph, line.single() ? within(window, line.values) : line.values);
    if (std::isfinite(line.ahead))
        graph.addData(ahead, line.ahead);
}

/// 1, 2 or 5 times a power of ten, at least this.
double roundStep(double least)
{
    const double power = std::pow(10, std::floor(std::log10(least)));
    return least <= power ? power : least <= 2 * power ? 2 * power : least <= 5 * power ? 5 * power : 10 * power;
}

/// Of the k-th input of marks: a filled triangle, an open one upside down, an open square.
QCPScatterStyle markShape(size_t k, const QColor &colour)
{
    if (k % 3 == 1)
        return {QCPScatterStyle::ssTriangle, QPen(colour, 1.3), Qt::NoBrush, 8};
    if (k % 3 == 2)
        return {QCPScatterStyle::ssSquare, QPen(colour, 1.3), Qt::NoBrush, 7};
    QPainterPath triangle;
    triangle.moveTo(-4.5, -4);
    triangle.lineTo(4.5, -4);
    triangle.lineTo(0, 4);
    triangle.closeSubpath();
    return {triangle, QPen(colour, 0.6), colour, 9};
}

} // namespace

/// A marker at the first or the last step is whole.
class MarkGraph : public LineGraph {
public:
    using LineGraph::LineGraph;
    /// Its data are within the axis then.
    void setWhole(bool whole) { whole_ = whole; }

protected:
    QRect clipRect() const override
    {
        const int reach = whole_ ? 10 : 0;
        return LineGraph::clipRect().adjusted(-reach, 0, reach, 0);
    }

private:
    bool whole_ = false;
};

SeriesView::SeriesView(Plot *plot)
    : QObject(plot), plot_(plot), rect_(new StackRect(plot)), stems_(plot->addGraph(rect_->time(), rect_->value())),
      lanes_(new SymbolLanes(plot, rect_))
{
    stems_->setLineStyle(QCPGraph::lsImpulse);
}

void SeriesView::show(const SeriesRow &row, const TimeWindow &window)
{
    row_ = row;
    rect_->setCaption({(row.picked ? QStringLiteral("▸ ") : QString()) + row.title, row.subtitle, {}, false, {}, row.picked});
    rect_->setTimeWindow(window);
    const double ahead = placeAhead(window);
    const auto written = static_cast<double>(std::ranges::count_if(row.lines, &SeriesLine::written));
    const bool drawn = row.high > row.low; // otherwise all is written, and the axis that of a class's 0 or 1
    const double lane = drawn ? laneShare * (row.high - row.low) : 1 / std::max(1.0, written);
    const double top = row.high + lane * (double(row.marks.size()) + written);
    rect_->value()->setRange(row.low, top);
    showScale();
    fill(*stems_, row.stems);
    showMarks(lane, window);
    lanes_->show(row.lines, window, top, lane);
    rect_->setEnds({{}, {}, {}, 0, lanes_->names()});
    for (QCPGraph *each : graphs_)
        each->setVisible(false);
    for (size_t k = 0; k < row.lines.size(); ++k) {
        graph(k)->setVisible(!row.lines[k].written());
        graph(k)->setWhole(row.lines[k].single());
        fill(*graph(k), row.lines[k], window, ahead);
    }
    recolour();
}

/// Above the lines, every input of marks in a lane of its own.
void SeriesView::showMarks(double lane, const TimeWindow &window)
{
    while (marks_.size() < row_.marks.size()) {
        marks_.push_back(new MarkGraph(rect_->time(), rect_->value()));
        marks_.back()->setWhole(true);
        marks_.back()->setLineStyle(QCPGraph::lsNone);
    }
    for (size_t k = 0; k < marks_.size(); ++k) {
        QVector<QCPGraphData> points;
        if (k < row_.marks.size())
            for (const size_t t : row_.marks[k].steps)
                if (window.contains(t))
                    points.append(QCPGraphData(double(t + 1), row_.high + (double(row_.marks.size() - k) - 0.5) * lane));
        marks_[k]->data()->set(points, true);
    }
}

/// About three round numbers in the data's own units, never one alone.
void SeriesView::showScale()
{
    const QCPRange range = rect_->value()->range();
    if (!(row_.high > row_.low))
        return rect_->setScale({});
    double step = roundStep((row_.high - row_.low) / 3);
    const auto first = [&] { return std::floor(row_.high / step) * step; };
    if (first() - step < row_.low) // one number is no scale
        step = roundStep(0.4 * step);
    StackRect::Scale scale;
    for (double value = first(); value >= row_.low; value -= step)
        scale.labels.emplace_back((value - range.lower) / range.size(), plainText(std::abs(value) < step / 2 ? 0 : value));
    rect_->setScale(scale);
}

MarkGraph *SeriesView::graph(size_t k)
{
    while (graphs_.size() <= k)
        graphs_.push_back(new MarkGraph(rect_->time(), rect_->value()));
    return graphs_[k];
}

void SeriesView::style(QCPGraph &graph, const SeriesLine &line) const
{
    const Theme &theme = plot_->colours();
    const QColor whatIf(whatIfColourOn(theme.dark));
    QPen pen(theme.text, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    QCPScatterStyle marker;
    switch (line.role) {
    case SeriesLine::Role::target:
        marker =
            line.single() ? QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(theme.text, 1.6), Qt::NoBrush, targetSize) : marker;
        break;
    case SeriesLine::Role::input:
        break;
    case SeriesLine::Role::otherInput:
        pen = QPen(theme.pale, 1.4);
        break;
    case SeriesLine::Role::inputBefore:
        pen = QPen(theme.secondary, 1); // pale as all that was: dashes tell models and units
        break;
    case SeriesLine::Role::answer:
        pen = modelPen(line.look, 1.8);
        marker = line.single() ? modelMarker(line.look, markerSize) : marker;
        break;
    case SeriesLine::Role::readout:
        pen = modelPen(line.look, 2); // thinner dots would be blended with what is behind them
        pen.setDashPattern({1, 1.5});
        break;
    case SeriesLine::Role::untouched:
        pen = modelPen(line.look, 1);
        marker = line.single() ? modelMarker(line.look, markerSize - 3) : marker;
        break;
    }
    if (line.whatIf) {
        pen.setColor(whatIf);
        if (line.role != SeriesLine::Role::readout)
            marker = QCPScatterStyle(QCPScatterStyle::ssDiamond, whatIf, theme.card, line.single() ? markerSize : 6);
    }
    graph.setPen(pen);
    graph.setScatterStyle(marker);
    const bool dense = line.whatIf && !line.single();
    graph.setScatterSkip(dense ? std::max(1, static_cast<int>(line.values.size() / 12)) : 0);
}

void SeriesView::recolour()
{
    const Theme &theme = plot_->colours();
    const QColor whatIf(whatIfColourOn(theme.dark));
    QPen stem(row_.stemsWhatIf ? whatIf : theme.pale, 2);
    stem.setCapStyle(Qt::FlatCap);
    stems_->setPen(stem);
    for (size_t k = 0; k < marks_.size(); ++k)
        marks_[k]->setScatterStyle(markShape(k, k < row_.marks.size() && row_.marks[k].whatIf ? whatIf : theme.text));
    for (size_t k = 0; k < row_.lines.size(); ++k)
        style(*graph(k), row_.lines[k]);
}

std::vector<LegendEntry> SeriesView::legend() const
{
    std::vector<LegendEntry> entries;
    if (!row_.stems.empty())
        entries.push_back({row_.stemName, stems_->pen(), {}});
    for (size_t k = 0; k < row_.marks.size(); ++k)
        entries.push_back({row_.marks[k].name, QPen(Qt::NoPen), marks_[k]->scatterStyle()});
    if (written())
        entries.push_back({tr("bold: as the target"), QPen(Qt::NoPen), {}});
    for (size_t k = 0; k < row_.lines.size(); ++k) {
        if (row_.lines[k].written())
            continue;
        const QCPGraph &graph = *graphs_[k];
        entries.push_back({row_.lines[k].name, row_.lines[k].single() ? QPen(Qt::NoPen) : graph.pen(), graph.scatterStyle()});
    }
    return entries;
}

} // namespace sluice
