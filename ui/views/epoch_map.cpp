#include "ui/views/epoch_map.h"

#include "ui/views/plot_parts.h"
#include "ui/views/tickers.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr int scaleWidth = 9;

/// A single column or row has no distance to its neighbour: it gets a range of its own width.
QCPRange centres(double first, double apart, size_t count)
{
    return count > 1 ? QCPRange(first, first + apart * static_cast<double>(count - 1))
                     : QCPRange(first - apart / 2, first + apart / 2);
}

QCPRange edges(double first, double apart, size_t count)
{
    return {first - apart / 2, first + apart * (static_cast<double>(count) - 0.5)};
}

} // namespace

EpochMap::EpochMap(Plot *plot, int row, int column)
    : QObject(plot), plot_(plot), element_(new QCPLayoutGrid), title_(new QCPTextElement(plot)), rect_(new QCPAxisRect(plot)),
      scale_(new QCPColorScale(plot)), map_(nullptr)
{
    plot->plotLayout()->addElement(row, column, element_);
    element_->addElement(0, 0, title_);
    element_->addElement(1, 0, rect_);
    element_->addElement(1, 1, scale_);
    element_->setRowStretchFactor(0, 0.001);
    element_->setColumnStretchFactor(1, 0.001);
    element_->setRowSpacing(0);
    element_->setColumnSpacing(2);
    title_->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
    title_->setMargins({4, 1, 4, 1});
    map_ = new QCPColorMap(epochs(), rows());
    map_->setInterpolate(false);
    map_->setTightBoundary(false);
    scale_->setType(QCPAxis::atRight);
    scale_->setBarWidth(scaleWidth);
    scale_->axis()->setNumberPrecision(3);
    map_->setColorScale(scale_);
    auto *group = new QCPMarginGroup(plot);
    group->setParent(this);
    rect_->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    scale_->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    epochs()->setTicker(wholeTicker());
    for (QCPAxis *axis : rect_->axes()) {
        axis->setLayer("axes");
        axis->grid()->setLayer("grid");
    }
    for (QCPItemStraightLine *&line : cursor_) {
        line = new QCPItemStraightLine(plot);
        line->setLayer("overlay");
        line->setClipAxisRect(rect_);
        for (QCPItemPosition *point : {line->point1, line->point2}) {
            point->setAxes(epochs(), rows());
            point->setAxisRect(rect_);
        }
    }
    recolour();
}

void EpochMap::show(const Cells &cells)
{
    title_->setText(cells.title);
    bottom_ = cells.bottom;
    apart_ = cells.apart;
    rowCount_ = cells.values.n_rows;
    const arma::mat values = cells.grid.spread(cells.values);
    const auto columns = static_cast<int>(values.n_cols), count = static_cast<int>(values.n_rows);
    QCPColorMapData &data = *map_->data();
    if (data.keySize() != columns || data.valueSize() != count)
        data.setSize(columns, count);
    data.setKeyRange(centres(0, cells.grid.spacing(), values.n_cols));
    data.setValueRange(centres(cells.bottom, cells.apart, values.n_rows));
    for (int column = 0; column < columns; ++column)
        for (int row = 0; row < count; ++row)
            data.setCell(column, row, values(static_cast<arma::uword>(row), static_cast<arma::uword>(column)));
    map_->setGradient(gradientOf(cells.stops));
    map_->setDataRange({cells.low, cells.high});
    epochs()->setRange(edges(0, cells.grid.spacing(), values.n_cols));
    rows()->setRange(edges(cells.bottom, cells.apart, values.n_rows));
}

void EpochMap::showCursor(double epoch, std::optional<double> row)
{
    for (const size_t k : {0U, 2U}) {
        cursor_[k]->point1->setCoords(epoch, 0);
        cursor_[k]->point2->setCoords(epoch, 1);
    }
    for (const size_t k : {1U, 3U}) {
        cursor_[k]->setVisible(row.has_value());
        cursor_[k]->point1->setCoords(0, row.value_or(0));
        cursor_[k]->point2->setCoords(1, row.value_or(0));
    }
}

size_t EpochMap::rowAt(double y) const
{
    const long row = std::lround((rows()->pixelToCoord(y) - bottom_) / apart_);
    return static_cast<size_t>(std::clamp(row, 0L, std::max(1L, static_cast<long>(rowCount_)) - 1));
}

void EpochMap::recolour()
{
    const Theme &theme = plot_->colours();
    const QFont small = scaled(plot_->font(), 0.9);
    // Of bar and numbers: maps above each other are equally wide.
    scale_->setMinimumSize(scaleWidth + 14 + QFontMetrics(small).horizontalAdvance(QStringLiteral("-0.25")), 0);
    title_->setTextColor(theme.text);
    title_->setFont(small);
    for (const size_t k : {0U, 1U})
        cursor_[k]->setPen(QPen(theme.card, 3));
    for (const size_t k : {2U, 3U})
        cursor_[k]->setPen(QPen(theme.text, 1));
}

} // namespace sluice
