#include "ui/views/quantity_rows.h"

#include "ui/models/number_text.h"
#include "ui/models/value_text.h"
#include "ui/views/plot_parts.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace sluice {

namespace {

bool isSingle(const arma::rowvec &values)
{
    return std::count_if(values.begin(), values.end(), [](double value) { return std::isfinite(value); }) == 1;
}

template <class Container> void fill(Container &data, const arma::mat &values, size_t row)
{
    using Point = std::remove_cvref_t<decltype(*data.constBegin())>;
    QVector<Point> points;
    points.reserve(static_cast<qsizetype>(values.n_cols));
    for (size_t t = 0; t < values.n_cols; ++t)
        points.append(Point(double(t + 1), values(row, t)));
    data.set(points, true);
}

} // namespace

QuantityRow::QuantityRow(Plot *plot)
    : QObject(plot), plot_(plot), rect_(new StackRect(plot)), zero_(new QCPItemStraightLine(plot)),
      bars_(new ColouredBars(rect_->time(), rect_->value())), ghostBars_(new ColouredBars(rect_->time(), rect_->value())),
      map_(new QCPColorMap(rect_->time(), rect_->value())), pinnedMap_(new QCPColorMap(rect_->time(), rect_->value())),
      halo_(new QCPItemRect(plot)), chosen_(new QCPItemRect(plot))
{
    for (QCPAbstractItem *item : std::initializer_list<QCPAbstractItem *>{zero_, halo_, chosen_}) {
        item->setClipToAxisRect(true);
        item->setClipAxisRect(rect_);
    }
    for (QCPItemPosition *position : {zero_->point1, zero_->point2}) {
        position->setAxes(rect_->time(), rect_->value());
        position->setAxisRect(rect_);
    }
    zero_->point1->setCoords(0, 0);
    zero_->point2->setCoords(1, 0);
    for (QCPColorMap *map : {map_, pinnedMap_}) {
        map->setInterpolate(false);
        map->setTightBoundary(false);
    }
    for (QCPItemPosition *position : {chosen_->topLeft, chosen_->bottomRight, halo_->topLeft, halo_->bottomRight}) {
        position->setAxes(rect_->time(), rect_->value());
        position->setAxisRect(rect_);
    }
    recolour();
}

void QuantityRow::setVisible(bool visible)
{
    rect_->setVisible(visible);
    for (QCPLayerable *each : std::initializer_list<QCPLayerable *>{zero_, bars_, ghostBars_, map_, pinnedMap_, halo_, chosen_})
        each->setVisible(visible);
    for (const auto *graphs : {&lines_, &ghosts_}) {
        for (QCPGraph *graph : *graphs)
            graph->setVisible(visible);
    }
}

void QuantityRow::show(std::shared_ptr<const InsideRow> row, const Look &look)
{
    if (!hasSameMapAs(*row))
        blocks_ = {}; // of no window: to be filled
    row_ = std::move(row);
    look_ = look;
    if (row_->pinned.empty())
        look_.pinned.reset();
    const bool ofUnits = row_->kind == InsideRow::Kind::map && row_->quantity != InsideRow::Quantity::contribution;
    if (!ofUnits || look.rows.rows != row_->values.n_rows) {
        look_.rows = RowWindow::all(row_->values.n_rows);
        look_.rowsText.clear();
    }
    setVisible(false);
    rect_->setVisible(true);
    rect_->value()->setRangeReversed(row_->kind == InsideRow::Kind::map);
    rect_->setTimeWindow(look.steps);
    describe();
    switch (row_->kind) {
    case InsideRow::Kind::bars:
        showBars();
        break;
    case InsideRow::Kind::lines:
        showLines();
        break;
    case InsideRow::Kind::map:
        showMap();
        break;
    }
    recolour();
}

/// A map that only the cursor passes over is not coloured again.
bool QuantityRow::hasSameMapAs(const InsideRow &row) const
{
    const arma::mat &one = row_->values;
    const arma::mat &other = row.values;
    return row_->kind == InsideRow::Kind::map && row.kind == InsideRow::Kind::map && row_->gate == row.gate &&
           row_->limit == row.limit && arma::size(one) == arma::size(other) && row_->pinned.n_elem == row.pinned.n_elem &&
           (one.memptr() == other.memptr() || std::memcmp(one.memptr(), other.memptr(), one.n_elem * sizeof(double)) == 0);
}

void QuantityRow::describe()
{
    const QString title =
        (row_->picked ? QStringLiteral("▸ ") : QString()) + (row_->held ? QStringLiteral("◆ ") : QString()) + row_->title;
    const QString subtitle =
        row_->enlarged > 1 ? tr("%1, enlarged %2×").arg(row_->formula, timesNumber(row_->enlarged)) : row_->formula;
    rect_->setCaption({title, subtitle, row_->word, row_->held, row_->held ? tr("held") : QString(), row_->picked});
    const bool map = row_->kind == InsideRow::Kind::map && row_->names.size() > 1;
    rect_->setNotes(map ? notes() : QList<QStringList>());
    if (!map)
        return rect_->setEnds({});
    const bool features = row_->quantity == InsideRow::Quantity::contribution;
    const auto first = static_cast<qsizetype>(look_.rows.first), last = static_cast<qsizetype>(look_.rows.last());
    const auto number = [&](qsizetype place) {
        return QString::number(row_->units.empty() ? place + 1 : qsizetype(row_->units[static_cast<size_t>(place)]) + 1);
    };
    StackRect::Ends ends{
        features ? row_->names[first].left(8) : number(first), features ? row_->names[last].left(8) : number(last), {}, 0};
    ends.what = features ? QString() : tr("unit");
    if (look_.pinned)
        ends.top = tr("pin %1").arg(*look_.pinned + 1);
    if (const auto place = row_->placeOf(look_.unit); place && look_.rows.contains(*place)) {
        ends.chosen = QString::number(look_.unit + 1) + QStringLiteral(" ▸");
        ends.chosenAt = (pinnedRoom() + double(*place - look_.rows.first) + 0.5) / (pinnedRoom() + double(look_.rows.count));
    }
    rect_->setEnds(ends);
}

/// The strip spans the row's axis, so that a label stands at the height where its value is drawn. What is drawn as lines has no colours.
void QuantityRow::showScale()
{
    const bool map = row_->kind == InsideRow::Kind::map;
    const double margin = map ? 0 : 0.08 * (row_->high() - row_->low());
    const double low = row_->low() - margin;
    const double span = row_->high() + margin - low;
    if (!map)
        rect_->value()->setRange(low, low + span);
    const bool gate = row_->gate;
    const auto label = [&](double value) {
        const QString text = plainText(value);
        return std::pair((value - low) / span, gate || value <= 0 ? text : '+' + text);
    };
    const auto share = [=, colour = colours()](double height) { return colour(low + height * span); };
    const bool lines = row_->kind == InsideRow::Kind::lines;
    rect_->setScale(
        {lines ? std::function<QRgb(double)>() : share, {label(row_->high()), label(gate ? 0.5 : 0), label(row_->low())}});
}

std::function<QRgb(double)> QuantityRow::colours() const
{
    return [gate = row_->gate, limit = row_->limit, dark = plot_->dark()](double value) {
        return gate ? gateColour(value) : signedColour(value, limit, dark);
    };
}

void QuantityRow::showBars()
{
    bars_->setVisible(true);
    fill(*bars_->data(), row_->values, 0);
    zero_->setVisible(!row_->gate);
    ghostBars_->setVisible(!row_->untouched.empty());
    if (!row_->untouched.empty())
        fill(*ghostBars_->data(), row_->untouched, 0);
}

QCPGraph *QuantityRow::line(size_t k)
{
    while (lines_.size() <= k)
        lines_.push_back(plot_->addGraph(rect_->time(), rect_->value()));
    return lines_[k];
}

QCPGraph *QuantityRow::ghost(size_t k)
{
    while (ghosts_.size() <= k)
        ghosts_.push_back(plot_->addGraph(rect_->time(), rect_->value()));
    return ghosts_[k];
}

void QuantityRow::showLines()
{
    zero_->setVisible(!row_->gate);
    for (size_t k = 0; k < row_->values.n_rows; ++k) {
        if (!row_->untouched.empty()) {
            ghost(k)->setVisible(true);
            fill(*ghost(k)->data(), row_->untouched, k);
        }
        line(k)->setVisible(true);
        fill(*line(k)->data(), row_->values, k);
    }
}

void QuantityRow::showMap()
{
    for (QCPColorMap *map : {map_, pinnedMap_})
        map->setDataRange(QCPRange(row_->low(), row_->high()));
    map_->setVisible(true);
    pinnedMap_->setVisible(look_.pinned.has_value());
    const double top = static_cast<double>(look_.rows.first) + 0.5;
    rect_->value()->setRange(top - pinnedRoom(), top + static_cast<double>(look_.rows.count));
    fillMap();
    if (look_.pinned)
        fillPinned();
}

/// Room for the pinned unit above the map, in rows of it.
double QuantityRow::pinnedRoom() const
{
    return look_.pinned ? std::max(1.4, 0.2 * static_cast<double>(look_.rows.count)) : 0;
}

/// Without the room for what is forecast.
double QuantityRow::mapPixels() const
{
    return rect_->pixelsPerStep() * static_cast<double>(look_.steps.count);
}

void QuantityRow::fillMap()
{
    const double ratio = plot_->bufferDevicePixelRatio();
    const RowWindow &rows = look_.rows;
    const TimeWindow &steps = look_.steps;
    const Blocks blocks{{cellsShared(rows.count, ratio * pixelsPerRow() * static_cast<double>(rows.count)),
                         cellsShared(steps.count, ratio * mapPixels()), row_->merge()},
                        {rows.first, rows.count, steps.first, steps.count}};
    if (blocks == blocks_ || row_->values.empty() || steps.count == 0)
        return;
    blocks_ = blocks;
    const MapCells shown = mapCells(row_->values, blocks.part, blocks.shared);
    fillColourMap(*map_, shown.values, static_cast<double>(shown.firstColumn) + 0.5, static_cast<double>(blocks.shared.columns),
                  static_cast<double>(shown.firstRow) + 0.5, static_cast<double>(blocks.shared.rows));
    rect_->setNotes(notes());
}

QList<QStringList> QuantityRow::notes() const
{
    QList<QStringList> notes;
    if (!look_.rowsText.isEmpty())
        notes << QStringList{look_.rowsText, QStringLiteral("%1–%2").arg(look_.rows.first + 1).arg(look_.rows.last() + 1)};
    if (shared().any())
        notes << QStringList{sharedCellsText(shared()), sharedCellsShort(shared())};
    return notes;
}

CellSharing QuantityRow::pinnedShared() const
{
    return {1, cellsShared(look_.steps.count, plot_->bufferDevicePixelRatio() * mapPixels()), row_->merge()};
}

void QuantityRow::fillPinned()
{
    const CellSharing shared = pinnedShared();
    const MapCells shown = mapCells(row_->pinned, {0, 1, look_.steps.first, look_.steps.count}, shared);
    fillColourMap(*pinnedMap_, shown.values, static_cast<double>(shown.firstColumn) + 0.5, static_cast<double>(shared.columns),
                  static_cast<double>(look_.rows.first) + 0.5 - pinnedRoom(), 0.72 * pinnedRoom());
}

void QuantityRow::fitToPixels()
{
    constexpr double leastHeight = 7;
    const bool map = row_->kind == InsideRow::Kind::map;
    if (map) {
        fillMap();
        if (look_.pinned)
            fillPinned();
    }
    const size_t units = row_->units.size();
    const auto place = row_->placeOf(look_.unit);
    const bool room = map && units > 1 && place && look_.rows.contains(*place) && pixelsPerRow() >= leastHeight;
    for (QCPItemRect *frame : {halo_, chosen_}) {
        frame->setVisible(room);
        if (!room)
            continue;
        frame->topLeft->setCoords(0.5, double(*place) + 0.5);
        frame->bottomRight->setCoords(double(row_->values.n_cols) + 0.5, double(*place) + 1.5);
    }
}

void QuantityRow::recolour()
{
    const Theme &theme = plot_->colours();
    const QColor whatIf(whatIfColourOn(theme.dark));
    const bool touched = !row_->untouched.empty();
    showScale();
    bars_->setColour(colours());
    for (QCPColorMap *map : {map_, pinnedMap_})
        map->setGradient(gradientOf(row_->gate ? gateStops() : signedStops(theme.dark)));
    zero_->setPen(QPen(theme.border, 1));
    halo_->setPen(QPen(theme.card, 3.5));
    chosen_->setPen(QPen(theme.text, 1.5));
    bars_->setOutline(touched ? whatIf : QColor(theme.dark ? 255 : 0, theme.dark ? 255 : 0, theme.dark ? 255 : 0, 60));
    ghostBars_->setColour([](double) { return qRgba(0, 0, 0, 0); });
    ghostBars_->setOutline(theme.text);
    for (size_t k = 0; k < lines_.size(); ++k) {
        const bool selected = row_->values.n_rows <= 1 || row_->placeOf(look_.unit) == k;
        lines_[k]->setPen(dashedPen(k, touched ? whatIf : theme.text, selected ? 1.8 : 1));
        lines_[k]->setScatterStyle(touched && selected ? QCPScatterStyle(QCPScatterStyle::ssDiamond, whatIf, theme.card, 6)
                                                       : QCPScatterStyle());
        lines_[k]->setScatterSkip(std::max(1, static_cast<int>(row_->values.n_cols / 12)));
        if (k < row_->values.n_rows && isSingle(row_->values.row(k))) { // a line of one point would not be seen
            lines_[k]->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, theme.text, selected ? 8 : 5));
            lines_[k]->setScatterSkip(0);
        }
    }
    for (size_t k = 0; k < ghosts_.size(); ++k)
        ghosts_[k]->setPen(dashedPen(k, theme.secondary, 1));
}

std::vector<LegendEntry> QuantityRow::legend() const
{
    std::vector<LegendEntry> entries;
    if (row_->kind != InsideRow::Kind::lines || row_->names.size() < 2)
        return entries;
    for (qsizetype k = 0; k < row_->names.size(); ++k)
        entries.push_back(
            {row_->names[k], lines_[static_cast<size_t>(k)]->pen(), lines_[static_cast<size_t>(k)]->scatterStyle()});
    return entries;
}

std::vector<LegendEntry> QuantityRow::whatIfLegend() const
{
    if (row_->untouched.empty() || row_->kind == InsideRow::Kind::map)
        return {};
    const Theme &theme = plot_->colours();
    const QColor whatIf(whatIfColourOn(theme.dark));
    const auto sign = [this](const QColor &outline) {
        return row_->kind == InsideRow::Kind::bars
                   ? QCPScatterStyle(QCPScatterStyle::ssSquare, QPen(outline, 1.2), Qt::NoBrush, 8)
                   : QCPScatterStyle();
    };
    return {{tr("what if"), QPen(whatIf, 1.8), sign(whatIf)}, {tr("as it was"), QPen(theme.secondary, 1), sign(theme.text)}};
}

std::optional<size_t> QuantityRow::mapRowAt(double y) const
{
    if (row_->kind != InsideRow::Kind::map || row_->values.n_rows == 0 || isPinnedAt(y))
        return {};
    const double coordinate = rect_->value()->pixelToCoord(y);
    return static_cast<size_t>(
        std::clamp(std::lround(coordinate) - 1, static_cast<long>(look_.rows.first), static_cast<long>(look_.rows.last())));
}

double QuantityRow::pixelsPerRow() const
{
    return rect_->height() / (static_cast<double>(look_.rows.count) + pinnedRoom());
}

bool QuantityRow::isPinnedAt(double y) const
{
    return look_.pinned && row_->kind == InsideRow::Kind::map &&
           rect_->value()->pixelToCoord(y) < static_cast<double>(look_.rows.first) + 0.5;
}

std::optional<size_t> QuantityRow::unitAt(double y) const
{
    if (isPinnedAt(y))
        return look_.pinned;
    const auto place = mapRowAt(y);
    return place && *place < row_->units.size() ? std::optional(row_->units[*place]) : std::nullopt;
}

} // namespace sluice
