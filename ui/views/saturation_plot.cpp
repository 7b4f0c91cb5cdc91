#include "ui/views/saturation_plot.h"

#include "ui/models/label_place.h"
#include "ui/models/part_text.h"
#include "ui/models/value_text.h"
#include "ui/views/plot_parts.h"

#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <utility>

namespace sluice {

namespace {

constexpr double airAtEnds = 0.09; // of a share: marks at 0 and 1, with a ring about them, are whole
constexpr int markSize = 8;
constexpr int ringSize = 14;    // about the picked unit's
constexpr double heapReach = 3; // pixels: marks so near hide each other
constexpr double fingerReach = 12;
constexpr double countFont = 0.85; // of the plot's
constexpr size_t mostCounts = 40;  // the largest heaps'
constexpr double countGap = 2;     // from the ring

/// In a legend of gates alone, which has little room.
QString gateName(Part gate)
{
    switch (gate) {
    case Part::inputGate:
        return SaturationPlot::tr("input");
    case Part::forgetGate:
        return SaturationPlot::tr("forget");
    case Part::outputGate:
        return SaturationPlot::tr("output");
    case Part::resetGate:
        return SaturationPlot::tr("reset");
    case Part::updateGate:
        return SaturationPlot::tr("update");
    default:
        return partText(gate);
    }
}

bool travels(const SaturationTrail &trail)
{
    const auto changes = [](const std::vector<double> &values) {
        return std::ranges::adjacent_find(values, std::not_equal_to()) != values.end();
    };
    return changes(trail.below) || changes(trail.above);
}

/// Around a place, inside the panel: to the right first, since most marks are at the left edge.
std::vector<QRectF> placesAround(const QPointF &place, const QSizeF &size, const QRectF &panel)
{
    static constexpr std::array<std::pair<double, double>, 8> directions = {
        {{1, 0}, {1, -0.7}, {1, 0.7}, {0, -1}, {0, 1}, {-1, 0}, {-1, -0.7}, {-1, 0.7}}};
    constexpr double away = ringSize / 2 + countGap;
    std::vector<QRectF> places;
    for (const double apart : {away, away + markSize})
        for (const auto &[right, down] : directions) {
            const QPointF middle(place.x() + right * (apart + size.width() / 2), place.y() + down * (apart + size.height() / 2));
            if (const QRectF rect(middle - QPointF(size.width(), size.height()) / 2, size); panel.contains(rect))
                places.push_back(rect);
        }
    return places;
}

QRectF squareAbout(const QPointF &middle, double size)
{
    return {middle - QPointF(size, size) / 2, QSizeF(size, size)};
}

} // namespace

SaturationPlot::SaturationPlot(QWidget *parent) : Plot(tr("Saturation of the gates"), parent)
{
    placeLegendAbove(*this);
    whole_ = new QCPItemLine(this);
    whole_->start->setCoords(0, 1);
    whole_->end->setCoords(1, 0);
    picked_ = addGraph();
    picked_->removeFromLegend();
    picked_->setLineStyle(QCPGraph::lsNone);
    picked_->setLayer("overlay");
    xAxis->setRange(-airAtEnds, 1 + airAtEnds);
    yAxis->setRange(-airAtEnds, 1 + airAtEnds);
    setTable([this] {
        PlotTable table = saturationTable(content_);
        for (const SaturationTrail &trail : trails_)
            addTrail(table, trail, content_.selection);
        return table;
    });
    connect(this, &Plot::coloursChanged, this, &SaturationPlot::setPens);
    connect(this, &QCustomPlot::afterLayout, this, &SaturationPlot::findHeaps);
    setCursor(Qt::CrossCursor);
}

void SaturationPlot::show(const MemoryContent &content)
{
    if (!content_.saturation.empty() && sameSaturation(content, content_)) {
        content_ = content;
        return showUnit(content.selection.unit);
    }
    content_ = content;
    fitCount(*this, gates_, content.saturation.size());
    for (size_t k = 0; k < gates_.size(); ++k) {
        const SaturationSeries &series = content.saturation[k];
        gates_[k]->setName(gateName(series.gate));
        gates_[k]->setData(vectorOf(series.below), vectorOf(series.above));
        gates_[k]->setLineStyle(QCPGraph::lsNone);
    }
    showPicked();
    showMoves();
    xAxis->setLabel(tr("share below %1, over %n sample(s)", nullptr, static_cast<int>(content.saturationOver))
                        .arg(content.selection.thresholds.low));
    yAxis->setLabel(tr("share above %1").arg(content.selection.thresholds.high));
    heaps_.clear();
    laidOut_ = {};
    findHeaps();
    setPens();
    redraw();
}

void SaturationPlot::showUnit(size_t unit)
{
    content_.selection.unit = unit;
    showPicked();
    redrawOverlay();
}

void SaturationPlot::showPicked()
{
    QVector<double> below, above;
    for (const SaturationSeries &series : content_.saturation) {
        below.append(series.below(content_.selection.unit));
        above.append(series.above(content_.selection.unit));
    }
    picked_->setData(below, above);
}

/// A line to each point from where it was without the what-ifs, which a ring marks.
void SaturationPlot::showMoves()
{
    const auto moved = [](const SaturationSeries &series) { return !series.belowBefore.empty(); };
    while (moves_.size() < content_.saturation.size() && std::ranges::any_of(content_.saturation, moved)) {
        moves_.push_back(new QCPCurve(xAxis, yAxis));
        moves_.back()->removeFromLegend();
    }
    for (size_t k = 0; k < moves_.size(); ++k) {
        QVector<double> x, y;
        if (k < content_.saturation.size()) {
            const SaturationSeries &series = content_.saturation[k];
            for (arma::uword unit = 0; unit < series.belowBefore.n_elem; ++unit) {
                x << series.belowBefore(unit) << series.below(unit) << qQNaN();
                y << series.aboveBefore(unit) << series.above(unit) << qQNaN();
            }
        }
        moves_[k]->setData(x, y);
    }
}

void SaturationPlot::showTrails(const std::vector<SaturationTrail> &trails)
{
    trails_ = trails;
    while (trailLines_.size() < trails.size()) {
        trailLines_.push_back(new QCPCurve(xAxis, yAxis));
        trailLines_.back()->setLayer("overlay");
        trailLines_.back()->removeFromLegend();
    }
    for (size_t k = 0; k < trailLines_.size(); ++k) {
        trailLines_[k]->setVisible(k < trails.size());
        if (k >= trails.size())
            continue;
        trailLines_[k]->setData(vectorOf(trails[k].below), vectorOf(trails[k].above));
        trailLines_[k]->setLineStyle(travels(trails[k]) ? QCPCurve::lsLine
                                                        : QCPCurve::lsNone); // or a PDF would have an empty path
    }
    setPens();
    redrawOverlay();
}

// Three gates in three shapes and fillings. Colours are the models' own.
void SaturationPlot::setPens()
{
    static constexpr std::array shapes = {QCPScatterStyle::ssDisc, QCPScatterStyle::ssSquare, QCPScatterStyle::ssTriangle};
    const std::array fills = {colours().text, colours().card, colours().secondary};
    for (size_t k = 0; k < gates_.size(); ++k)
        gates_[k]->setScatterStyle(
            QCPScatterStyle(shapes[k % shapes.size()], QPen(colours().text, 1.4), fills[k % fills.size()], markSize));
    QColor pale(colours().secondary);
    pale.setAlpha(150);
    for (size_t k = 0; k < trailLines_.size(); ++k) {
        trailLines_[k]->setPen(QPen(pale, 1.2));
        trailLines_[k]->setScatterStyle(QCPScatterStyle(shapes[k % shapes.size()], QPen(pale), Qt::NoBrush, 4));
    }
    for (QCPCurve *moves : moves_) {
        moves->setPen(QPen(QColor(whatIfColourOn(dark())), 1.4));
        moves->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(colours().secondary, 1.2), Qt::NoBrush, 8));
    }
    picked_->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(colours().text, 2), Qt::NoBrush, ringSize));
    for (QCPItemText *each : counts_)
        each->setColor(colours().text);
    whole_->setPen(QPen(colours().border, 1, Qt::DashLine));
}

QPointF SaturationPlot::pixelOf(const QPointF &shares) const
{
    return {xAxis->coordToPixel(shares.x()), yAxis->coordToPixel(shares.y())};
}

/// Which marks hide each other depends on how large the axes are drawn.
void SaturationPlot::findHeaps()
{
    if (std::exchange(laidOut_, axisRect()->rect()) == axisRect()->rect())
        return;
    std::vector<QPointF> pixels = saturationPlaces(content_);
    for (QPointF &place : pixels)
        place = pixelOf(place);
    heaps_ = markHeaps(pixels, heapReach);
    placeCounts();
}

/// The largest heaps first; where there is no free place beside one, its count is in its tooltip only.
void SaturationPlot::placeCounts()
{
    std::vector<const MarkHeap *> wanted;
    LabelSurroundings around;
    for (const MarkHeap &heap : heaps_) {
        around.taken.push_back(squareAbout(heap.place, markSize));
        if (heap.marks.size() > 1)
            wanted.push_back(&heap);
    }
    for (const SaturationSeries &series : content_.saturation)
        for (arma::uword unit = 0; unit < series.belowBefore.n_elem; ++unit)
            around.taken.push_back(squareAbout(pixelOf({series.belowBefore(unit), series.aboveBefore(unit)}), markSize));
    std::ranges::stable_sort(wanted, std::greater(), [](const MarkHeap *heap) { return heap->marks.size(); });
    wanted.resize(std::min(wanted.size(), mostCounts));
    for (size_t k = 0; k < std::max(wanted.size(), counts_.size()); ++k) {
        QCPItemText &own = count(k);
        own.setVisible(false);
        if (k >= wanted.size())
            continue;
        own.setFont(scaled(font(), countFont));
        own.setText(heapText(*wanted[k]));
        const QSizeF size = QFontMetricsF(own.font()).size(0, own.text()) + QSizeF(2, 0);
        const auto places = placesAround(wanted[k]->place, size, axisRect()->rect());
        if (places.empty())
            continue;
        const QRectF place = freePlace(places, around);
        if (std::ranges::any_of(around.taken, [&](const QRectF &other) { return other.intersects(place); }))
            continue;
        around.taken.push_back(place);
        own.position->setCoords(place.center());
        own.setVisible(true);
    }
}

QCPItemText &SaturationPlot::count(size_t k)
{
    while (counts_.size() <= k) {
        counts_.push_back(new QCPItemText(this));
        counts_.back()->setColor(colours().text);
        counts_.back()->position->setType(QCPItemPosition::ptAbsolute);
        counts_.back()->setLayer("overlay"); // above the marks
    }
    return *counts_[k];
}

/// That of the nearest mark.
const MarkHeap *SaturationPlot::heapAt(const QPointF &position) const
{
    double nearest = fingerReach;
    const MarkHeap *found = nullptr;
    for (const MarkHeap &heap : heaps_) {
        if (QLineF(heap.place, position).length() > nearest + heapReach)
            continue;
        for (const size_t number : heap.marks) {
            const SaturationMark mark = markOf(content_, number);
            const SaturationSeries &series = content_.saturation[mark.series];
            const double distance = QLineF(pixelOf({series.below(mark.unit), series.above(mark.unit)}), position).length();
            if (distance < nearest) {
                nearest = distance;
                found = &heap;
            }
        }
    }
    return found;
}

const MarkHeap *SaturationPlot::heapOfPicked() const
{
    if (content_.saturation.empty())
        return nullptr;
    const size_t series = std::min(series_, content_.saturation.size() - 1);
    const size_t number = numberOf(content_, {series, content_.selection.unit});
    const auto found =
        std::ranges::find_if(heaps_, [number](const MarkHeap &heap) { return std::ranges::binary_search(heap.marks, number); });
    return found == heaps_.end() ? nullptr : &*found;
}

void SaturationPlot::pickFrom(const MarkHeap &heap, size_t unit)
{
    for (const size_t number : heap.marks)
        if (const SaturationMark mark = markOf(content_, number); mark.unit == unit) {
            series_ = mark.series;
            break;
        }
    update();
    if (unit != content_.selection.unit)
        emit unitPicked(unit);
}

QString SaturationPlot::tipAt(const QPointF &position) const
{
    const MarkHeap *heap = heapAt(position);
    return heap ? heapTip(content_, *heap) : trailTip(position);
}

QString SaturationPlot::trailTip(const QPointF &position) const
{
    constexpr double near = 6;
    for (const SaturationTrail &trail : trails_)
        for (size_t k = 0; k < trail.epochs.size(); ++k)
            if (std::hypot(xAxis->coordToPixel(trail.below[k]) - position.x(),
                           yAxis->coordToPixel(trail.above[k]) - position.y()) < near)
                return tr("%1, unit %2, epoch %3\nbelow %4: %5\nabove %6: %7")
                    .arg(partText(trail.gate))
                    .arg(content_.selection.unit + 1)
                    .arg(trail.epochs[k])
                    .arg(exactText(content_.selection.thresholds.low), exactText(trail.below[k]),
                         exactText(content_.selection.thresholds.high), exactText(trail.above[k]));
    return {};
}

void SaturationPlot::mousePressEvent(QMouseEvent *event)
{
    Plot::mousePressEvent(event);
    if (const MarkHeap *heap = heapAt(event->position()); heap && event->button() == Qt::LeftButton)
        pickFrom(*heap, unitAfter(content_, *heap, content_.selection.unit));
}

bool SaturationPlot::takesKey(const QKeyEvent &event) const
{
    return event.key() >= Qt::Key_Home && event.key() <= Qt::Key_Down; // and End, Left, Up, Right
}

void SaturationPlot::keyPressEvent(QKeyEvent *event)
{
    const MarkHeap *at = heapOfPicked();
    if (!at || !takesKey(*event))
        return Plot::keyPressEvent(event);
    const size_t unit = content_.selection.unit;
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        pickFrom(*at, event->key() == Qt::Key_Up ? unitBefore(content_, *at, unit) : unitAfter(content_, *at, unit));
    } else {
        const auto last = static_cast<std::ptrdiff_t>(heaps_.size()) - 1, index = at - heaps_.data();
        const std::ptrdiff_t to = event->key() == Qt::Key_Home   ? 0
                                  : event->key() == Qt::Key_End  ? last
                                  : event->key() == Qt::Key_Left ? std::max<std::ptrdiff_t>(0, index - 1)
                                                                 : std::min(last, index + 1);
        at = &heaps_[static_cast<size_t>(to)];
        pickFrom(*at, unitsOf(content_, *at).front());
    }
    QToolTip::showText(mapToGlobal(at->place.toPoint()), heapTip(content_, *at), this);
}

void SaturationPlot::paintEvent(QPaintEvent *event)
{
    Plot::paintEvent(event);
    const MarkHeap *at = hasFocus() ? heapOfPicked() : nullptr;
    if (!at)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours().focus, 2));
    painter.drawRect(squareAbout(at->place, ringSize + 6));
}

} // namespace sluice
