#include "ui/views/distribution_plot.h"

namespace sluice {

DistributionPlot::DistributionPlot(QWidget *parent) : EpochPlot(tr("Histograms"), parent), map_(nullptr)
{
    plotLayout()->clear();
    map_ = new EpochMap(this, 0, 0);
    setTable([this] { return distributionTable(content_); });
    connect(this, &Plot::coloursChanged, this, [this] {
        map_->recolour();
        if (!content_.grid.empty())
            show(DistributionMap(content_), shows_);
    });
    setCursor(Qt::CrossCursor);
}

void DistributionPlot::show(const DistributionMap &map, MapShows shows)
{
    content_ = map;
    shows_ = shows;
    const DistributionCells cells = distributionCells(map, shows);
    map_->show({cells.title, map.grid, cells.values, map.bottom(), map.apart(),
                cells.change ? signedStops(dark()) : shareStops(colours().dark), cells.change ? -cells.limit : 0, cells.limit,
                cells.change ? std::nullopt : std::optional(colours().card)});
    map_->rows()->setLabel(map.axis);
    map_->epochs()->setLabel(tr("epoch"));
    map_->scale()->axis()->setLabel(cells.valueTitle);
    showCursor(map.shownEpoch);
}

void DistributionPlot::showCursor(uint32_t epoch)
{
    content_.shownEpoch = epoch;
    setMoments(content_.grid, epoch);
    map_->showCursor(epoch, {});
    redraw();
}

void DistributionPlot::pickAt(const QPointF &position, bool)
{
    pickEpoch(map_->epochs()->pixelToCoord(position.x()));
}

QString DistributionPlot::tipAt(const QPointF &position) const
{
    if (content_.grid.empty() || !map_->rect()->rect().contains(position.toPoint()))
        return {};
    return distributionTip(content_, map_->epochs()->pixelToCoord(position.x()), map_->rowAt(position.y()));
}

} // namespace sluice
