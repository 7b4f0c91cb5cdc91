#include "ui/views/window_plot.h"

#include "ui/models/answer.h"
#include "ui/models/number_text.h"
#include "ui/models/value_text.h"
#include "ui/views/plan_parts.h"
#include "ui/views/plot_parts.h"

#include <QStringList>
#include <algorithm>
#include <cmath>
#include <utility>

namespace sluice {

namespace {

/// First and last row of a shown window's input, from 1.
std::pair<double, double> inputRows(const WindowPlan &plan)
{
    const double first = plan.task->tabular() ? 1 : static_cast<double>(plan.range->firstRow + 1);
    return {first, first + static_cast<double>(plan.range->steps) - 1};
}

/// "row 24", "1967-01-01"; of a table the feature that is read there.
QString rowText(const WindowPlan &plan, double at)
{
    const auto row = static_cast<size_t>(at);
    if (plan.task->tabular())
        return featureName(*plan.task, row - 1);
    if (plan.data->form == DataForm::series && !plan.data->order.empty())
        return WindowPlot::tr("row %1 (%2)").arg(row).arg(orderText(*plan.data, row - 1));
    return WindowPlot::tr("row %1").arg(row);
}

} // namespace

WindowPlot::WindowPlot(QWidget *parent)
    : HandlePlot(tr("One window of the series"), parent), series_(addGraph()), inputs_(addGraph()), targets_(addGraph()),
      seen_(new QCPItemRect(this)), inputName_(addWord(this)), targetName_(addWord(this))
{
    inputName_->setPositionAlignment(Qt::AlignRight | Qt::AlignTop);
    targets_->setLineStyle(QCPGraph::lsNone);
    seen_->setLayer("background");
    connect(this, &Plot::coloursChanged, this, &WindowPlot::setPens);
    connect(this, &HandlePlot::moved, this, &WindowPlot::dragged);
    connect(this, &HandlePlot::released, this, [this] { show(plan_); });
    setTable([this] {
        PlotTable table;
        if (!plan_.data)
            return table;
        table.columns = {{tr("row"), {}}, {targetName(plan_), {}}};
        for (size_t row = 0; row < plan_.around.size(); ++row) {
            table.columns[0].values.push_back(plan_.firstX + static_cast<double>(row));
            table.columns[1].values.push_back(plan_.around[row]);
        }
        return table;
    });
}

void WindowPlot::show(const WindowPlan &plan)
{
    plan_ = plan;
    if (!plan_.range) {
        setHandles({});
        for (QCPGraph *graph : {series_, inputs_, targets_})
            graph->data()->clear();
        for (QCPAbstractItem *item : std::initializer_list<QCPAbstractItem *>{seen_, inputName_, targetName_})
            item->setVisible(false);
        return redraw();
    }
    const bool table = plan_.task->tabular();
    const auto [firstInput, lastInput] = inputRows(plan_);
    QVector<double> x, xIn, yIn, xOut, yOut;
    for (size_t row = 0; row < plan_.around.size(); ++row) {
        const double at = plan_.firstX + static_cast<double>(row);
        x << at;
        if (at >= firstInput && at <= lastInput) {
            xIn << at;
            yIn << plan_.around[row];
        }
        if (std::ranges::find(plan_.targets, at) != plan_.targets.end()) {
            xOut << at;
            yOut << plan_.around[row];
        }
    }
    series_->setData(x, vectorOf(plan_.around), true);
    inputs_->setData(xIn, yIn, true);
    targets_->setData(xOut, yOut, true);
    seen_->setVisible(true);
    spanBand(*seen_, firstInput - 0.5, lastInput + 0.5);
    if (!dragging())
        xAxis->setRange(plan_.firstX - 0.5, plan_.firstX + static_cast<double>(plan_.around.size()) - 0.5);
    placeWords(lastInput + 0.5);
    yAxis->setRange(airy(plan_.around));
    nameRows();
    yAxis->setLabel(table ? tr("value") : targetName(plan_));
    placeHandles();
    setPens();
    redraw();
}

QString WindowPlot::tipAt(const QPointF &position) const
{
    if (!plan_.range || plan_.around.empty())
        return {};
    const double last = plan_.firstX + static_cast<double>(plan_.around.size()) - 1;
    const double at = std::clamp(std::round(xAxis->pixelToCoord(position.x())), plan_.firstX, last);
    QStringList lines{
        QStringLiteral("%1: %2").arg(rowText(plan_, at), exactText(plan_.around[static_cast<size_t>(at - plan_.firstX)]))};
    const auto [firstInput, lastInput] = inputRows(plan_);
    if (firstInput <= at && at <= lastInput)
        lines << tr("input");
    if (std::ranges::find(plan_.targets, at) != plan_.targets.end())
        lines << tr("target");
    return lines.join('\n');
}

void WindowPlot::nameRows()
{
    if (nameByOrder(*xAxis, plan_.data, static_cast<size_t>(plan_.firstX) - 1, plan_.around.size()))
        return;
    xAxis->setLabel(plan_.task->tabular()                     ? tr("feature, read one after the other")
                    : plan_.data->form == DataForm::sequences ? tr("step of sequence %1").arg(plan_.range->sequence + 1)
                                                              : tr("row"));
}

/// Input to the left of its last row, target to the right of its first; a line below where that is among the inputs.
void WindowPlot::placeWords(double endOfInput)
{
    inputName_->setVisible(true);
    inputName_->setText(tr("input"));
    inputName_->position->setCoords(endOfInput, 0);
    targetName_->setVisible(!plan_.targets.empty());
    if (plan_.targets.empty())
        return;
    const double target = plan_.targets.front();
    const bool nearEnd = target > xAxis->range().lower + 0.9 * xAxis->range().size();
    targetName_->setText(tr("○ target"));
    targetName_->setPositionAlignment((nearEnd ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
    targetName_->position->setCoords(target, nearEnd || target < endOfInput ? 0.2 : 0);
}

void WindowPlot::placeHandles()
{
    if (dragging())
        return;
    const TaskSpec &spec = plan_.spec;
    const bool windows = plan_.data->form == DataForm::series || (plan_.data->form == DataForm::sequences && spec.ahead());
    lookbackMoves_ = windows && !spec.stateful;
    horizonMoves_ = windows && spec.ahead() && !plan_.targets.empty();
    std::vector<Handle> handles;
    const SampleRange &range = *plan_.range;
    const double end = plan_.firstX + static_cast<double>(plan_.around.size()) - 1;
    const auto lastInput = static_cast<double>(range.firstRow + range.steps);
    if (lookbackMoves_)
        handles.push_back({tr("begin of the look-back"), static_cast<double>(range.firstRow + 1), plan_.firstX, lastInput,
                           tr("look-back %1").arg(groupedNumber(spec.lookback)), false});
    if (horizonMoves_)
        handles.push_back(
            {tr("horizon"), plan_.targets.back(), lastInput + 1, end, tr("horizon %1").arg(groupedNumber(spec.horizon)), true});
    setHandles(handles);
}

void WindowPlot::setPens()
{
    QColor pale = colours().secondary;
    pale.setAlphaF(0.6F);
    series_->setPen(QPen(pale, 1));
    inputs_->setPen(QPen(colours().text, 2));
    const QColor target = plan_.leaksBy(Leak::Kind::targetAmongInputs) ? colours().alarm : colours().text;
    targets_->setPen(QPen(target, 1.5));
    targets_->setScatterStyle({QCPScatterStyle::ssCircle, target, colours().card, 8});
    setWordColours(*inputName_, colours().secondary, colours());
    setWordColours(*targetName_, target, colours());
    seen_->setPen(Qt::NoPen);
    QColor seen = colours().focus;
    seen.setAlphaF(0.12F);
    seen_->setBrush(seen);
}

void WindowPlot::dragged(size_t handle, double to)
{
    if (!plan_.range)
        return;
    const SampleRange &range = *plan_.range;
    const auto row = static_cast<size_t>(to) - 1;
    if (lookbackMoves_ && handle == 0)
        emit lookbackDragged(lookbackFrom(range, row), {range.sequence, range.targetRow});
    else
        emit horizonDragged(horizonTo(range, plan_.spec, row),
                            {range.sequence, plan_.spec.multiStep == MultiStep::recursive ? range.targetRow : row});
}

} // namespace sluice
