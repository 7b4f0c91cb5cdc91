#include "ui/views/heat_map_plot.h"

#include "ui/models/time_window.h"
#include "ui/views/plot_parts.h"
#include "ui/views/tickers.h"

#include <QMouseEvent>
#include <cmath>

namespace sluice {

namespace {

constexpr size_t mostTexts = 1200; // cells with a number in them

int widestOf(const QStringList &texts, const QFontMetrics &metrics)
{
    int widest = 0;
    for (const QString &text : texts)
        widest = std::max(widest, metrics.horizontalAdvance(text));
    return widest;
}

} // namespace

HeatMapPlot::HeatMapPlot(const QString &name, QWidget *parent)
    : Plot(name, parent), cells_(new QCPColorMap(xAxis, yAxis)), scale_(new QCPColorScale(this))
{
    cells_->setInterpolate(false);
    cells_->setTightBoundary(false);
    plotLayout()->addElement(0, 1, scale_);
    scale_->setType(QCPAxis::atRight);
    scale_->setBarWidth(10);
    auto *group = new QCPMarginGroup(this);
    axisRect()->setMarginGroup(QCP::msBottom | QCP::msTop, group);
    scale_->setMarginGroup(QCP::msBottom | QCP::msTop, group);
    yAxis->setRangeReversed(true);
    for (QCPAxis *axis : {xAxis, yAxis})
        axis->grid()->setVisible(false);
    setTable([this] { return heatMapTable(map_); });
    connect(this, &Plot::coloursChanged, this, [this] {
        colour();
        showTexts();
    });
    connect(this, &QCustomPlot::afterLayout, this, &HeatMapPlot::fill);
}

QString HeatMapPlot::tipAt(const QPointF &position) const
{
    const auto cell = cellAt(position);
    return cell ? heatMapTip(map_, cell->row, cell->column, shared_.value_or(CellSharing())) : QString();
}

void HeatMapPlot::setCompact(bool compact)
{
    compact_ = compact;
    yAxis->setTickLabels(!compact);
    yAxis->setTicks(!compact);
}

void HeatMapPlot::show(const HeatMap &map)
{
    show(map, MapPart::all(map.values));
}

void HeatMapPlot::show(const HeatMap &map, const MapPart &part)
{
    map_ = map;
    part_ = part;
    shared_.reset();
    const bool share = map.scale == HeatMap::Scale::share;
    colour();
    cells_->setDataRange(QCPRange(map.low(), map.high()));
    if (share != share_)
        scale_->axis()->setTicker(share ? QSharedPointer<QCPAxisTicker>(new QCPAxisTicker) : endsTicker());
    share_ = share;
    scale_->setDataRange(QCPRange(map.low(), map.high()));
    showAxes();
    showValueTitle();
    fill();
    showTexts();
    redraw();
}

void HeatMapPlot::colour()
{
    const QCPColorGradient gradient = gradientOf(map_.stops(dark()));
    cells_->setGradient(gradient);
    scale_->setGradient(gradient);
}

void HeatMapPlot::showAxes()
{
    const auto see = [](QCPAxis &axis, size_t first, size_t count) {
        axis.setRange(static_cast<double>(first) + 0.5, static_cast<double>(first + count) + 0.5);
    };
    see(*xAxis, part_.firstColumn, part_.columns);
    see(*yAxis, part_.firstRow, part_.rows);
    yAxis->setLabel(map_.yTitle);
    const auto name = [](const QStringList &names, size_t at) {
        return static_cast<qsizetype>(at) < names.size() ? names[static_cast<qsizetype>(at)] : QString::number(at + 1);
    };
    // "unit 3" under the title "unit" is said twice.
    const auto plain = [](QStringList names, const QString &title) {
        for (QString &each : names)
            each = !title.isEmpty() && each.startsWith(title + ' ') ? each.mid(title.size() + 1) : each;
        return names;
    };
    xAxis->setTicker(
        nameTicker([names = plain(map_.xNames, map_.xTitle), name](size_t at) { return name(names, at); }, map_.values.n_cols));
    yAxis->setTicker(
        nameTicker([names = plain(map_.yNames, map_.yTitle), name](size_t at) { return name(names, at); }, map_.values.n_rows));
}

/// On the scale, or below where that is higher than the map itself.
void HeatMapPlot::showValueTitle()
{
    QString title = map_.valueTitle;
    if (const QString shared = sharedCellsShort(shared_.value_or(CellSharing())); !shared.isEmpty())
        title += QStringLiteral(" · ") + shared;
    scale_->axis()->setLabel(compact_ ? QString() : title);
    xAxis->setLabel(compact_ ? map_.xTitle + QStringLiteral(" · ") + title : map_.xTitle);
}

void HeatMapPlot::fill()
{
    const double ratio = bufferDevicePixelRatio();
    const CellSharing shared{cellsShared(part_.rows, ratio * axisRect()->height()),
                             cellsShared(part_.columns, ratio * axisRect()->width()), map_.merge()};
    if (shared == shared_ || map_.values.empty())
        return;
    const bool told = shared_ && shared_->any();
    shared_ = shared;
    const MapCells drawn = mapCells(map_.values, part_, shared);
    fillColourMap(*cells_, drawn.values, static_cast<double>(drawn.firstColumn) + 0.5, static_cast<double>(shared.columns),
                  static_cast<double>(drawn.firstRow) + 0.5, static_cast<double>(shared.rows));
    showTexts();
    if (!told && !shared.any())
        return;
    showValueTitle(); // has been laid out without it
    redraw();
}

/// Numbers only where they fit.
void HeatMapPlot::showTexts()
{
    const size_t rows = map_.values.n_rows;
    const size_t count = map_.values.n_elem;
    const bool given = static_cast<size_t>(map_.cellTexts.size()) == count && count <= mostTexts && count > 0;
    const QFontMetrics metrics(font());
    const bool room = given &&
                      axisRect()->width() / static_cast<int>(std::max<size_t>(1, part_.columns)) >
                          widestOf(map_.cellTexts, metrics) + metrics.averageCharWidth() / 2 &&
                      axisRect()->height() / static_cast<int>(std::max<size_t>(1, part_.rows)) > metrics.height();
    while (room && texts_.size() < count) {
        texts_.push_back(new QCPItemText(this));
        texts_.back()->setClipToAxisRect(true);
    }
    for (size_t k = 0; k < texts_.size(); ++k) {
        texts_[k]->setVisible(room && k < count);
        if (!texts_[k]->visible())
            continue;
        texts_[k]->setText(map_.cellTexts[static_cast<qsizetype>(k)]);
        texts_[k]->setFont(font());
        texts_[k]->setColor(QColor(textOn(map_.colour(map_.values(k), dark()))));
        texts_[k]->position->setCoords(static_cast<double>(k / rows) + 1, static_cast<double>(k % rows) + 1);
    }
}

std::optional<HeatMapPlot::Cell> HeatMapPlot::cellAt(const QPointF &position) const
{
    if (map_.values.empty() || !axisRect()->rect().contains(position.toPoint()))
        return {};
    const auto at = [](const QCPAxis &axis, double pixel, arma::uword count) {
        return static_cast<size_t>(std::clamp(std::lround(axis.pixelToCoord(pixel)) - 1, 0L, static_cast<long>(count) - 1));
    };
    return Cell{at(*yAxis, position.y(), map_.values.n_rows), at(*xAxis, position.x(), map_.values.n_cols)};
}

} // namespace sluice
