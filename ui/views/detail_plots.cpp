#include "ui/views/detail_plots.h"

#include "ui/models/language.h"
#include "ui/models/number_text.h"
#include "ui/models/value_text.h"
#include "ui/views/explained.h"
#include "ui/views/plot_parts.h"

#include <cmath>

namespace sluice {

ScatterPlot::ScatterPlot(QWidget *parent) : Plot(tr("Prediction against target"), parent), right_(new QCPItemStraightLine(this))
{
    setExplained(this, Explained::scatter);
    placeLegendAbove(*this);
    right_->point1->setCoords(0, 0);
    right_->point2->setCoords(1, 1);
    setTable([this] { return scatterTable(); });
    connect(this, &Plot::coloursChanged, this, &ScatterPlot::setPens);
}

void ScatterPlot::show(const ScatterContent &content, const std::vector<ModelLook> &looks)
{
    content_ = content;
    looks_ = looks;
    setName(tr("Prediction against target"));
    xAxis->setLabel(content.xTitle);
    yAxis->setLabel(content.yTitle);
    xAxis->setRange(content.range.lower, content.range.upper);
    yAxis->setRange(content.range.lower, content.range.upper);
    fitCount(*this, points_, content.models.size());
    for (size_t k = 0; k < points_.size(); ++k) {
        const auto &model = content.models[k];
        points_[k]->setLineStyle(QCPGraph::lsNone);
        points_[k]->setData(vectorOf(model.target), vectorOf(model.answer));
        points_[k]->setName(tr("%1: RMSE %2, R² %3").arg(model.name, shortNumber(model.rmse), fixedText(model.r2, 3)));
    }
    setPens();
    redraw();
}

void ScatterPlot::setPens()
{
    right_->setPen(QPen(colours().secondary, 1, Qt::DashLine));
    const QColor whatIf(whatIfColourOn(dark()));
    for (size_t k = 0; k < points_.size(); ++k) {
        const double size = points_[k]->dataCount() > 500 ? 4 : 6;
        points_[k]->setScatterStyle(content_.models[k].whatIf
                                        ? QCPScatterStyle(QCPScatterStyle::ssDiamond, whatIf, colours().card, size)
                                        : modelMarker(looks_[content_.models[k].model], size));
    }
}

/// The point under the pointer.
QString ScatterPlot::tipAt(const QPointF &position) const
{
    constexpr double near = 8;
    QStringList lines;
    for (const auto &model : content_.models) {
        double least = near;
        size_t nearest = 0;
        for (size_t k = 0; k < model.target.size(); ++k) {
            const double distance = std::hypot(xAxis->coordToPixel(model.target[k]) - position.x(),
                                               yAxis->coordToPixel(model.answer[k]) - position.y());
            if (distance < least) {
                least = distance;
                nearest = k;
            }
        }
        if (least < near)
            lines << tr("%1: target %2, prediction %3")
                         .arg(model.name, exactText(model.target[nearest]), exactText(model.answer[nearest]));
    }
    return lines.join('\n');
}

PlotTable ScatterPlot::scatterTable() const
{
    PlotTable table;
    for (const auto &model : content_.models) {
        table.columns.push_back({tr("%1 target").arg(model.name), model.target});
        table.columns.push_back({tr("%1 prediction").arg(model.name), model.answer});
    }
    return table;
}

ReliabilityPlot::ReliabilityPlot(QWidget *parent)
    : Plot(tr("Reliability"), parent), accuracy_(new QCPBars(xAxis, yAxis)), confidence_(addGraph()),
      diagonal_(new QCPItemStraightLine(this)), countRect_(new QCPAxisRect(this)),
      counts_(new QCPBars(countRect_->axis(QCPAxis::atBottom), countRect_->axis(QCPAxis::atLeft)))
{
    placeLegendAbove(*this);
    counts_->removeFromLegend();
    diagonal_->point1->setCoords(0, 0);
    diagonal_->point2->setCoords(1, 1);
    plotLayout()->addElement(plotLayout()->rowCount(), 0, countRect_);
    countRect_->setMaximumSize(QWIDGETSIZE_MAX, 90);
    countRect_->setMinimumSize(40, 60);
    auto *margins = new QCPMarginGroup(this);
    for (QCPAxisRect *rect : {axisRect(0), countRect_}) {
        rect->setMarginGroup(QCP::msLeft | QCP::msRight, margins);
        rect->axis(QCPAxis::atBottom)->setRange(0, 1);
    }
    yAxis->setRange(0, 1);
    countRect_->axis(QCPAxis::atLeft)->ticker()->setTickCount(2);
    confidence_->setLineStyle(QCPGraph::lsNone);
    setTable([this] { return reliabilityTable(); });
    connect(this, &Plot::coloursChanged, this, &ReliabilityPlot::setPens);
}

void ReliabilityPlot::show(const ReliabilityContent::Model &content, const ModelLook &look)
{
    content_ = content;
    look_ = look;
    const Calibration &calibration = content.calibration;
    setName(closedUp(tr("Reliability of %1").arg(content.name)));
    xAxis->setLabel(QString());
    yAxis->setLabel(tr("accuracy"));
    countRect_->axis(QCPAxis::atBottom)->setLabel(tr("confidence: probability of the likeliest class"));
    countRect_->axis(QCPAxis::atLeft)->setLabel(tr("answers"));
    accuracy_->setName(tr("accuracy"));
    confidence_->setName(tr("mean confidence"));
    QVector<double> x, accuracy, confidence, count;
    double most = 1;
    for (const auto &bin : calibration.bins) {
        x << (bin.from + bin.to) / 2;
        accuracy << (bin.count > 0 ? bin.accuracy : 0);
        confidence << (bin.count > 0 ? bin.confidence : qQNaN());
        count << static_cast<double>(bin.count);
        most = std::max(most, count.back());
    }
    const double width = calibration.bins.empty() ? 1 : 0.92 / static_cast<double>(calibration.bins.size());
    for (QCPBars *bars : {accuracy_, counts_})
        bars->setWidth(width);
    accuracy_->setData(x, accuracy, true);
    confidence_->setData(x, confidence, true);
    counts_->setData(x, count, true);
    countRect_->axis(QCPAxis::atLeft)->setRange(0, 1.08 * most);
    setPens();
    redraw();
}

void ReliabilityPlot::setPens()
{
    const QColor colour(look_.colour);
    QColor pale = colour;
    pale.setAlpha(150);
    accuracy_->setPen(QPen(colour, 1));
    accuracy_->setBrush(pale);
    counts_->setPen(QPen(colours().filled, 1));
    counts_->setBrush(colours().filled);
    confidence_->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDiamond, QPen(colours().text, 1.2), colours().card, 8));
    diagonal_->setPen(QPen(colours().secondary, 1, Qt::DashLine));
}

QString ReliabilityPlot::tipAt(const QPointF &position) const
{
    const double confidence = xAxis->pixelToCoord(position.x());
    for (const auto &bin : content_.calibration.bins)
        if (confidence > bin.from && confidence <= bin.to)
            return binTip(bin);
    return {};
}

PlotTable ReliabilityPlot::reliabilityTable() const
{
    PlotTable table{
        {{tr("confidence from"), {}}, {tr("to"), {}}, {tr("answers"), {}}, {tr("accuracy"), {}}, {tr("mean confidence"), {}}}};
    for (const auto &bin : content_.calibration.bins) {
        const std::array values = {bin.from, bin.to, static_cast<double>(bin.count), bin.accuracy, bin.confidence};
        for (size_t k = 0; k < values.size(); ++k)
            table.columns[k].values.push_back(values[k]);
    }
    return table;
}

} // namespace sluice
