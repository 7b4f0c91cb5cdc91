#include "ui/views/quantity_rows.h"

#include "ui/models/value_text.h"
#include "ui/views/plot_parts.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace sluice {

namespace {

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
      map_(new QCPColorMap(rect_->time(), rect_->value())), halo_(new QCPItemRect(plot)), chosen_(new QCPItemRect(plot))
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
    map_->setInterpolate(false);
    map_->setTightBoundary(false);
    for (QCPItemPosition *position : {chosen_->topLeft, chosen_->bottomRight, halo_->topLeft, halo_->bottomRight}) {
        position->setAxes(rect_->time(), rect_->value());
        position->setAxisRect(rect_);
    }
    recolour();
}

void QuantityRow::setVisible(bool visible)
{
    rect_->setVisible(visible);
    for (QCPLayerable *each : std::initializer_list<QCPLayerable *>{zero_, bars_, ghostBars_, map_, halo_, chosen_})
        each->setVisible(visible);
    for (const auto *graphs : {&lines_, &ghosts_}) {
        for (QCPGraph *graph : *graphs)
            graph->setVisible(visible);
    }
}

void QuantityRow::show(const InsideRow &row, size_t unit)
{
    const bool sameMap = hasSameMapAs(row);
    row_ = row;
    unit_ = unit;
    setVisible(false);
    rect_->setVisible(true);
    rect_->value()->setRangeReversed(row.kind == InsideRow::Kind::map);
    rect_->setTimeRange(row.values.n_cols);
    describe();
    showScale();
    switch (row.kind) {
    case InsideRow::Kind::bars:
        showBars();
        break;
    case InsideRow::Kind::lines:
        showLines();
        break;
    case InsideRow::Kind::map:
        if (!sameMap)
            showMap();
        map_->setVisible(true);
        break;
    }
    recolour();
}

/// A map that only the cursor passes over is not coloured again.
bool QuantityRow::hasSameMapAs(const InsideRow &row) const
{
    const arma::mat &one = row_.values;
    const arma::mat &other = row.values;
    return row_.kind == InsideRow::Kind::map && row.kind == InsideRow::Kind::map && row_.gate == row.gate &&
           row_.limit == row.limit && arma::size(one) == arma::size(other) &&
           std::memcmp(one.memptr(), other.memptr(), one.n_elem * sizeof(double)) == 0;
}

void QuantityRow::describe()
{
    const QString title =
        (row_.picked ? QStringLiteral("▸ ") : QString()) + (row_.held ? QStringLiteral("◆ ") : QString()) + row_.title;
    rect_->setCaption({title, row_.formula, row_.word, row_.held, row_.held ? tr("held") : QString(), row_.picked});
    const bool map = row_.kind == InsideRow::Kind::map && row_.names.size() > 1;
    if (!map)
        return rect_->setEnds({});
    const bool features = row_.quantity == InsideRow::Quantity::contribution;
    const qsizetype last = row_.names.size() - 1;
    StackRect::Ends ends{features ? row_.names[0].left(8) : QStringLiteral("1"),
                         features ? row_.names[last].left(8) : QString::number(last + 1),
                         {},
                         0};
    if (!row_.units.empty()) {
        ends.chosen = QString::number(unit_ + 1) + QStringLiteral(" ▸");
        ends.chosenAt = (double(unit_) + 0.5) / double(row_.names.size());
    }
    rect_->setEnds(ends);
}

/// The strip spans the row's axis, so that a label stands at the height where its value is drawn.
void QuantityRow::showScale()
{
    const bool map = row_.kind == InsideRow::Kind::map;
    const double margin = map ? 0 : 0.08 * (row_.high() - row_.low());
    const double low = row_.low() - margin;
    const double span = row_.high() + margin - low;
    if (!map)
        rect_->value()->setRange(low, low + span);
    const bool gate = row_.gate;
    const double limit = row_.limit;
    const auto label = [&](double value) {
        const QString text = plainText(value);
        return std::pair((value - low) / span, gate || value <= 0 ? text : '+' + text);
    };
    rect_->setScale({[=](double share) {
                         const double value = low + share * span;
                         return gate ? gateColour(value) : signedColour(value, limit);
                     },
                     {label(row_.high()), label(gate ? 0.5 : 0), label(row_.low())}});
}

void QuantityRow::showBars()
{
    const bool gate = row_.gate;
    const double limit = row_.limit;
    bars_->setColour([gate, limit](double value) { return gate ? gateColour(value) : signedColour(value, limit); });
    bars_->setVisible(true);
    fill(*bars_->data(), row_.values, 0);
    zero_->setVisible(!gate);
    ghostBars_->setVisible(!row_.untouched.empty());
    if (!row_.untouched.empty())
        fill(*ghostBars_->data(), row_.untouched, 0);
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
    zero_->setVisible(!row_.gate);
    for (size_t k = 0; k < row_.values.n_rows; ++k) {
        if (!row_.untouched.empty()) {
            ghost(k)->setVisible(true);
            fill(*ghost(k)->data(), row_.untouched, k);
        }
        line(k)->setVisible(true);
        fill(*line(k)->data(), row_.values, k);
    }
}

void QuantityRow::showMap()
{
    const auto steps = static_cast<int>(row_.values.n_cols);
    const auto rows = static_cast<int>(row_.values.n_rows);
    QCPColorMapData &cells = *map_->data();
    if (cells.keySize() != steps || cells.valueSize() != rows)
        cells.setSize(steps, rows);
    // A single row or column has no distance to its neighbour: it gets a range of its own width.
    cells.setKeyRange(steps > 1 ? QCPRange(1, steps) : QCPRange(0.5, 1.5));
    cells.setValueRange(rows > 1 ? QCPRange(1, rows) : QCPRange(0.5, 1.5));
    for (int t = 0; t < steps; ++t) {
        const double *column = row_.values.colptr(static_cast<arma::uword>(t));
        for (int k = 0; k < rows; ++k)
            cells.setCell(t, k, column[k]);
    }
    rect_->value()->setRange(0.5, rows + 0.5);
    map_->setGradient(gradientOf(row_.gate ? gateStops() : signedStops()));
    map_->setDataRange(QCPRange(row_.low(), row_.high()));
}

void QuantityRow::fitFrame()
{
    constexpr double leastHeight = 7;
    const size_t units = row_.units.size();
    const bool map = row_.kind == InsideRow::Kind::map && units > 1;
    const bool room = map && rect_->height() / static_cast<double>(units) >= leastHeight;
    for (QCPItemRect *frame : {halo_, chosen_}) {
        frame->setVisible(room);
        frame->topLeft->setCoords(0.5, double(unit_) + 0.5);
        frame->bottomRight->setCoords(double(row_.values.n_cols) + 0.5, double(unit_) + 1.5);
    }
}

void QuantityRow::recolour()
{
    const Theme &theme = plot_->colours();
    const QColor whatIf(theme.dark ? whatIfColourOnDark : whatIfColour);
    const bool touched = !row_.untouched.empty();
    zero_->setPen(QPen(theme.border, 1));
    halo_->setPen(QPen(theme.card, 3.5));
    chosen_->setPen(QPen(theme.text, 1.5));
    bars_->setOutline(touched ? whatIf : QColor(theme.dark ? 255 : 0, theme.dark ? 255 : 0, theme.dark ? 255 : 0, 60));
    ghostBars_->setColour([](double) { return qRgba(0, 0, 0, 0); });
    ghostBars_->setOutline(theme.text);
    for (size_t k = 0; k < lines_.size(); ++k) {
        const bool selected = row_.values.n_rows <= 1 || k == unit_;
        lines_[k]->setPen(dashedPen(k, touched ? whatIf : theme.text, selected ? 1.8 : 1));
        lines_[k]->setScatterStyle(touched && selected ? QCPScatterStyle(QCPScatterStyle::ssDiamond, whatIf, theme.card, 6)
                                                       : QCPScatterStyle());
        lines_[k]->setScatterSkip(std::max(1, static_cast<int>(row_.values.n_cols / 12)));
    }
    for (size_t k = 0; k < ghosts_.size(); ++k)
        ghosts_[k]->setPen(dashedPen(k, theme.secondary, 1));
}

std::vector<LegendEntry> QuantityRow::legend() const
{
    std::vector<LegendEntry> entries;
    if (row_.kind != InsideRow::Kind::lines || row_.names.size() < 2)
        return entries;
    for (qsizetype k = 0; k < row_.names.size(); ++k)
        entries.push_back({row_.names[k], lines_[static_cast<size_t>(k)]->pen(), lines_[static_cast<size_t>(k)]->scatterStyle()});
    return entries;
}

std::optional<size_t> QuantityRow::mapRowAt(double y) const
{
    if (row_.kind != InsideRow::Kind::map || row_.values.n_rows == 0)
        return {};
    const double coordinate = rect_->value()->pixelToCoord(y);
    return static_cast<size_t>(std::clamp(std::lround(coordinate) - 1, 0L, static_cast<long>(row_.values.n_rows) - 1));
}

} // namespace sluice
