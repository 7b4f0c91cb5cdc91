#include "ui/views/flow_plots.h"

#include "ui/models/part_text.h"
#include "ui/models/value_text.h"
#include "ui/views/plot_parts.h"
#include "ui/views/tickers.h"

#include <QMouseEvent>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr double airAtEnds = 0.09; // of a share: marks at 0 and 1, with a ring about them, are whole

/// A model's hidden state is its own line, its cell the same with wider dashes; the parts of the cell's are thin.
QPen flowPen(const ModelLook &look, FlowCurve::Kind kind)
{
    QPen pen(QColor(look.colour), kind == FlowCurve::Kind::cell ? 2.4 : 1.6);
    pen.setCapStyle(Qt::FlatCap);
    if (kind == FlowCurve::Kind::hidden)
        pen.setDashPattern({4, 2});
    if (kind == FlowCurve::Kind::cellPath)
        pen.setDashPattern({1.2, 1.6});
    if (kind == FlowCurve::Kind::rest)
        pen.setDashPattern({7, 2, 1.5, 2});
    return pen;
}

/// Points without a neighbour: no line goes through them.
QVector<double> alone(const arma::rowvec &norms)
{
    QVector<double> points = vectorOf(norms);
    const auto finite = [&](arma::uword t) { return t < norms.n_elem && std::isfinite(norms(t)); };
    for (arma::uword t = 0; t < norms.n_elem; ++t)
        if (finite(t + 1) || (t > 0 && finite(t - 1)))
            points[static_cast<qsizetype>(t)] = qQNaN();
    return points;
}

} // namespace

FlowPlot::FlowPlot(QWidget *parent) : Plot(tr("Gradient flow"), parent), cursor_(addVerticalLine(this))
{
    placeLegendAbove(*this);
    cursor_->setLayer("overlay");
    axisRect()->setMinimumMargins(overSteps + QMargins(0, 6, 0, 0)); // the uppermost number keeps off the legend
    xAxis->setTicker(wholeTicker());
    yAxis->setScaleType(QCPAxis::stLogarithmic);
    yAxis->setTicker(logTicker());
    yAxis->setNumberPrecision(2);
    setTable([this] { return flowTable(content_); });
    connect(this, &Plot::coloursChanged, this, &FlowPlot::setPens);
    setCursor(Qt::CrossCursor);
}

void FlowPlot::show(const MemoryContent &content, const Experiment &experiment)
{
    if (content.axis.names != content_.axis.names)
        xAxis->setTicker(stepTicker(content.axis.names));
    content_ = content;
    looks_ = looksOf(experiment.models);
    fitCount(*this, lines_, content.curves.size());
    fitCount(*this, alone_, content.curves.size());
    for (size_t k = 0; k < lines_.size(); ++k) {
        lines_[k]->setName(content.curves[k].name);
        lines_[k]->setData(stepNumbers(content.steps), vectorOf(content.curves[k].norms), true);
        alone_[k]->setData(stepNumbers(content.steps), alone(content.curves[k].norms), true);
        alone_[k]->setLineStyle(QCPGraph::lsNone);
        alone_[k]->removeFromLegend();
    }
    xAxis->setLabel(content.axis.title);
    yAxis->setLabel(tr("norm of ∂y/∂h, ∂y/∂c"));
    xAxis->setRange(0.5, static_cast<double>(content.steps) + 0.5);
    yAxis->setRange(content.range.low, content.range.high);
    placeAt(*cursor_, static_cast<double>(content.selection.step + 1));
    setPens();
    redraw();
}

void FlowPlot::showCursor(size_t step)
{
    placeAt(*cursor_, static_cast<double>(step + 1));
    redraw();
}

QString FlowPlot::tipAt(const QPointF &position) const
{
    return tableTip(table(), xAxis->pixelToCoord(position.x()));
}

void FlowPlot::setPens()
{
    for (size_t k = 0; k < lines_.size(); ++k) {
        const FlowCurve &curve = content_.curves[k];
        lines_[k]->setPen(curve.before
                              ? QPen(colours().secondary, 1, curve.kind == FlowCurve::Kind::cell ? Qt::SolidLine : Qt::DashLine)
                              : flowPen(looks_[curve.model], curve.kind));
        alone_[k]->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(lines_[k]->pen().color(), 1.6), Qt::NoBrush,
                                                   curve.kind == FlowCurve::Kind::cell ? 8 : 5));
    }
    cursor_->setPen(QPen(colours().text, 1));
}

void FlowPlot::mousePressEvent(QMouseEvent *event)
{
    Plot::mousePressEvent(event);
    if (event->button() != Qt::LeftButton || content_.steps == 0)
        return;
    const long step = std::lround(xAxis->pixelToCoord(event->position().x())) - 1;
    emit stepPicked(static_cast<size_t>(std::clamp(step, 0L, static_cast<long>(content_.steps) - 1)));
}

SaturationPlot::SaturationPlot(QWidget *parent) : Plot(tr("Saturation of the gates"), parent)
{
    placeLegendAbove(*this);
    whole_ = new QCPItemLine(this);
    whole_->start->setCoords(0, 1);
    whole_->end->setCoords(1, 0);
    picked_ = addGraph();
    picked_->removeFromLegend();
    xAxis->setRange(-airAtEnds, 1 + airAtEnds);
    yAxis->setRange(-airAtEnds, 1 + airAtEnds);
    setTable([this] {
        PlotTable table = saturationTable(content_);
        for (const SaturationTrail &trail : trails_)
            addTrail(table, trail, content_.selection);
        return table;
    });
    connect(this, &Plot::coloursChanged, this, &SaturationPlot::setPens);
    setCursor(Qt::CrossCursor);
}

void SaturationPlot::show(const MemoryContent &content)
{
    content_ = content;
    fitCount(*this, gates_, content.saturation.size());
    QVector<double> below, above;
    for (size_t k = 0; k < gates_.size(); ++k) {
        const SaturationSeries &series = content.saturation[k];
        gates_[k]->setName(series.name);
        gates_[k]->setData(vectorOf(series.below), vectorOf(series.above));
        gates_[k]->setLineStyle(QCPGraph::lsNone);
        below.append(series.below(content.selection.unit));
        above.append(series.above(content.selection.unit));
    }
    picked_->setLineStyle(QCPGraph::lsNone);
    picked_->setData(below, above);
    showMoves();
    xAxis->setLabel(tr("share below %1, over %n sample(s)", nullptr, static_cast<int>(content.saturationOver))
                        .arg(content.selection.thresholds.low));
    yAxis->setLabel(tr("share above %1").arg(content.selection.thresholds.high));
    setPens();
    redraw();
}

/// A line to each point from where it was without the what-ifs, which a ring marks.
void SaturationPlot::showMoves()
{
    const auto moved = [](const SaturationSeries &series) { return !series.belowBefore.empty(); };
    while (moves_.size() < content_.saturation.size() && std::ranges::any_of(content_.saturation, moved)) {
        moves_.push_back(new QCPCurve(xAxis, yAxis));
        moves_.back()->removeFromLegend();
    }
    for (size_t k = 0; k < moves_.size(); ++k) {
        QVector<double> x, y;
        if (k < content_.saturation.size()) {
            const SaturationSeries &series = content_.saturation[k];
            for (arma::uword unit = 0; unit < series.belowBefore.n_elem; ++unit) {
                x << series.belowBefore(unit) << series.below(unit) << qQNaN();
                y << series.aboveBefore(unit) << series.above(unit) << qQNaN();
            }
        }
        moves_[k]->setData(x, y);
    }
}

void SaturationPlot::showTrails(const std::vector<SaturationTrail> &trails)
{
    trails_ = trails;
    while (trailLines_.size() < trails.size()) {
        trailLines_.push_back(new QCPCurve(xAxis, yAxis));
        trailLines_.back()->removeFromLegend();
    }
    for (size_t k = 0; k < trailLines_.size(); ++k) {
        trailLines_[k]->setVisible(k < trails.size());
        if (k < trails.size())
            trailLines_[k]->setData(vectorOf(trails[k].below), vectorOf(trails[k].above));
    }
    setPens();
    redraw();
}

// Three gates in three shapes and fillings. Colours are the models' own.
void SaturationPlot::setPens()
{
    static constexpr std::array shapes = {QCPScatterStyle::ssDisc, QCPScatterStyle::ssSquare, QCPScatterStyle::ssTriangle};
    const std::array fills = {colours().text, colours().card, colours().secondary};
    for (size_t k = 0; k < gates_.size(); ++k)
        gates_[k]->setScatterStyle(
            QCPScatterStyle(shapes[k % shapes.size()], QPen(colours().text, 1.4), fills[k % fills.size()], 8));
    QColor pale(colours().secondary);
    pale.setAlpha(150);
    for (size_t k = 0; k < trailLines_.size(); ++k) {
        trailLines_[k]->setPen(QPen(pale, 1.2));
        trailLines_[k]->setScatterStyle(QCPScatterStyle(shapes[k % shapes.size()], QPen(pale), Qt::NoBrush, 4));
    }
    for (QCPCurve *moves : moves_) {
        moves->setPen(QPen(QColor(whatIfColourOn(dark())), 1.4));
        moves->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(colours().secondary, 1.2), Qt::NoBrush, 8));
    }
    picked_->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(colours().text, 2), Qt::NoBrush, 14));
    whole_->setPen(QPen(colours().border, 1, Qt::DashLine));
}

std::optional<SaturationPlot::Point> SaturationPlot::pointAt(const QPointF &position) const
{
    const double x = xAxis->pixelToCoord(position.x()), y = yAxis->pixelToCoord(position.y());
    double nearest = 0.05 * 0.05; // of the axes: as near as a finger points
    std::optional<Point> point;
    for (size_t k = 0; k < content_.saturation.size(); ++k) {
        const SaturationSeries &series = content_.saturation[k];
        const arma::vec distances = arma::square(series.below - x) + arma::square(series.above - y);
        if (distances.min() < nearest) {
            nearest = distances.min();
            point = Point{k, distances.index_min()};
        }
    }
    return point;
}

QString SaturationPlot::tipAt(const QPointF &position) const
{
    const auto point = pointAt(position);
    if (!point)
        return trailTip(position);
    const SaturationSeries &series = content_.saturation[point->series];
    const auto text = [&](const arma::vec &now, const arma::vec &before) {
        const QString exact = exactText(now(point->unit));
        return before.empty() ? exact : tr("%1 (was %2)").arg(exact, exactText(before(point->unit)));
    };
    return tr("%1, unit %2\nbelow %3: %4\nabove %5: %6")
        .arg(series.name)
        .arg(point->unit + 1)
        .arg(exactText(content_.selection.thresholds.low), text(series.below, series.belowBefore),
             exactText(content_.selection.thresholds.high), text(series.above, series.aboveBefore));
}

QString SaturationPlot::trailTip(const QPointF &position) const
{
    constexpr double near = 6;
    for (const SaturationTrail &trail : trails_)
        for (size_t k = 0; k < trail.epochs.size(); ++k)
            if (std::hypot(xAxis->coordToPixel(trail.below[k]) - position.x(),
                           yAxis->coordToPixel(trail.above[k]) - position.y()) < near)
                return tr("%1, unit %2, epoch %3\nbelow %4: %5\nabove %6: %7")
                    .arg(partText(trail.gate))
                    .arg(content_.selection.unit + 1)
                    .arg(trail.epochs[k])
                    .arg(exactText(content_.selection.thresholds.low), exactText(trail.below[k]),
                         exactText(content_.selection.thresholds.high), exactText(trail.above[k]));
    return {};
}

void SaturationPlot::mousePressEvent(QMouseEvent *event)
{
    Plot::mousePressEvent(event);
    if (const auto point = pointAt(event->position()); point && event->button() == Qt::LeftButton)
        emit unitPicked(point->unit);
}

} // namespace sluice
