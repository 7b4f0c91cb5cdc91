#include "ui/views/runs_plot.h"

#include "ui/models/value_text.h"
#include "ui/views/explained.h"
#include "ui/views/plot_parts.h"
#include "ui/views/tickers.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sluice {

namespace {

// None that a model has: that is how those of the shown run look.
constexpr std::array marks = {QCPScatterStyle::ssCross,       QCPScatterStyle::ssTriangleInverted, QCPScatterStyle::ssPlus,
                              QCPScatterStyle::ssStar,        QCPScatterStyle::ssCrossCircle,      QCPScatterStyle::ssPlusSquare,
                              QCPScatterStyle::ssCrossSquare, QCPScatterStyle::ssPlusCircle};
constexpr double markSize = 7;
constexpr size_t marksOfALine = 8;

/// A logarithmic axis has no place for the others.
bool isDrawable(double loss)
{
    return std::isfinite(loss) && loss > 0;
}

QVector<double> drawable(const std::vector<double> &losses)
{
    QVector<double> drawn;
    for (const double loss : losses)
        drawn << (isDrawable(loss) ? loss : qQNaN());
    return drawn;
}

/// With the measure, where it is that of all of them.
QString titleOf(const std::vector<RunCurve> &curves)
{
    const bool same = !curves.empty() && std::ranges::all_of(curves, [&](const RunCurve &curve) {
        return curve.lossTitle == curves.front().lossTitle;
    });
    return same ? RunsPlot::tr("validation: %1").arg(curves.front().lossTitle) : RunsPlot::tr("validation loss");
}

} // namespace

RunsPlot::RunsPlot(QWidget *parent) : Plot(tr("Losses of the runs"), parent)
{
    setExplained(this, Explained::runs);
    placeLegendAbove(*this);
    xAxis->setTicker(wholeTicker());
    yAxis->setScaleType(QCPAxis::stLogarithmic);
    yAxis->setTicker(logTicker());
    yAxis->setNumberPrecision(2);
    setTable([this] { return curveTable(); });
    connect(this, &Plot::coloursChanged, this, &RunsPlot::setPens);
}

void RunsPlot::show(const std::vector<RunCurve> &curves)
{
    curves_ = curves;
    setName(tr("Losses of the runs"));
    xAxis->setLabel(tr("epoch"));
    yAxis->setLabel(titleOf(curves));
    fitCount(*this, lines_, curves.size());
    for (size_t k = 0; k < curves.size(); ++k) {
        lines_[k]->setData(vectorOf(curves[k].epoch), drawable(curves[k].loss), true);
        lines_[k]->setName(curves[k].name);
        lines_[k]->setScatterSkip(static_cast<int>(curves[k].epoch.size() / marksOfALine));
    }
    fitAxes();
    setPens();
    redraw();
}

void RunsPlot::fitAxes()
{
    double last = 1, least = INFINITY, most = 0;
    for (const RunCurve &curve : curves_) {
        last = std::max(last, curve.epoch.empty() ? 1 : curve.epoch.back());
        for (const double loss : curve.loss) {
            if (!isDrawable(loss))
                continue;
            least = std::min(least, loss);
            most = std::max(most, loss);
        }
    }
    xAxis->setRange(-0.01 * last, 1.01 * last); // the outer marks are whole
    if (most > 0)
        yAxis->setRange(least / 1.3, most * 1.3);
}

void RunsPlot::setPens()
{
    for (size_t k = 0; k < lines_.size(); ++k) {
        const ModelLook look = modelLook(curves_[k].models, curves_[k].model);
        const QColor colour(look.colour);
        lines_[k]->setPen(modelPen(look));
        const QCPScatterStyle mark(marks[curves_[k].mark % marks.size()], QPen(colour, 1.2), QBrush(colours().card), markSize);
        lines_[k]->setScatterStyle(curves_[k].shown ? modelMarker(look, markSize) : mark);
    }
}

QString RunsPlot::tipAt(const QPointF &position) const
{
    QStringList lines;
    const double at = std::round(xAxis->pixelToCoord(position.x()));
    for (const RunCurve &curve : curves_) {
        const auto found = std::ranges::find(curve.epoch, at);
        if (found != curve.epoch.end())
            lines << tr("%1, epoch %2: %3")
                         .arg(curve.name, QString::number(at),
                              exactText(curve.loss[static_cast<size_t>(found - curve.epoch.begin())]));
    }
    return lines.join('\n');
}

PlotTable RunsPlot::curveTable() const
{
    PlotTable table;
    for (const RunCurve &curve : curves_) {
        table.columns.push_back({tr("%1 epoch").arg(curve.name), curve.epoch});
        table.columns.push_back({tr("%1 validation").arg(curve.name), curve.loss});
    }
    return table;
}

} // namespace sluice
