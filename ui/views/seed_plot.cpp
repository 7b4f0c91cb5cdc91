#include "ui/views/seed_plot.h"

#include "ui/models/loss_text.h"
#include "ui/models/value_text.h"
#include "ui/views/explained.h"
#include "ui/views/plot_parts.h"
#include "ui/views/tickers.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

/// A logarithmic axis has no place for them.
QVector<double> drawable(const std::vector<double> &values)
{
    QVector<double> drawn;
    for (const double value : values)
        drawn << (std::isfinite(value) && value > 0 ? value : qQNaN());
    return drawn;
}

} // namespace

SeedPlot::SeedPlot(QWidget *parent) : Plot(tr("Losses over the seeds"), parent)
{
    setExplained(this, Explained::seeds);
    placeLegendAbove(*this);
    xAxis->setTicker(wholeTicker());
    yAxis->setScaleType(QCPAxis::stLogarithmic);
    yAxis->setTicker(logTicker());
    yAxis->setNumberPrecision(2);
    setTable([this] { return bandTable(); });
    connect(this, &Plot::coloursChanged, this, &SeedPlot::setPens);
}

SeedPlot::Lines SeedPlot::addLines()
{
    Lines lines{addGraph(), addGraph(), addGraph()};
    lines.most->setChannelFillGraph(lines.least);
    lines.least->removeFromLegend();
    lines.most->removeFromLegend();
    return lines;
}

void SeedPlot::fit(size_t count)
{
    while (models_.size() > count) {
        for (const Lines &lines : {models_.back().train, models_.back().validation})
            for (QCPGraph *graph : {lines.most, lines.least, lines.mean})
                removeGraph(graph);
        models_.pop_back();
    }
    while (models_.size() < count)
        models_.push_back({addLines(), addLines()});
}

void SeedPlot::show(const std::vector<SeedBand> &bands, const Experiment &experiment)
{
    bands_ = bands;
    looks_ = looksOf(experiment.models);
    setName(tr("Losses over the seeds"));
    xAxis->setLabel(tr("epoch"));
    yAxis->setLabel(lossTitle(experiment.training.loss, experiment.task.scaling != Scaling::none));
    fit(bands.size());
    for (size_t k = 0; k < bands.size(); ++k) {
        showBand(models_[k].train, bands[k].epoch, bands[k].train);
        showBand(models_[k].validation, bands[k].epoch, bands[k].validation);
        models_[k].train.mean->setName(tr("%1, training").arg(bands[k].name));
        models_[k].validation.mean->setName(tr("%1, validation").arg(bands[k].name));
    }
    fitAxes();
    setPens();
    redraw();
}

void SeedPlot::showBand(const Lines &lines, const std::vector<double> &epoch, const SeedBand::Of &band)
{
    const QVector<double> x = vectorOf(epoch);
    lines.least->setData(x, drawable(band.least), true);
    lines.most->setData(x, drawable(band.most), true);
    lines.mean->setData(x, drawable(band.mean), true);
}

void SeedPlot::fitAxes()
{
    double last = 1;
    double least = INFINITY;
    double most = 0;
    for (const SeedBand &band : bands_) {
        last = std::max(last, band.epoch.empty() ? 1 : band.epoch.back());
        for (const auto *of : {&band.train, &band.validation}) {
            for (size_t k = 0; k < of->least.size(); ++k) {
                if (of->least[k] > 0)
                    least = std::min(least, of->least[k]);
                if (std::isfinite(of->most[k]))
                    most = std::max(most, of->most[k]);
            }
        }
    }
    xAxis->setRange(0, last);
    if (least < most)
        yAxis->setRange(least / 1.3, most * 1.3);
}

void SeedPlot::setPens()
{
    for (size_t k = 0; k < models_.size(); ++k) {
        const QColor colour(looks_[bands_[k].model].colour);
        QColor strong = colour;
        strong.setAlpha(54);
        QColor pale = colour;
        pale.setAlpha(24);
        models_[k].validation.mean->setPen(QPen(colour, 2));
        models_[k].train.mean->setPen(QPen(colour, 1.2, Qt::DashLine));
        models_[k].validation.most->setBrush(strong);
        models_[k].train.most->setBrush(pale);
        for (const Lines &lines : {models_[k].train, models_[k].validation}) {
            lines.least->setPen(QPen(strong, 1));
            lines.most->setPen(QPen(strong, 1));
        }
    }
}

QString SeedPlot::tipAt(const QPointF &position) const
{
    const double x = xAxis->pixelToCoord(position.x());
    QStringList lines;
    for (const SeedBand &band : bands_) {
        const auto nearest = std::ranges::min_element(band.epoch, {}, [x](double at) { return std::abs(at - x); });
        if (nearest == band.epoch.end())
            continue;
        const auto at = static_cast<size_t>(nearest - band.epoch.begin());
        const auto text = [at](const SeedBand::Of &of) {
            return tr("mean %1, lowest %2, highest %3")
                .arg(exactText(of.mean[at]), exactText(of.least[at]), exactText(of.most[at]));
        };
        lines << tr("%1, epoch %2, %3 seeds").arg(band.name).arg(*nearest).arg(band.seeds[at])
              << tr("training: %1").arg(text(band.train)) << tr("validation: %1").arg(text(band.validation));
    }
    return lines.join('\n');
}

PlotTable SeedPlot::bandTable() const
{
    PlotTable table;
    for (const SeedBand &band : bands_) {
        table.columns.push_back({tr("%1 epoch").arg(band.name), band.epoch});
        for (const auto &[of, name] : {std::pair(&band.train, tr("training")), std::pair(&band.validation, tr("validation"))}) {
            table.columns.push_back({tr("%1 %2 mean").arg(band.name, name), of->mean});
            table.columns.push_back({tr("%1 %2 least").arg(band.name, name), of->least});
            table.columns.push_back({tr("%1 %2 most").arg(band.name, name), of->most});
        }
        table.columns.push_back({tr("%1 seeds").arg(band.name), std::vector<double>(band.seeds.begin(), band.seeds.end())});
    }
    return table;
}

} // namespace sluice
