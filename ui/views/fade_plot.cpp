#include "ui/views/fade_plot.h"

#include "ui/models/memory_words.h"
#include "ui/models/value_text.h"
#include "ui/views/plot_parts.h"

#include <QMouseEvent>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr size_t mostLines = 48; // more are not told apart
constexpr int points = 120;
constexpr double fingerReach = 12;

QVector<double> stepsLater(size_t steps)
{
    QVector<double> x;
    for (int k = 0; k <= points; ++k)
        x << static_cast<double>(steps) * k / points;
    return x;
}

QVector<double> fading(double halfLife, const QVector<double> &x)
{
    QVector<double> left;
    for (const double later : x)
        left << shareLeft(halfLife, later);
    return left;
}

} // namespace

FadePlot::FadePlot(QWidget *parent)
    : Plot(tr("How fast each unit forgets"), parent), before_(addGraph()), picked_(addGraph()), half_(addGraph())
{
    placeLegendAbove(*this);
    for (QCPGraph *graph : {before_, picked_, half_})
        graph->setLayer("overlay");
    half_->setLineStyle(QCPGraph::lsNone);
    yAxis->setRange(0, 1.04);
    setTable([this] { return fadeTable(); });
    connect(this, &Plot::coloursChanged, this, &FadePlot::setPens);
    setCursor(Qt::PointingHandCursor);
}

void FadePlot::show(const MemoryContent &content, const Experiment &experiment)
{
    content_ = content;
    look_ = looksOf(experiment.models)[content.selection.model];
    drawn_.clear();
    const size_t every = (content.memory.size() + mostLines - 1) / mostLines;
    for (size_t k = 0; k < content.memory.size(); k += std::max<size_t>(1, every))
        if (content.memory[k].halfLife)
            drawn_.push_back({content.memory[k].unit, *content.memory[k].halfLife});
    fitCount(*this, lines_, drawn_.size());
    const QVector<double> x = stepsLater(content.steps);
    for (size_t k = 0; k < drawn_.size(); ++k) {
        lines_[k]->setData(x, fading(drawn_[k].halfLife, x), true);
        lines_[k]->removeFromLegend();
    }
    xAxis->setRange(0, static_cast<double>(content.steps));
    xAxis->setLabel(tr("steps later, at the unit's mean rate over the sample"));
    yAxis->setLabel(tr("left, cell path only"));
    half_->setName(tr("half is gone"));
    before_->setName(tr("as it was"));
    showPicked();
    setPens();
    redraw();
}

void FadePlot::showUnit(size_t unit)
{
    content_.selection.unit = unit;
    showPicked();
    redraw(); // the legend names it
}

void FadePlot::showPicked()
{
    const auto line = std::ranges::find(content_.memory, content_.selection.unit, &MemoryLine::unit);
    const bool known = line != content_.memory.end() && line->halfLife;
    const bool changed = known && line->before && line->before->halfLife;
    const QVector<double> x = stepsLater(content_.steps);
    picked_->setName(tr("unit %1").arg(content_.selection.unit + 1));
    picked_->setData(x, known ? fading(*line->halfLife, x) : QVector<double>(x.size(), qQNaN()), true);
    before_->setData(x, changed ? fading(*line->before->halfLife, x) : QVector<double>(x.size(), qQNaN()), true);
    changed ? before_->addToLegend() : before_->removeFromLegend();
    half_->setData(known ? QVector<double>{*line->halfLife} : QVector<double>(),
                   known ? QVector<double>{0.5} : QVector<double>());
}

void FadePlot::setPens()
{
    QColor pale(colours().secondary);
    pale.setAlpha(110);
    for (QCPGraph *line : lines_)
        line->setPen(QPen(pale, 1));
    before_->setPen(QPen(colours().secondary, 1.6, Qt::DashLine));
    picked_->setPen(modelPen(look_, 2.4));
    half_->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(colours().text, 1.6), colours().card, 9));
}

const FadePlot::Fading *FadePlot::fadingAt(const QPointF &position) const
{
    const double later = xAxis->pixelToCoord(position.x());
    const Fading *found = nullptr;
    double nearest = fingerReach;
    for (const Fading &each : drawn_) {
        const double distance = std::abs(yAxis->coordToPixel(shareLeft(each.halfLife, later)) - position.y());
        if (later >= 0 && distance < nearest) {
            nearest = distance;
            found = &each;
        }
    }
    return found;
}

QString FadePlot::tipAt(const QPointF &position) const
{
    const Fading *at = fadingAt(position);
    return at ? tr("unit %1: half is gone after %2 steps").arg(at->unit + 1).arg(exactText(at->halfLife)) : QString();
}

void FadePlot::mousePressEvent(QMouseEvent *event)
{
    Plot::mousePressEvent(event);
    if (const Fading *at = fadingAt(event->position()); at && event->button() == Qt::LeftButton)
        emit unitPicked(at->unit);
}

PlotTable FadePlot::fadeTable() const
{
    PlotTable table{{{tr("unit"), {}}, {tr("steps until half is gone"), {}}}};
    for (const MemoryLine &line : content_.memory) {
        table.columns[0].values.push_back(static_cast<double>(line.unit + 1));
        table.columns[1].values.push_back(line.halfLife.value_or(std::nan("")));
    }
    const QVector<double> x = stepsLater(content_.steps);
    table.columns.push_back({tr("steps later"), {x.begin(), x.end()}});
    const auto add = [&](const QString &name, const QCPGraph &line) {
        table.columns.push_back({name, {}});
        for (const QCPGraphData &point : *line.data())
            table.columns.back().values.push_back(point.value);
    };
    for (size_t k = 0; k < drawn_.size(); ++k)
        add(tr("share left in unit %1").arg(drawn_[k].unit + 1), *lines_[k]);
    if (before_->dataCount() > 0 && std::isfinite(before_->data()->constBegin()->value))
        add(tr("share left in unit %1, as it was").arg(content_.selection.unit + 1), *before_);
    return table;
}

} // namespace sluice
