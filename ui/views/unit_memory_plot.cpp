#include "ui/views/unit_memory_plot.h"

#include "ui/views/plot_parts.h"
#include "ui/views/tickers.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr double markSize = 7;

/// A plot has no place for what is not finite.
QVector<double> drawable(const std::vector<double> &values)
{
    QVector<double> drawn;
    for (const double value : values)
        drawn << (std::isfinite(value) ? value : qQNaN());
    return drawn;
}

template <class Number> std::vector<double> valuesOf(const std::vector<MemoryLine> &lines, Number number)
{
    std::vector<double> values;
    for (const MemoryLine &line : lines)
        values.push_back(number(line));
    return values;
}

std::vector<double> units(const std::vector<MemoryLine> &lines)
{
    return valuesOf(lines, [](const MemoryLine &line) { return static_cast<double>(line.unit + 1); });
}

std::vector<double> retained(const std::vector<MemoryLine> &lines)
{
    return valuesOf(lines, [](const MemoryLine &line) { return line.retained; });
}

std::vector<double> jacobians(const std::vector<MemoryLine> &lines)
{
    return valuesOf(lines, [](const MemoryLine &line) { return line.jacobian.value_or(qQNaN()); });
}

std::vector<double> halfLives(const std::vector<MemoryLine> &lines)
{
    return valuesOf(lines, [](const MemoryLine &line) { return line.halfLife.value_or(qQNaN()); });
}

} // namespace

UnitMemoryPlot::UnitMemoryPlot(QWidget *parent)
    : Plot(tr("What each unit keeps"), parent), retained_(addGraph()), jacobian_(addGraph())
{
    placeLegendAbove(*this);
    xAxis->setTicker(wholeTicker());
    setTable([this] { return unitTable(); });
    connect(this, &Plot::coloursChanged, this, &UnitMemoryPlot::setPens);
}

void UnitMemoryPlot::show(const MemoryContent &content)
{
    content_ = content;
    std::ranges::sort(content_.memory, {}, &MemoryLine::unit); // the table has them by their half-lives
    linesBefore_.clear();
    for (const MemoryLine &line : content_.memory)
        if (line.before)
            linesBefore_.push_back(*line.before);
    const QVector<double> x = vectorOf(units(content_.memory));
    const size_t step = content.selection.step + 1;
    retained_->setName(tr("left at t = %1 of a change at t = %2").arg(step + content.later).arg(step));
    retained_->setData(x, drawable(retained(content_.memory)), true);
    jacobian_->setName(tr("∂c(%1)/∂c(%2)").arg(content.steps).arg(step));
    jacobian_->setData(x, drawable(jacobians(content_.memory)), true);
    if (!content.cells)
        jacobian_->removeFromLegend();
    else
        showHalfLives();
    showBefore();
    fitAxes();
    setPens();
    redraw();
}

void UnitMemoryPlot::showHalfLives()
{
    if (!below_) {
        below_ = new QCPAxisRect(this);
        plotLayout()->addElement(plotLayout()->rowCount(), 0, below_);
        auto *margins = new QCPMarginGroup(this);
        for (QCPAxisRect *rect : {axisRect(0), below_})
            rect->setMarginGroup(QCP::msLeft | QCP::msRight, margins);
        below_->axis(QCPAxis::atBottom)->setTicker(wholeTicker());
        halfLife_ = addGraph(below_->axis(QCPAxis::atBottom), below_->axis(QCPAxis::atLeft));
        halfLife_->removeFromLegend();
    }
    const std::vector<double> steps = halfLives(content_.memory);
    halfLife_->setData(vectorOf(units(content_.memory)), drawable(steps), true);
    std::vector<double> all = halfLives(linesBefore_);
    all.insert(all.end(), steps.begin(), steps.end());
    const bool endless = std::ranges::any_of(all, [](double value) { return std::isinf(value); });
    below_->axis(QCPAxis::atLeft)
        ->setLabel(endless ? tr("half-life in steps, cell path only (∞ is not drawn)")
                           : tr("half-life in steps, cell path only"));
}

std::vector<UnitMemoryPlot::Series> UnitMemoryPlot::series() const
{
    std::vector<Series> all = {{retained_, retained, QCPScatterStyle::ssCircle, -0.2}};
    if (content_.cells) {
        all.push_back({jacobian_, jacobians, QCPScatterStyle::ssSquare, 0.2});
        all.push_back({halfLife_, halfLives, QCPScatterStyle::ssTriangle, -0.2});
    }
    return all;
}

/// One name in the legend is enough: the marks have the shapes of what is now.
void UnitMemoryPlot::showBefore()
{
    for (const auto &[marks, moves] : before_) {
        removePlottable(marks);
        removePlottable(moves);
    }
    before_.clear();
    if (linesBefore_.empty())
        return;
    for (const Series &each : series()) {
        const Before before{addGraph(each.now->keyAxis(), each.now->valueAxis()),
                            new QCPCurve(each.now->keyAxis(), each.now->valueAxis())};
        const QVector<double> was = drawable(each.numbersOf(linesBefore_)), is = drawable(each.numbersOf(content_.memory));
        QVector<double> marksX, x, y;
        for (qsizetype k = 0; k < was.size(); ++k) {
            const auto unit = static_cast<double>(content_.memory[static_cast<size_t>(k)].unit + 1);
            marksX << unit + each.beside;
            x << marksX.back() << unit << qQNaN();
            y << was[k] << is[k] << qQNaN();
        }
        before.marks->setData(marksX, was, true);
        before.moves->setData(x, y);
        before.moves->setLayer("grid"); // under the marks
        before.moves->removeFromLegend();
        before.marks->setName(tr("as it was"));
        if (!before_.empty())
            before.marks->removeFromLegend();
        before_.push_back(before);
    }
}

void UnitMemoryPlot::fitAxes()
{
    const auto last = static_cast<double>(content_.memory.size()) + 0.5;
    double least = 0, most = 1, longest = 1;
    for (const auto *lines : {&content_.memory, &linesBefore_})
        for (const MemoryLine &line : *lines) {
            for (const double value : {line.retained, line.jacobian.value_or(0)})
                if (std::isfinite(value)) {
                    least = std::min(least, value);
                    most = std::max(most, value);
                }
            if (line.halfLife && std::isfinite(*line.halfLife))
                longest = std::max(longest, *line.halfLife);
        }
    const double air = 0.05 * (most - least);
    xAxis->setRange(0.5, last);
    yAxis->setRange(least - air, most + air);
    yAxis->setLabel(tr("share"));
    xAxis->setLabel(below_ ? QString() : tr("unit"));
    if (!below_)
        return;
    below_->axis(QCPAxis::atBottom)->setRange(0.5, last);
    below_->axis(QCPAxis::atBottom)->setLabel(tr("unit"));
    below_->axis(QCPAxis::atLeft)->setRange(0, 1.1 * longest);
}

// A point a unit: there is nothing between two of them.
void UnitMemoryPlot::setPens()
{
    const auto mark = [this](QCPGraph *graph, QCPScatterStyle::ScatterShape shape, const QColor &fill) {
        graph->setLineStyle(QCPGraph::lsImpulse);
        graph->setPen(QPen(colours().secondary, 1));
        graph->setScatterStyle(QCPScatterStyle(shape, QPen(colours().text, 1.4), fill, markSize));
    };
    mark(retained_, QCPScatterStyle::ssDisc, colours().text);
    mark(jacobian_, QCPScatterStyle::ssSquare, colours().card);
    if (halfLife_)
        mark(halfLife_, QCPScatterStyle::ssTriangle, colours().secondary);
    const std::vector<Series> all = series();
    for (size_t k = 0; k < before_.size(); ++k) {
        before_[k].marks->setLineStyle(QCPGraph::lsNone);
        before_[k].marks->setScatterStyle(QCPScatterStyle(all[k].shape, QPen(colours().secondary, 1.2), Qt::NoBrush, markSize));
        before_[k].moves->setPen(QPen(QColor(whatIfColourOn(dark())), 1.4));
    }
}

QString UnitMemoryPlot::tipAt(const QPointF &position) const
{
    return tableTip(unitTable(), xAxis->pixelToCoord(position.x()));
}

PlotTable UnitMemoryPlot::unitTable() const
{
    PlotTable table{{{tr("unit"), units(content_.memory)}}};
    const auto add = [&](const QString &name, auto numbersOf) {
        table.columns.push_back({name, numbersOf(content_.memory)});
        if (!linesBefore_.empty())
            table.columns.push_back({tr("%1, as it was").arg(name), numbersOf(linesBefore_)});
    };
    if (content_.cells) {
        add(tr("half-life in steps, cell path only"), halfLives);
        add(jacobian_->name(), jacobians);
    }
    add(retained_->name(), retained);
    return table;
}

} // namespace sluice
