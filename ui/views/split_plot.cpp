#include "ui/views/split_plot.h"

#include "ui/models/language.h"
#include "ui/models/number_text.h"
#include "ui/models/value_text.h"
#include "ui/views/plan_parts.h"
#include "ui/views/plot_parts.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr size_t mostBands = 400; // of windows dealt at random; more could not be told apart
constexpr int keyAir = 6;         // pixels

QString partName(Split split)
{
    switch (split) {
    case Split::train:
        return SplitPlot::tr("training");
    case Split::validation:
        return SplitPlot::tr("validation");
    case Split::test:
        break;
    }
    return SplitPlot::tr("test");
}

/// Neutral, the later part the darker.
QColor bandColour(Split split, const Theme &colours)
{
    QColor colour = colours.secondary;
    colour.setAlphaF(split == Split::train ? 0.04F : split == Split::validation ? 0.16F : 0.30F);
    return colour;
}

template <class Item> void fitItems(QCustomPlot &plot, std::vector<Item *> &items, size_t count)
{
    while (items.size() > count) {
        plot.removeItem(items.back());
        items.pop_back();
    }
    while (items.size() < count)
        items.push_back(new Item(&plot));
}

QString rowWord(const WindowPlan &plan)
{
    return plan.data->form == DataForm::sequences ? SplitPlot::tr("sequence") : SplitPlot::tr("row");
}

/// How a place is said: "row 216 (1967-01-01)", "sequence 12".
QString placeText(const WindowPlan &plan, double place)
{
    const auto number = static_cast<size_t>(std::max(1.0, place));
    const QString text = QStringLiteral("%1 %2").arg(rowWord(plan), groupedNumber(number));
    const Dataset &data = *plan.data;
    if (data.form != DataForm::series || data.order.empty() || number > data.sequences.front().n_cols)
        return text;
    return QStringLiteral("%1 (%2)").arg(text, orderText(data, number - 1));
}

} // namespace

SplitPlot::SplitPlot(QWidget *parent)
    : HandlePlot(tr("The series and the parts of its split"), parent), series_(addGraph()), window_(new QCPItemRect(this)),
      scaler_(new QCPItemLine(this)), scalerName_(addWord(this))
{
    series_->setAdaptiveSampling(true);
    scalerName_->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (QCPItemPosition *end : {scaler_->start, scaler_->end})
        end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    for (QCPAbstractItem *item : std::initializer_list<QCPAbstractItem *>{scaler_, scalerName_})
        item->setClipToAxisRect(false);
    scaler_->setHead(QCPLineEnding(QCPLineEnding::esBar, 6, 6));
    scaler_->setTail(QCPLineEnding(QCPLineEnding::esBar, 6, 6));
    setTable([this] { return plan_.data ? PlotTable{{{rowWord(plan_), plan_.x}, {targetName(plan_), plan_.y}}} : PlotTable(); });
    connect(this, &Plot::coloursChanged, this, &SplitPlot::setPens);
    connect(this, &HandlePlot::moved, this, &SplitPlot::dragged);
    connect(this, &HandlePlot::released, this, [this] { show(plan_); });
    connect(this, &QCustomPlot::afterLayout, this, &SplitPlot::placeWords);
}

void SplitPlot::show(const WindowPlan &plan)
{
    plan_ = plan;
    if (!plan_.data)
        return;
    series_->setData(vectorOf(plan_.x), vectorOf(plan_.y), true);
    const bool table = plan_.data->form == DataForm::table;
    series_->setLineStyle(table ? QCPGraph::lsNone : QCPGraph::lsLine);
    series_->setScatterStyle(table ? QCPScatterStyle(QCPScatterStyle::ssDot) : QCPScatterStyle(QCPScatterStyle::ssNone));
    xAxis->setRange(0.5, static_cast<double>(plan_.places) + 0.5);
    yAxis->setRange(airy(plan_.y));
    const bool sequences = plan_.data->form == DataForm::sequences;
    if (!nameByOrder(*xAxis, plan_.data, 0, plan_.places))
        xAxis->setLabel(sequences ? tr("sequence") : table ? tr("row, shuffled once") : tr("row"));
    yAxis->setLabel(sequences ? tr("mean of %1").arg(targetName(plan_)) : targetName(plan_));
    showParts();
    showScaler();
    placeHandles();
    setPens();
    redraw();
}

bool SplitPlot::isDealt() const
{
    return plan_.parts.size() > 3;
}

void SplitPlot::showParts()
{
    const size_t count = std::min(plan_.parts.size(), mostBands);
    fitItems(*this, bands_, count);
    for (size_t part = 0; part < count; ++part) {
        bands_[part]->setLayer("background");
        spanBand(*bands_[part], plan_.parts[part].from - 0.5, plan_.parts[part].to + 0.5);
        if (isDealt() && plan_.parts[part].split == Split::validation) // by its shape, too, not the colour alone
            bands_[part]->topLeft->setCoords(bands_[part]->topLeft->key(), 0.5);
    }
    while (names_.size() < 3)
        names_.push_back(addWord(this));
    fitItems(*this, swatches_, isDealt() ? 3 : 0);
    for (QCPItemRect *swatch : swatches_) {
        swatch->setClipToAxisRect(false);
        for (QCPItemPosition *corner : {swatch->topLeft, swatch->bottomRight})
            corner->setType(QCPItemPosition::ptAbsolute);
    }
    for (size_t part = 0; part < names_.size(); ++part) {
        QCPItemText &name = *names_[part];
        name.setVisible(count > 0);
        name.setClipToAxisRect(!isDealt());
        name.setPadding({4, 1, isDealt() ? 4 + keyAir : 4, 1});
        name.setPositionAlignment(isDealt() ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignHCenter | Qt::AlignTop);
        name.position->setTypeX(isDealt() ? QCPItemPosition::ptAbsolute : QCPItemPosition::ptPlotCoords);
        name.position->setTypeY(isDealt() ? QCPItemPosition::ptAbsolute : QCPItemPosition::ptAxisRectRatio);
    }
    window_->setVisible(plan_.range && plan_.data->form == DataForm::series);
    if (plan_.range)
        spanBand(*window_, static_cast<double>(plan_.range->firstRow) + 0.5, static_cast<double>(plan_.range->targetRow) + 1.5);
}

void SplitPlot::showScaler()
{
    const bool any = plan_.spec.scaling != Scaling::none;
    scaler_->setVisible(any);
    scalerName_->setVisible(any);
    scalerName_->setText(plan_.leaksBy(Leak::Kind::scalerSeesAll) ? tr("⚠ the scaler has seen all this")
                                                                  : tr("the scaler has seen this"));
}

/// What the scaler has seen stands in the strip above the axes; where the parts are dealt a key stands beside the axis title, else each
/// part has its name.
void SplitPlot::placeWords()
{
    const double ratio = -stripHeight() / 2.0 / std::max(1, axisRect()->height());
    scaler_->start->setCoords(plan_.scalerFrom - 0.4, ratio);
    scaler_->end->setCoords(plan_.scalerTo + 0.4, ratio);
    scalerName_->position->setCoords(plan_.scalerFrom, ratio);
    if (isDealt())
        return placeKey(viewport().bottom() - stripHeight() / 2.0);
    const QFontMetrics metrics(font());
    int line = 0; // below the names that fit: each that is wider than its part has one to itself
    for (size_t part = 0; part < names_.size() && part < plan_.parts.size(); ++part) {
        const PlanPart &place = plan_.parts[part];
        const int width = metrics.horizontalAdvance(partName(place.split)) + 2 * keyAir;
        const QCPRange room = roomForName(place, width);
        const bool fits = xAxis->coordToPixel(room.upper) - xAxis->coordToPixel(room.lower) >= width;
        line += fits ? 0 : 1;
        const double half = width / 2.0, middle = xAxis->coordToPixel(room.center());
        const double last = std::max(axisRect()->left() + half, axisRect()->right() - half);
        const double x = std::clamp(middle, axisRect()->left() + half, last);
        names_[part]->setText(partName(place.split));
        names_[part]->position->setCoords(xAxis->pixelToCoord(x),
                                          double(fits ? 0 : line) * (metrics.height() + 2) / std::max(1, axisRect()->height()));
    }
}

/// The whole part, or what of it lies on the wider side of the window where that is in the middle and the name would seem to be its.
QCPRange SplitPlot::roomForName(const PlanPart &part, int width) const
{
    const QCPRange all(part.from - 0.5, part.to + 0.5);
    if (!window_->visible())
        return all;
    const double from = window_->topLeft->key(), to = window_->bottomRight->key();
    const double half = (xAxis->pixelToCoord(width) - xAxis->pixelToCoord(0)) / 2;
    if (to < all.center() - half || from > all.center() + half)
        return all;
    const QCPRange before(all.lower, std::clamp(from, all.lower, all.upper)),
        after(std::clamp(to, all.lower, all.upper), all.upper);
    const QCPRange &wider = before.size() > after.size() ? before : after;
    return wider.size() > 2 * half ? wider : all;
}

/// From the right to the left.
void SplitPlot::placeKey(double middle)
{
    const QFontMetrics metrics(font());
    const int side = metrics.height() - 4;
    double right = axisRect()->right();
    for (size_t part = names_.size(); part-- > 0;) {
        const auto split = static_cast<Split>(part);
        const bool leaks = split != Split::train && plan_.leaksBy(Leak::Kind::sharedRows);
        names_[part]->setText(leaks ? QStringLiteral("⚠ ") + partName(split) : partName(split));
        const double left = right - metrics.horizontalAdvance(names_[part]->text()) - names_[part]->padding().left() -
                            names_[part]->padding().right();
        names_[part]->position->setCoords(left, middle);
        const double top = split == Split::validation ? middle : middle - side / 2.0;
        swatches_[part]->topLeft->setCoords(left - side, top);
        swatches_[part]->bottomRight->setCoords(left, middle + side / 2.0);
        right = left - side;
    }
}

void SplitPlot::placeHandles()
{
    if (dragging())
        return;
    std::vector<Handle> handles;
    const auto last = static_cast<double>(plan_.places);
    if (plan_.parts.size() == 3 && plan_.spec.splitOrder == SplitOrder::time) {
        const double first = plan_.parts[0].to + 0.5;
        const double second = plan_.parts[1].to + 0.5;
        handles.push_back(
            {tr("end of the training part"), std::floor(first), 1, last - 2, groupedNumber(static_cast<size_t>(first)), false});
        handles.push_back({tr("end of the validation part"), std::floor(second), 2, last - 1,
                           groupedNumber(static_cast<size_t>(second)), false});
    }
    if (plan_.range) {
        const bool sequences = plan_.data->form == DataForm::sequences;
        const auto at = static_cast<double>((sequences ? plan_.range->sequence : plan_.range->targetRow) + 1);
        handles.push_back({tr("shown window"), at, 1, last, tr("window"), true});
    }
    setHandles(handles);
}

QColor SplitPlot::partColour(Split split) const
{
    if (split == Split::train || !plan_.leaksBy(Leak::Kind::sharedRows))
        return bandColour(split, colours());
    QColor colour = colours().alarm;
    colour.setAlphaF(split == Split::test ? 0.35F : 0.25F);
    return colour;
}

void SplitPlot::setPens()
{
    series_->setPen(QPen(colours().text, 1));
    for (size_t part = 0; part < bands_.size(); ++part) {
        bands_[part]->setPen(Qt::NoPen);
        bands_[part]->setBrush(partColour(plan_.parts[part].split));
    }
    for (size_t part = 0; part < swatches_.size(); ++part) {
        swatches_[part]->setPen(QPen(colours().secondary, 1));
        swatches_[part]->setBrush(partColour(static_cast<Split>(part)));
    }
    for (QCPItemText *name : names_)
        setWordColours(*name, colours().secondary, colours());
    QColor window = colours().focus;
    window_->setPen(QPen(window, 1, Qt::DashLine));
    window.setAlphaF(0.12F);
    window_->setBrush(window);
    const QColor scaler = plan_.leaksBy(Leak::Kind::scalerSeesAll) ? colours().alarm : colours().secondary;
    scaler_->setPen(QPen(scaler, 1.2));
    setWordColours(*scalerName_, scaler, colours());
}

void SplitPlot::dragged(size_t handle, double to)
{
    const auto place = static_cast<size_t>(to);
    if (handles()[handle].below) {
        const bool sequences = plan_.data->form == DataForm::sequences;
        emit windowDragged(sequences ? RowPlace{place - 1, plan_.range ? plan_.range->targetRow : 0} : RowPlace{0, place - 1});
        return;
    }
    const auto first = static_cast<size_t>(handles()[0].at);
    const auto second = static_cast<size_t>(handles()[1].at);
    const bool moved = handle == 0;
    emit splitDragged(splitAt(plan_.spec.split, moved ? place : std::min(first, place - 1),
                              moved ? std::max(second, place + 1) : place, plan_.places));
}

QString SplitPlot::tipAt(const QPointF &position) const
{
    if (!plan_.data || plan_.x.empty())
        return {};
    const double at = std::clamp(std::round(xAxis->pixelToCoord(position.x())), 1.0, static_cast<double>(plan_.places));
    const auto found = std::ranges::lower_bound(plan_.x, at);
    const auto index = static_cast<size_t>(found == plan_.x.end() ? plan_.x.size() - 1 : found - plan_.x.begin());
    QString text = named(placeText(plan_, at), exactText(plan_.y[index]));
    for (const PlanPart &part : plan_.parts)
        if (part.from <= at && at <= part.to)
            text += '\n' + partName(part.split);
    return text;
}

} // namespace sluice
