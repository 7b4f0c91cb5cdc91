#include "ui/views/loss_plot.h"

#include "ui/models/number_text.h"
#include "ui/models/value_text.h"
#include "ui/views/axis_titles.h"
#include "ui/views/end_names.h"
#include "ui/views/explained.h"
#include "ui/views/plot_parts.h"
#include "ui/views/tickers.h"

#include <cmath>
#include <utility>

namespace sluice {

namespace {

constexpr int lineEnd = 7;     // pixels between a line's end and its name
constexpr double nameStep = 6; // pixels between places for a name that are tried
constexpr int markerSize = 9;
constexpr int markerRoom = 7; // half of one, and its pen on a projector
const QString nameLayer = QStringLiteral("names");
const QString lineDots = QStringLiteral("··· ");

} // namespace

LossPlot::LossPlot(QWidget *parent) : Plot(tr("Loss"), parent)
{
    setExplained(this, Explained::loss);
    constant_ = new QCPItemStraightLine(this);
    constantName_ = new QCPItemText(this);
    addLayer(nameLayer, layer("legend")); // above the curves and ticks, and no part of the cursor
    constantName_->setLayer(nameLayer);
    constantName_->setClipToAxisRect(false);
    constantName_->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    constantName_->position->setType(QCPItemPosition::ptAbsolute);
    setTable([this] { return lossTable(); });
    connect(this, &Plot::coloursChanged, this, &LossPlot::setPens);
    connect(this, &QCustomPlot::afterLayout, this, &LossPlot::placeNames);
    axisRect()->insetLayout()->addElement(new RoomForNames(*axisRect(), lineEnd, true), QRectF());
}

void LossPlot::makeLines(const Experiment &experiment)
{
    looks_ = looksOf(experiment.models);
    while (lines_.size() > looks_.size()) {
        for (QCPGraph *graph : {lines_.back().train, lines_.back().validation, lines_.back().shown})
            removeGraph(graph);
        removeItem(lines_.back().name);
        lines_.pop_back();
    }
    while (lines_.size() < looks_.size()) {
        Lines lines{addGraph(), addGraph(), addGraph(), addEndName(*this)};
        lines.name->setLayer(nameLayer);
        lines.shown->setLayer("overlay");
        lines.shown->removeFromLegend();
        lines_.push_back(lines);
    }
}

void LossPlot::show(const LossContent &content, const Experiment &experiment, LossAxis axis, bool logarithmic)
{
    content_ = content;
    makeLines(experiment);
    const auto scale = logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear;
    if (yAxis->scaleType() != scale) {
        yAxis->setScaleType(scale);
        yAxis->setTicker(logarithmic ? logTicker() : numberTicker());
        yAxis->setNumberPrecision(logarithmic ? 2 : 4);
    }
    xAxis->setLabel(axis == LossAxis::epochs ? tr("epoch") : tr("seconds of training"));
    yAxis->setLabel(content.lossTitle);
    xAxis->setTicker(axis == LossAxis::epochs ? wholeTicker() : numberTicker());
    yAxis->setRange(content.range.lower, content.range.upper);
    for (size_t index = 0; index < content.curves.size(); ++index) {
        const LossContent::Curve &curve = content.curves[index];
        const Lines &lines = lines_[index];
        lines.train->setName(tr("%1, training").arg(curve.name));
        lines.validation->setName(tr("%1, validation").arg(curve.name));
        lines.train->setData(vectorOf(curve.x), vectorOf(curve.train), true);
        lines.validation->setData(vectorOf(curve.x), vectorOf(curve.validation), true);
        const auto at = std::ranges::find(curve.x, curve.shown);
        const bool any = at != curve.x.end();
        const double loss = any ? curve.validation[static_cast<size_t>(at - curve.x.begin())] : 0;
        lines.shown->setData(any ? QVector<double>{curve.shown} : QVector<double>(),
                             any ? QVector<double>{loss} : QVector<double>());
        lines.name->setVisible(any && std::isfinite(curve.validation.back()));
        lines.name->setText(curve.name);
    }
    showOthers();
    showBands();
    showConstant();
    setPens();
    redraw();
}

/// A marker at the first or the last epoch is whole, however narrow the plot is. What depends on the layout changes it.
void LossPlot::placeNames()
{
    const double free = axisRect()->width() - 2.0 * markerRoom;
    const double air = content_.xUpper * (free > 0 ? std::max(0.02, markerRoom / free) : 0.02);
    if (const QCPRange range(-air, content_.xUpper + air); range != xAxis->range()) {
        xAxis->setRange(range);
        updateLayout();
    }
    placeEnds();
    if (content_.constant)
        placeConstantName();
}

/// The names of lines at their ends, moved apart where these are near each other.
void LossPlot::placeEnds()
{
    std::vector<double> ends;
    std::vector<size_t> named;
    for (size_t index = 0; index < std::min(lines_.size(), content_.curves.size()); ++index) {
        if (!lines_[index].name->visible())
            continue;
        ends.push_back(yAxis->coordToPixel(content_.curves[index].validation.back()));
        named.push_back(index);
    }
    QRect room = viewport();
    room.setBottom(axisRect()->bottom()); // the numbers of the axis stand below
    const std::vector<double> heights = endNameHeights(*this, ends, room);
    for (size_t k = 0; k < named.size(); ++k)
        lines_[named[k]].name->position->setCoords(xAxis->coordToPixel(content_.curves[named[k]].x.back()) + lineEnd, heights[k]);
}

/// Above or below its line, as far right as nothing crosses it; in several lines where the plot is narrower than it. Where there is no such
/// place, above the panel, with the dots of its line.
void LossPlot::placeConstantName()
{
    const QRectF panel = axisRect()->rect();
    const QFontMetricsF metrics(constantName_->font());
    constantName_->setText(inLines(content_.constantName, metrics, panel.width()));
    const QSizeF size = metrics.size(0, constantName_->text()) + QSizeF(2, 2);
    const double height = yAxis->coordToPixel(*content_.constant);
    std::vector<QRectF> places;
    for (double right = panel.right(); right - size.width() >= panel.left() - 1; right -= nameStep)
        for (const double top : {height - size.height() - 2, height + 2})
            if (top >= panel.top() - 1 && top + size.height() <= panel.bottom() + 1)
                places.emplace_back(QPointF(right - size.width(), top), size);
    if (const double top = height - size.height() - 2; top < panel.top() - 1 && top >= viewport().top())
        places.emplace_back(QPointF(panel.right() - size.width(), top), size);
    const QString dotted = lineDots + constantName_->text();
    const QSizeF outer = metrics.size(0, dotted) + QSizeF(2, 0);
    const QRectF outside(QPointF(panel.right() - outer.width(), panel.top() - outer.height()), outer);
    if (outside.left() >= panel.left() && outside.top() >= viewport().top() - 1) // the room there is in whole pixels
        places.push_back(outside);
    if (places.empty())
        places.emplace_back(panel.topLeft(), size);
    const QRectF place = freePlace(places, surroundings());
    if (place == outside)
        constantName_->setText(dotted);
    constantName_->position->setPixelPosition(place.topLeft());
}

/// All that is drawn beside the constant.
LabelSurroundings LossPlot::surroundings() const
{
    LabelSurroundings found;
    for (int index = 0; index < graphCount(); ++index) {
        QPolygonF piece;
        for (const QCPGraphData &point : *graph(index)->data()) {
            if (std::isfinite(point.value))
                piece << QPointF(xAxis->coordToPixel(point.key), yAxis->coordToPixel(point.value));
            else if (!piece.isEmpty())
                found.lines.push_back(thinned(std::exchange(piece, {})));
        }
        found.lines.push_back(thinned(piece));
    }
    for (const Lines &lines : lines_) {
        if (lines.name->visible())
            found.taken.emplace_back(lines.name->topLeft->pixelPosition(), lines.name->bottomRight->pixelPosition());
        for (const QCPGraphData &point : *lines.shown->data()) {
            const QPointF middle(xAxis->coordToPixel(point.key), yAxis->coordToPixel(point.value));
            found.taken.emplace_back(middle - QPointF(markerRoom, markerRoom), QSizeF(2 * markerRoom, 2 * markerRoom));
        }
    }
    return found;
}

void LossPlot::showOthers()
{
    fitCount(*this, others_, content_.others.size());
    while (otherNames_.size() < others_.size()) {
        auto *name = new QCPItemText(this);
        name->setPositionAlignment(Qt::AlignRight | Qt::AlignBottom);
        name->setPadding({0, 0, 2, 2});
        otherNames_.push_back(name);
    }
    for (size_t k = 0; k < otherNames_.size(); ++k) {
        const bool any = k < others_.size() && !content_.others[k].x.empty();
        otherNames_[k]->setVisible(any);
        if (k < others_.size())
            others_[k]->setData(vectorOf(content_.others[k].x), vectorOf(content_.others[k].validation), true);
        if (!any)
            continue;
        otherNames_[k]->setText(content_.others[k].name);
        others_[k]->setName(content_.others[k].name);
        otherNames_[k]->position->setCoords(content_.others[k].x.back(), content_.others[k].validation.back());
    }
}

/// Validation losses with other seeds: from the least to the most.
void LossPlot::showBands()
{
    while (bands_.size() > content_.bands.size()) {
        removeGraph(bands_.back().most); // it is filled down to the other
        removeGraph(bands_.back().least);
        bands_.pop_back();
    }
    while (bands_.size() < content_.bands.size()) {
        bands_.push_back({addGraph(), addGraph()});
        bands_.back().most->setChannelFillGraph(bands_.back().least);
    }
    const bool logarithmic = yAxis->scaleType() == QCPAxis::stLogarithmic;
    for (size_t k = 0; k < bands_.size(); ++k) {
        const SeedBand &band = content_.bands[k];
        const auto drawn = [&](const std::vector<double> &losses) {
            QVector<double> values = vectorOf(losses);
            for (double &value : values)
                value = std::isfinite(value) && (!logarithmic || value > 0) ? value : qQNaN();
            return values;
        };
        bands_[k].least->setData(vectorOf(band.epoch), drawn(band.validation.least), true);
        bands_[k].most->setData(vectorOf(band.epoch), drawn(band.validation.most), true);
    }
}

void LossPlot::showConstant()
{
    const bool known = content_.constant.has_value();
    constant_->setVisible(known);
    constantName_->setVisible(known);
    if (!known)
        return;
    constant_->point1->setCoords(0, *content_.constant);
    constant_->point2->setCoords(1, *content_.constant);
}

void LossPlot::setPens()
{
    for (size_t index = 0; index < lines_.size(); ++index) {
        const QColor colour(looks_[index].colour);
        lines_[index].train->setPen(QPen(colour, 1.2, Qt::DashLine));
        lines_[index].validation->setPen(QPen(colour, 2));
        lines_[index].shown->setLineStyle(QCPGraph::lsNone);
        lines_[index].shown->setScatterStyle(modelMarker(looks_[index], markerSize));
        lines_[index].name->setColor(colours().text);
        lines_[index].name->setBrush(backdrop());
    }
    for (size_t k = 0; k < bands_.size(); ++k) {
        QColor pale(looks_[content_.bands[k].model].colour);
        pale.setAlpha(46);
        bands_[k].most->setBrush(pale);
        for (QCPGraph *edge : {bands_[k].least, bands_[k].most})
            edge->setPen(QPen(pale, 1));
    }
    for (size_t k = 0; k < others_.size(); ++k) {
        QPen pen(QColor(looks_[content_.others[k].model].colour), 1.4);
        pen.setDashPattern({1.2, 1.8});
        others_[k]->setPen(pen);
        otherNames_[k]->setColor(colours().secondary);
    }
    constant_->setPen(QPen(colours().secondary, 1.4, Qt::DotLine));
    constantName_->setColor(colours().secondary);
    constantName_->setBrush(backdrop());
}

QString LossPlot::tipAt(const QPointF &position) const
{
    const double x = xAxis->pixelToCoord(position.x());
    QStringList lines;
    for (const auto &curve : content_.curves) {
        const auto nearest = std::ranges::min_element(curve.x, {}, [x](double at) { return std::abs(at - x); });
        if (nearest == curve.x.end())
            continue;
        const auto at = static_cast<size_t>(nearest - curve.x.begin());
        lines << tr("%1, %2 %3: training %4, validation %5")
                     .arg(curve.name, titleOf(*xAxis), exactText(*nearest), exactText(curve.train[at]),
                          exactText(curve.validation[at]));
    }
    for (const SeedBand &band : content_.bands) {
        const auto nearest = std::ranges::min_element(band.epoch, {}, [x](double at) { return std::abs(at - x); });
        if (nearest == band.epoch.end())
            continue;
        const auto at = static_cast<size_t>(nearest - band.epoch.begin());
        lines << tr("%1, epoch %2, %3 seeds: validation mean %4, lowest %5, highest %6")
                     .arg(band.name, exactText(*nearest))
                     .arg(band.seeds[at])
                     .arg(exactText(band.validation.mean[at]), exactText(band.validation.least[at]),
                          exactText(band.validation.most[at]));
    }
    for (const auto &curve : content_.others) {
        const auto nearest = std::ranges::min_element(curve.x, {}, [x](double at) { return std::abs(at - x); });
        if (nearest != curve.x.end())
            lines << tr("%1, %2 %3: validation %4")
                         .arg(curve.name, titleOf(*xAxis), exactText(*nearest),
                              exactText(curve.validation[static_cast<size_t>(nearest - curve.x.begin())]));
    }
    if (content_.constant)
        lines << tr("%1: %2").arg(content_.constantName, exactText(*content_.constant));
    return lines.join('\n');
}

PlotTable LossPlot::lossTable() const
{
    PlotTable table;
    for (const auto &curve : content_.curves) {
        table.columns.push_back({tr("%1 %2").arg(curve.name, titleOf(*xAxis)), curve.x});
        table.columns.push_back({tr("%1 training").arg(curve.name), curve.train});
        table.columns.push_back({tr("%1 validation").arg(curve.name), curve.validation});
    }
    for (const SeedBand &band : content_.bands) {
        table.columns.push_back(
            {tr("%1 over %n seed(s): epoch", nullptr, static_cast<int>(content_.seeds)).arg(band.name), band.epoch});
        table.columns.push_back({tr("%1 mean validation").arg(band.name), band.validation.mean});
        table.columns.push_back({tr("%1 least validation").arg(band.name), band.validation.least});
        table.columns.push_back({tr("%1 most validation").arg(band.name), band.validation.most});
    }
    for (const auto &curve : content_.others) {
        table.columns.push_back({tr("%1 %2").arg(curve.name, xAxis->label()), curve.x});
        table.columns.push_back({tr("%1 validation").arg(curve.name), curve.validation});
    }
    return table;
}

} // namespace sluice
