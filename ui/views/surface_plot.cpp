#include "ui/views/surface_plot.h"

#include "ui/models/language.h"
#include "ui/models/value_text.h"
#include "ui/views/explained.h"
#include "ui/views/plot_parts.h"

#include <QMouseEvent>
#include <array>

namespace sluice {

namespace {

/// Okabe & Ito (2008): classes beyond the eighth begin again, with another marker.
constexpr std::array<QRgb, 8> classColours = {0xFF0072B2, 0xFFE69F00, 0xFF009E73, 0xFFCC79A7,
                                              0xFF56B4E9, 0xFFD55E00, 0xFFF0E442, 0xFF999999};
constexpr std::array classShapes = {QCPScatterStyle::ssCircle, QCPScatterStyle::ssSquare, QCPScatterStyle::ssTriangle,
                                    QCPScatterStyle::ssDiamond, QCPScatterStyle::ssTriangleInverted};

/// Of two classes the ends of the map that shows their probability.
QColor classColour(size_t number, size_t classes)
{
    if (classes == 2)
        return QColor(number == 0 ? gateStops().front() : gateStops().back());
    return QColor(classColours[number % classColours.size()]);
}

/// Each class a band of its own that fades with the confidence: the value (k + confidence) / classes falls into band k.
QCPColorGradient classGradient(size_t classes)
{
    QCPColorGradient gradient;
    gradient.clearColorStops();
    for (size_t k = 0; k < classes; ++k) {
        const QColor colour = classColour(k, classes);
        const double from = double(k) / double(classes);
        QColor pale = colour.lighter(100);
        pale.setRgbF(float(0.85 + 0.15 * colour.redF()), float(0.85 + 0.15 * colour.greenF()),
                     float(0.85 + 0.15 * colour.blueF()));
        gradient.setColorStopAt(from + 1e-6, pale);
        gradient.setColorStopAt(double(k + 1) / double(classes) - 1e-6, colour);
    }
    gradient.setLevelCount(static_cast<int>(64 * classes));
    return gradient;
}

} // namespace

SurfacePlot::SurfacePlot(QWidget *parent)
    : Plot(tr("Decision surface"), parent), surface_(new QCPColorMap(xAxis, yAxis)), scale_(new QCPColorScale(this)),
      halo_(addGraph()), selected_(addGraph()), boundary_(new QCPCurve(xAxis, yAxis))
{
    setExplained(this, Explained::surface);
    placeLegendAbove(*this);
    surface_->setInterpolate(false);
    surface_->setTightBoundary(false);
    surface_->removeFromLegend();
    for (QCPGraph *ring : {halo_, selected_}) {
        ring->removeFromLegend();
        ring->setLineStyle(QCPGraph::lsNone);
        ring->setLayer("overlay");
    }
    boundary_->removeFromLegend();
    auto *beside = new QCPLayoutGrid; // the legend above has the width of both
    QCPAxisRect *panel = axisRect();
    plotLayout()->take(panel);
    plotLayout()->addElement(1, 0, beside);
    beside->addElement(0, 0, panel);
    beside->addElement(0, 1, scale_);
    beside->setColumnStretchFactor(1, 0.001);
    scale_->setType(QCPAxis::atRight);
    scale_->setBarWidth(10);
    auto *group = new QCPMarginGroup(this);
    axisRect()->setMarginGroup(QCP::msBottom | QCP::msTop, group);
    scale_->setMarginGroup(QCP::msBottom | QCP::msTop, group);
    for (QCPAxis *axis : {xAxis, yAxis})
        axis->grid()->setVisible(false);
    setTable([this] { return surfaceTable(); });
    connect(this, &Plot::coloursChanged, this, &SurfacePlot::setPens);
}

void SurfacePlot::show(const SurfaceContent &content, size_t model)
{
    content_ = content;
    model_ = model;
    setName(closedUp(tr("Answers of %1 over the plane").arg(content.models[model].name)));
    xAxis->setLabel(content.xTitle);
    yAxis->setLabel(content.yTitle);
    xAxis->setRange(content.x.lower, content.x.upper);
    yAxis->setRange(content.y.lower, content.y.upper);
    showSurface();
    showPoints();
    nameBoundary();
    setPens();
    redraw();
}

void SurfacePlot::showSurface()
{
    const auto &own = content_.models[model_];
    const auto cells = static_cast<double>(content_.cells());
    const auto classes = static_cast<size_t>(content_.classes.size());
    const bool many = classes > 2;
    const arma::mat values =
        many ? arma::mat((own.answer + arma::clamp(own.confidence, 0, 0.999)) / double(classes)) : own.answer;
    fillColourMap(*surface_, values, content_.x.lower, (content_.x.upper - content_.x.lower) / cells, content_.y.lower,
                  (content_.y.upper - content_.y.lower) / cells);
    QVector<QCPCurveData> boundary; // segments apart
    for (const auto &segment : own.boundary) {
        for (const auto &[x, y] :
             {std::pair(segment.x1, segment.y1), std::pair(segment.x2, segment.y2), std::pair(qQNaN(), qQNaN())})
            boundary.append(QCPCurveData(static_cast<double>(boundary.size()), x, y));
    }
    boundary_->data()->set(boundary, true);
    const QCPColorGradient gradient = many ? classGradient(classes) : gradientOf(gateStops());
    const QCPRange range = classes > 0 ? QCPRange(0, 1) : QCPRange(content_.values.lower, content_.values.upper);
    surface_->setGradient(gradient);
    surface_->setDataRange(range);
    scale_->setGradient(gradient);
    scale_->setDataRange(range);
    scale_->axis()->setTickLabels(!many); // bands of classes: the legend and the tips tell them
    scale_->axis()->setLabel(many           ? tr("class, the stronger the surer")
                             : classes == 2 ? tr("P(%1)").arg(content_.classes[1])
                                            : content_.targetName);
}

void SurfacePlot::showPoints()
{
    const size_t groups = std::max<size_t>(1, static_cast<size_t>(content_.classes.size()));
    fitCount(*this, points_, groups);
    for (size_t k = 0; k < groups; ++k) {
        QVector<double> x, y;
        for (const auto &point : content_.points) {
            if (!content_.classes.isEmpty() && static_cast<size_t>(point.target) != k)
                continue;
            x << point.x;
            y << point.y;
        }
        points_[k]->setLineStyle(QCPGraph::lsNone);
        points_[k]->setData(x, y);
        points_[k]->setName(content_.classes.isEmpty() ? tr("samples") : content_.classes[static_cast<qsizetype>(k)]);
    }
    const bool any = !content_.points.empty();
    const auto at = any ? content_.points[content_.selected] : SurfaceContent::Point();
    for (QCPGraph *ring : {halo_, selected_})
        ring->setData(any ? QVector<double>{at.x} : QVector<double>(), any ? QVector<double>{at.y} : QVector<double>());
}

/// Behind the names of the classes, where there is one.
void SurfacePlot::nameBoundary()
{
    boundary_->setName(tr("undecided: P = %1").arg(plainText(0.5)));
    boundary_->removeFromLegend();
    if (!content_.models[model_].boundary.empty())
        boundary_->addToLegend();
}

void SurfacePlot::setPens()
{
    const size_t groups = points_.size();
    for (size_t k = 0; k < groups; ++k) {
        const QColor fill = content_.classes.isEmpty() ? colours().card : classColour(k, groups);
        const QColor outline(textOn(fill.rgb()));
        points_[k]->setScatterStyle(QCPScatterStyle(classShapes[k % classShapes.size()], QPen(outline, 1), fill, 6.5));
    }
    boundary_->setPen(QPen(colours().text, 1.6));
    // In two tones, to be seen upon every colour.
    halo_->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(colours().card, 5), Qt::NoBrush, 14));
    selected_->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(colours().text, 2.2), Qt::NoBrush, 14));
}

QString SurfacePlot::tipAt(const QPointF &position) const
{
    if (content_.models.empty() || !axisRect()->rect().contains(position.toPoint()))
        return {};
    return surfaceTip(content_, content_.models[model_], xAxis->pixelToCoord(position.x()), yAxis->pixelToCoord(position.y()));
}

void SurfacePlot::mousePressEvent(QMouseEvent *event)
{
    Plot::mousePressEvent(event);
    if (event->button() != Qt::LeftButton || !axisRect()->rect().contains(event->position().toPoint()))
        return;
    const auto sample =
        nearestSample(content_, xAxis->pixelToCoord(event->position().x()), yAxis->pixelToCoord(event->position().y()));
    if (sample)
        emit samplePicked(*sample);
}

PlotTable SurfacePlot::surfaceTable() const
{
    PlotTable table{{{content_.xTitle, {}}, {content_.yTitle, {}}, {tr("answer"), {}}}};
    for (size_t column = 0; column < content_.cells(); ++column) {
        for (size_t row = 0; row < content_.cells(); ++row) {
            table.columns[0].values.push_back(content_.cellX(column));
            table.columns[1].values.push_back(content_.cellY(row));
            table.columns[2].values.push_back(content_.models[model_].answer(row, column));
        }
    }
    addPoints(table);
    return table;
}

/// Beside the plane, whose rows they have nothing to do with.
void SurfacePlot::addPoints(PlotTable &table) const
{
    PlotColumn x{tr("%1 of a sample").arg(content_.xTitle), {}}, y{tr("%1 of a sample").arg(content_.yTitle), {}};
    PlotColumn target{content_.classes.isEmpty() ? tr("target of a sample") : tr("class of a sample"), {}};
    for (const SurfaceContent::Point &point : content_.points) {
        x.values.push_back(point.x);
        y.values.push_back(point.y);
        target.values.push_back(point.target);
    }
    table.columns.insert(table.columns.end(), {x, y, target});
}

} // namespace sluice
