#include "ui/views/atlas_plot.h"

#include "ui/models/language.h"
#include "ui/views/tickers.h"

#include <QKeyEvent>
#include <algorithm>

namespace sluice {

AtlasPlot::AtlasPlot(QWidget *parent) : EpochPlot(tr("Gate atlas"), parent), group_(new QCPMarginGroup(this))
{
    plotLayout()->clear();
    plotLayout()->setRowSpacing(2);
    plotLayout()->setColumnSpacing(8);
    setTable([this] { return atlasTable(atlas_); });
    connect(this, &Plot::coloursChanged, this, [this] {
        for (EpochMap *map : maps_)
            map->recolour();
        if (!atlas_.maps.empty())
            show(GateAtlas(atlas_), shows_);
    });
    setCursor(Qt::CrossCursor);
}

void AtlasPlot::makeMaps(size_t count)
{
    const size_t across = count > columns_ ? columns_ : 1;
    if (maps_.size() == count && across == across_)
        return;
    clearPlottables();
    clearItems();
    plotLayout()->clear();
    qDeleteAll(maps_);
    maps_.clear();
    across_ = across;
    for (size_t k = 0; k < count; ++k) {
        auto *map = new EpochMap(this, static_cast<int>(k / across_), static_cast<int>(k % across_));
        map->rect()->setMarginGroup(QCP::msLeft, group_);
        map->alignRight(group_);
        map->rows()->setTicker(stepTicker(atlas_.axis.names));
        maps_.push_back(map);
    }
}

void AtlasPlot::show(const GateAtlas &atlas, MapShows shows)
{
    const bool otherSteps = atlas.axis.names != atlas_.axis.names;
    atlas_ = atlas;
    shows_ = shows;
    picture_ = takingPicture();
    const GateAtlas drawn = withMapsOf(atlas, shows);
    makeMaps(atlas.maps.size());
    for (size_t k = 0; k < maps_.size(); ++k) {
        const AtlasMap &map = drawn.maps[k];
        const QString word = map.word.isEmpty() ? QString() : named({}, map.word);
        const QString who = takingPicture() ? tr("%1, %2", "a quantity, of which unit").arg(map.title, atlas.who)
                                            : map.title; // here the card says it
        const QString formula = map.formula.isEmpty() ? QString() : QStringLiteral("  ") + map.formula;
        maps_[k]->show({(map.picked ? QStringLiteral("▸ ") : QString()) + who + word + formula, atlas.grid, map.values, 1, 1,
                        map.gate ? gateStops() : signedStops(dark()), map.low(), map.high()});
        if (otherSteps)
            maps_[k]->rows()->setTicker(stepTicker(atlas.axis.names));
        maps_[k]->rows()->setLabel(k % across_ == 0 ? atlas.axis.title : QString());
        maps_[k]->epochs()->setLabel(k + across_ >= maps_.size() ? tr("epoch") : QString());
    }
    showCursor(atlas.shownEpoch, atlas.selection.step);
}

/// In a picture its maps say whose they are.
void AtlasPlot::updateLayout()
{
    if (picture_ != takingPicture() && !atlas_.maps.empty())
        show(GateAtlas(atlas_), shows_);
    EpochPlot::updateLayout();
}

void AtlasPlot::setColumns(size_t columns)
{
    columns_ = columns;
    if (!atlas_.maps.empty())
        show(GateAtlas(atlas_), shows_);
}

void AtlasPlot::showCursor(uint32_t epoch, size_t step)
{
    atlas_.shownEpoch = epoch;
    atlas_.selection.step = step;
    setMoments(atlas_.grid, epoch);
    for (EpochMap *map : maps_)
        map->showCursor(epoch, static_cast<double>(step + 1));
    redraw();
}

QPoint AtlasPlot::placeOf(size_t map, uint32_t epoch, size_t step) const
{
    return QPointF(maps_[map]->epochs()->coordToPixel(epoch), maps_[map]->rows()->coordToPixel(static_cast<double>(step + 1)))
        .toPoint();
}

std::optional<size_t> AtlasPlot::mapAt(const QPointF &position) const
{
    for (size_t k = 0; k < maps_.size(); ++k)
        if (maps_[k]->rect()->rect().contains(position.toPoint()))
            return k;
    return {};
}

QString AtlasPlot::titleAt(const QPointF &position) const
{
    QString title;
    for (size_t k = 0; k < maps_.size() && title.isEmpty(); ++k)
        title = maps_[k]->titleAt(position);
    return title;
}

void AtlasPlot::pickAt(const QPointF &position, bool pressed)
{
    const auto under = mapAt(position);
    if (pressed)
        pressed_ = under.value_or(maps_.size());
    if (pressed_ >= maps_.size())
        return;
    const EpochMap &map = *maps_[pressed_];
    const size_t step = map.rowAt(position.y());
    if (step != atlas_.selection.step)
        emit stepPicked(step);
    pickEpoch(map.epochs()->pixelToCoord(position.x()));
}

QString AtlasPlot::tipAt(const QPointF &position) const
{
    const auto map = mapAt(position);
    if (!map)
        return titleAt(position);
    return atlasTip(atlas_, atlas_.maps[*map], maps_[*map]->epochs()->pixelToCoord(position.x()),
                    maps_[*map]->rowAt(position.y()));
}

void AtlasPlot::stepBy(int by)
{
    const long step = static_cast<long>(atlas_.selection.step) + by;
    if (step >= 0 && step < static_cast<long>(atlas_.steps))
        emit stepPicked(static_cast<size_t>(step));
}

void AtlasPlot::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Up)
        return stepBy(1);
    if (event->key() == Qt::Key_Down)
        return stepBy(-1);
    EpochPlot::keyPressEvent(event);
}

} // namespace sluice
