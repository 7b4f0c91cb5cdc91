#include "ui/views/plan_parts.h"

#include "ui/models/answer.h"
#include "ui/views/tickers.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr double air = 0.25; // of the values' range, above and below, where words and grips are

} // namespace

void spanBand(QCPItemRect &band, double from, double to)
{
    for (QCPItemPosition *corner : {band.topLeft, band.bottomRight})
        corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
    band.topLeft->setCoords(from, 0);
    band.bottomRight->setCoords(to, 1);
}

QCPItemText *addWord(QCustomPlot *plot)
{
    auto *word = new QCPItemText(plot);
    word->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    word->setPadding({4, 1, 4, 1});
    return word;
}

void setWordColours(QCPItemText &word, const QColor &colour, const Theme &colours)
{
    QColor behind = colours.card;
    behind.setAlphaF(0.85F);
    word.setColor(colour);
    word.setBrush(behind);
}

bool nameByOrder(QCPAxis &axis, const std::shared_ptr<const Dataset> &data, size_t from, size_t count)
{
    constexpr int most = 4; // dates, with room between them
    const bool ordered = data->form == DataForm::series && !data->order.empty();
    const auto name = [data, from](size_t row) { return orderText(*data, from + row); };
    axis.setTicker(ordered ? nameTicker(name, count, static_cast<double>(from + 1), most) : wholeTicker());
    if (ordered)
        axis.setLabel(columnName(*data, data->columnIndex(data->order)));
    return ordered;
}

QCPRange airy(const std::vector<double> &values)
{
    if (values.empty())
        return {0, 1};
    const auto [least, most] = std::ranges::minmax(values);
    const double beside = most > least ? air * (most - least) : std::max(1e-3, std::abs(most));
    return {least - beside, most + beside};
}

QString targetName(const WindowPlan &plan)
{
    const size_t column = plan.task ? plan.task->targetColumn() : plan.data->columnIndex(plan.data->target);
    return column < plan.data->columns.size() ? columnTitle(*plan.data, column) : QString();
}

} // namespace sluice
