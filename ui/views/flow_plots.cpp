#include "ui/views/flow_plots.h"

#include "ui/models/language.h"
#include "ui/models/model_name.h"
#include "ui/views/explained.h"
#include "ui/views/plot_parts.h"
#include "ui/views/tickers.h"

#include <QMouseEvent>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr size_t marksALine = 10; // about so many

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

/// Untrained, or as the what-ifs leave it: the same dashes, thin or in their colour.
QPen penOf(const FlowCurve &curve, const ModelLook &look, const QColor &beside, const QColor &whatIf)
{
    if (curve.of == FlowCurve::Of::before)
        return QPen(beside, 1, curve.kind == FlowCurve::Kind::cell ? Qt::SolidLine : Qt::DashLine);
    QPen pen = flowPen(look, curve.kind);
    if (curve.of == FlowCurve::Of::untrained)
        pen.setWidthF(1);
    if (curve.of == FlowCurve::Of::whatIf)
        pen.setColor(whatIf);
    return pen;
}

QCPScatterStyle ring(const QPen &pen, const QColor &fill)
{
    return {QCPScatterStyle::ssCircle, QPen(pen.color(), 1), fill, 5};
}

bool sameLook(const ModelLook &one, const ModelLook &other)
{
    return one.colour == other.colour && one.line == other.line && one.marker == other.marker;
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
    setExplained(this, Explained::flow);
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
    const std::vector<ModelLook> looks = looksOf(experiment.models);
    if (!content_.curves.empty() && sameFlow(content, content_) && std::ranges::equal(looks, looks_, sameLook)) {
        content_ = content;
        return showCursor(content.selection.step);
    }
    if (content.axis.names != content_.axis.names)
        xAxis->setTicker(stepTicker(content.axis.names));
    content_ = content;
    looks_ = looks;
    fitCount(*this, lines_, content.curves.size());
    fitCount(*this, alone_, content.curves.size());
    for (size_t k = 0; k < lines_.size(); ++k) {
        lines_[k]->setName(content.curves[k].name);
        lines_[k]->setData(stepNumbers(content.steps), vectorOf(content.curves[k].norms), true);
        alone_[k]->setData(stepNumbers(content.steps), alone(content.curves[k].norms), true);
        alone_[k]->setLineStyle(QCPGraph::lsNone);
    }
    nameUntrained(experiment);
    nameLines();
    xAxis->setLabel(content.axis.title);
    yAxis->setLabel(content.ofAnswer ? QStringLiteral("‖∂y/∂h‖, ‖∂y/∂c‖") : QStringLiteral("‖∂L/∂h‖, ‖∂L/∂c‖"));
    xAxis->setRange(0.5, static_cast<double>(content.steps) + 0.5);
    yAxis->setRange(content.range.low, content.range.high);
    placeAt(*cursor_, static_cast<double>(content.selection.step + 1));
    setPens();
    redraw();
}

/// One entry a model stands for all of its curves.
void FlowPlot::nameUntrained(const Experiment &experiment)
{
    untrainedModels_.clear();
    for (const FlowCurve &curve : content_.curves)
        if (curve.of == FlowCurve::Of::untrained && std::ranges::find(untrainedModels_, curve.model) == untrainedModels_.end())
            untrainedModels_.push_back(curve.model);
    fitCount(*this, untrained_, untrainedModels_.size());
    for (size_t k = 0; k < untrained_.size(); ++k) {
        const QString name = modelName(experiment.models[untrainedModels_[k]].name);
        untrained_[k]->setName(untrained_.size() == 1 ? tr("untrained (rings)") : closedUp(tr("%1 untrained (rings)").arg(name)));
    }
}

void FlowPlot::nameLines()
{
    std::vector<QCPGraph *> named;
    for (size_t k = 0; k < lines_.size(); ++k)
        if (content_.curves[k].of != FlowCurve::Of::untrained)
            named.push_back(lines_[k]);
    named.insert(named.end(), untrained_.begin(), untrained_.end());
    setNamed(*legend, named);
}

void FlowPlot::showCursor(size_t step)
{
    placeAt(*cursor_, static_cast<double>(step + 1));
    redrawOverlay();
}

QString FlowPlot::tipAt(const QPointF &position) const
{
    return tableTip(table(), xAxis->pixelToCoord(position.x()));
}

void FlowPlot::setPens()
{
    const QColor whatIf(whatIfColourOn(dark()));
    const QCPScatterStyle diamond(QCPScatterStyle::ssDiamond, whatIf, colours().card, 6);
    for (size_t k = 0; k < lines_.size(); ++k) {
        const FlowCurve &curve = content_.curves[k];
        lines_[k]->setPen(penOf(curve, looks_[curve.model], colours().secondary, whatIf));
        lines_[k]->setScatterStyle(curve.of == FlowCurve::Of::untrained ? ring(lines_[k]->pen(), colours().card)
                                   : curve.of == FlowCurve::Of::whatIf  ? diamond
                                                                        : QCPScatterStyle());
        lines_[k]->setScatterSkip(static_cast<int>(content_.steps / marksALine));
        alone_[k]->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(lines_[k]->pen().color(), 1.6), Qt::NoBrush,
                                                   curve.kind == FlowCurve::Kind::cell ? 8 : 5));
    }
    for (size_t k = 0; k < untrained_.size(); ++k) {
        untrained_[k]->setPen(QPen(QColor(looks_[untrainedModels_[k]].colour), 1));
        untrained_[k]->setScatterStyle(ring(untrained_[k]->pen(), colours().card));
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

} // namespace sluice
