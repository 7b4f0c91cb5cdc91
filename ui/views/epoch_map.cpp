#include "ui/views/epoch_map.h"

#include "ui/views/plot_parts.h"
#include "ui/views/tickers.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr int scaleWidth = 9;
constexpr double rowMark = 0.06; // of the panel's width
constexpr double foot = 0.04;    // of a scale, for nothing at all

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

/// Up to `low` there is nothing, and whatever is more than that has a colour of the scale.
QCPColorGradient onFoot(const QCPColorGradient &above, const QColor &nothing)
{
    QCPColorGradient gradient = above;
    const auto stops = above.colorStops();
    const double level = 1.0 / (above.levelCount() - 1); // a value has the colour of the level below it
    gradient.clearColorStops();
    gradient.setColorStopAt(0, nothing);
    gradient.setColorStopAt(foot - 2 * level, nothing);
    gradient.setColorStopAt(foot - level, stops.first());
    for (auto stop = stops.cbegin(); stop != stops.cend(); ++stop)
        gradient.setColorStopAt(foot + (1 - foot) * stop.key(), stop.value());
    return gradient;
}

} // namespace

/// Over its map and the scale beside it. Cut short where these are narrower: it does not make the map wide.
class EpochMap::Title : public QCPTextElement {
public:
    using QCPTextElement::QCPTextElement;
    QSize minimumOuterSizeHint() const override { return {0, QCPTextElement::minimumOuterSizeHint().height()}; }

protected:
    void draw(QCPPainter *painter) override
    {
        const QRect own = mRect;
        const QString whole = text();
        mRect.setRight(layout()->rect().right());
        setText(QFontMetrics(mainFont()).elidedText(whole, Qt::ElideRight, rect().width()));
        QCPTextElement::draw(painter);
        setText(whole);
        mRect = own;
    }
};

EpochMap::EpochMap(Plot *plot, int row, int column)
    : QObject(plot), plot_(plot), element_(new QCPLayoutGrid), title_(new Title(plot)), rect_(new QCPAxisRect(plot)),
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
    for (QCPItemStraightLine *&line : epoch_) {
        line = new QCPItemStraightLine(plot);
        clip(*line, {line->point1, line->point2});
    }
    for (QCPItemLine *&line : row_) {
        line = new QCPItemLine(plot);
        clip(*line, {line->start, line->end});
        for (QCPItemPosition *point : {line->start, line->end})
            point->setTypeX(QCPItemPosition::ptAxisRectRatio);
    }
    recolour();
}

/// To the panel.
void EpochMap::clip(QCPAbstractItem &item, std::initializer_list<QCPItemPosition *> points)
{
    item.setLayer("overlay");
    item.setClipAxisRect(rect_);
    for (QCPItemPosition *point : points) {
        point->setAxes(epochs(), rows());
        point->setAxisRect(rect_);
    }
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
    const QCPColorGradient gradient = gradientOf(cells.stops);
    map_->setGradient(cells.nothing ? onFoot(gradient, *cells.nothing) : gradient);
    const double below = cells.nothing ? foot / (1 - foot) * (cells.high - cells.low) : 0;
    map_->setDataRange({cells.low - below, cells.high});
    epochs()->setRange(edges(0, cells.grid.spacing(), values.n_cols));
    rows()->setRange(edges(cells.bottom, cells.apart, values.n_rows));
}

void EpochMap::showCursor(double epoch, std::optional<double> row)
{
    for (QCPItemStraightLine *line : epoch_) {
        line->point1->setCoords(epoch, 0);
        line->point2->setCoords(epoch, 1);
    }
    for (size_t k = 0; k < row_.size(); ++k) {
        const double from = k % 2 == 0 ? 0 : 1 - rowMark;
        row_[k]->setVisible(row.has_value());
        row_[k]->start->setCoords(from, row.value_or(0));
        row_[k]->end->setCoords(from + rowMark, row.value_or(0));
    }
}

QString EpochMap::titleAt(const QPointF &position) const
{
    return title_->outerRect().contains(position.toPoint()) ? title_->text() : QString();
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
    const auto draw = [&](auto &line, bool halo) {
        QPen pen(halo ? theme.card : theme.text, halo ? 3 : 1);
        pen.setCapStyle(Qt::FlatCap);
        line.setPen(pen);
    };
    for (size_t k = 0; k < epoch_.size(); ++k)
        draw(*epoch_[k], k == 0);
    for (size_t k = 0; k < row_.size(); ++k)
        draw(*row_[k], k < 2);
}

} // namespace sluice
