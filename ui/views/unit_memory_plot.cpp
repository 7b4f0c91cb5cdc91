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
    const QVector<double> x = vectorOf(units(content_.memory));
    const size_t step = content.selection.step + 1;
    retained_->setName(tr("left at the end of a change at t = %1").arg(step));
    retained_->setData(x, drawable(retained(content_.memory)), true);
    jacobian_->setName(tr("∂c(%1)/∂c(%2)").arg(content.steps).arg(step));
    jacobian_->setData(x, drawable(jacobians(content_.memory)), true);
    if (!content.cells)
        jacobian_->removeFromLegend();
    else
        showHalfLives();
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
    const bool endless = std::ranges::any_of(steps, [](double value) { return std::isinf(value); });
    below_->axis(QCPAxis::atLeft)->setLabel(endless ? tr("half-life in steps (∞ is not drawn)") : tr("half-life in steps"));
}

void UnitMemoryPlot::fitAxes()
{
    const auto last = static_cast<double>(content_.memory.size()) + 0.5;
    double least = 0, most = 1, longest = 1;
    for (const MemoryLine &line : content_.memory) {
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
}

QString UnitMemoryPlot::tipAt(const QPointF &position) const
{
    return tableTip(unitTable(), xAxis->pixelToCoord(position.x()));
}

PlotTable UnitMemoryPlot::unitTable() const
{
    const std::vector<MemoryLine> &lines = content_.memory;
    PlotTable table{{{tr("unit"), units(lines)}}};
    if (content_.cells) {
        table.columns.push_back({tr("half-life in steps"), halfLives(lines)});
        table.columns.push_back({jacobian_->name(), jacobians(lines)});
    }
    table.columns.push_back({retained_->name(), retained(lines)});
    return table;
}

} // namespace sluice
