#include "ui/views/path_plot.h"

#include "ui/views/end_names.h"
#include "ui/views/explained.h"
#include "ui/views/plot_parts.h"

namespace sluice {

namespace {

constexpr int errorHeight = 110;
constexpr int leaderWidth = 16; // between a line's end and its name

} // namespace

PathPlot::PathPlot(QWidget *parent)
    : Plot(tr("Path of the forecast"), parent), errors_(new QCPAxisRect(this)), known_(addGraph()), target_(addGraph())
{
    setExplained(this, Explained::path);
    placeLegendAbove(*this);
    plotLayout()->addElement(plotLayout()->rowCount(), 0, errors_);
    errors_->setMaximumSize(QWIDGETSIZE_MAX, errorHeight);
    errors_->setMinimumSize(40, errorHeight - 30);
    auto *margins = new QCPMarginGroup(this);
    for (QCPAxisRect *rect : {axisRect(0), errors_})
        rect->setMarginGroup(QCP::msLeft | QCP::msRight, margins);
    errors_->axis(QCPAxis::atLeft)->ticker()->setTickCount(2);
    setTable([this] { return pathTable(); });
    connect(this, &Plot::coloursChanged, this, &PathPlot::setPens);
    connect(this, &QCustomPlot::afterLayout, this, &PathPlot::placeNames);
    errors_->insetLayout()->addElement(new RoomForNames(*errors_, leaderWidth, false), QRectF());
}

QString PathPlot::tipAt(const QPointF &position) const
{
    return tableTip(aheadTable(), xAxis->pixelToCoord(position.x()));
}

void PathPlot::fit(size_t models, size_t baselines)
{
    QCPAxis *x = errors_->axis(QCPAxis::atBottom);
    QCPAxis *y = errors_->axis(QCPAxis::atLeft);
    while (models_.size() > models) {
        for (QCPGraph *graph : {models_.back().most, models_.back().least, models_.back().answer, models_.back().error})
            removeGraph(graph);
        models_.pop_back();
    }
    while (models_.size() < models) {
        models_.push_back({addGraph(), addGraph(), addGraph(), addGraph(x, y)});
        models_.back().most->setChannelFillGraph(models_.back().least);
        for (QCPGraph *graph : {models_.back().least, models_.back().most, models_.back().error})
            graph->removeFromLegend();
    }
    while (baselines_.size() > baselines) {
        removeGraph(baselines_.back().error);
        removeItem(baselines_.back().name);
        removeItem(baselines_.back().leader);
        baselines_.pop_back();
    }
    while (baselines_.size() < baselines) {
        baselines_.push_back({addGraph(x, y), addEndName(*this), new QCPItemLine(this)});
        baselines_.back().error->removeFromLegend();
        QCPItemLine *leader = baselines_.back().leader;
        leader->setClipToAxisRect(false);
        for (QCPItemPosition *end : {leader->start, leader->end})
            end->setType(QCPItemPosition::ptAbsolute);
    }
}

void PathPlot::show(const PathContent &content, const std::vector<ModelLook> &looks)
{
    content_ = content;
    looks_ = looks;
    fit(content.models.size(), content.baselines.size());
    known_->setName(tr("what is known"));
    target_->setName(tr("target"));
    known_->setData(vectorOf(content.knownX), vectorOf(content.known), true);
    target_->setData(vectorOf(content.x), vectorOf(content.target), true);
    const auto horizon = static_cast<double>(content.x.size());
    for (size_t k = 0; k < content.models.size(); ++k) {
        const auto &model = content.models[k];
        QVector<double> least, most;
        for (size_t step = 0; step < model.answer.size(); ++step) {
            least << model.answer[step] - model.rmse[step];
            most << model.answer[step] + model.rmse[step];
        }
        models_[k].answer->setName(model.name);
        models_[k].answer->setData(vectorOf(content.x), vectorOf(model.answer), true);
        models_[k].least->setData(vectorOf(content.x), least, true);
        models_[k].most->setData(vectorOf(content.x), most, true);
        models_[k].error->setData(vectorOf(content.x), vectorOf(model.rmse), true);
    }
    for (size_t k = 0; k < content.baselines.size(); ++k) {
        const auto &baseline = content.baselines[k];
        baselines_[k].error->setData(vectorOf(content.x), vectorOf(baseline.rmse), true);
        baselines_[k].name->setText(baseline.name);
    }
    const double first = content.knownX.empty() ? 0.5 : content.knownX.front() - 0.5;
    xAxis->setRange(first, horizon + 0.5);
    yAxis->setRange(content.range.lower, content.range.upper);
    yAxis->setLabel(content.yTitle);
    errors_->axis(QCPAxis::atBottom)->setRange(first, horizon + 0.5);
    errors_->axis(QCPAxis::atBottom)->setLabel(content.xTitle);
    errors_->axis(QCPAxis::atLeft)->setRange(0, content.largestError > 0 ? 1.15 * content.largestError : 1);
    errors_->axis(QCPAxis::atLeft)->setLabel(tr("RMSE"));
    setPens();
    redraw();
}

/// Beside the ends of their lines, which may lie on each other.
void PathPlot::placeNames()
{
    const QCPAxis *x = errors_->axis(QCPAxis::atBottom);
    const QCPAxis *y = errors_->axis(QCPAxis::atLeft);
    std::vector<double> ends;
    for (const auto &baseline : content_.baselines)
        ends.push_back(y->coordToPixel(baseline.rmse.empty() ? 0 : baseline.rmse.back()));
    const std::vector<double> heights = endNameHeights(*this, ends, viewport());
    const double right = x->coordToPixel(static_cast<double>(content_.x.size()));
    for (size_t k = 0; k < baselines_.size(); ++k) {
        const QPointF middle(errors_->right() + leaderWidth, heights[k]);
        baselines_[k].name->position->setCoords(middle);
        baselines_[k].leader->start->setCoords(right, ends[k]);
        baselines_[k].leader->end->setCoords(middle);
    }
}

void PathPlot::setPens()
{
    known_->setPen(QPen(colours().secondary, 1.6));
    target_->setPen(QPen(colours().text, 2));
    target_->setScatterStyle({QCPScatterStyle::ssCircle, colours().text, colours().card, 6});
    for (size_t k = 0; k < models_.size(); ++k) {
        const ModelLook &look = looks_[content_.models[k].model];
        const bool whatIf = content_.models[k].whatIf;
        const QColor changed(whatIfColourOn(dark()));
        const QCPScatterStyle diamond(QCPScatterStyle::ssDiamond, changed, colours().card, 6);
        QColor pale = whatIf ? changed : QColor(look.colour);
        pale.setAlphaF(0.14F);
        models_[k].answer->setPen(whatIf ? QPen(changed, 1.6) : modelPen(look, 2));
        models_[k].answer->setScatterStyle(whatIf ? diamond : QCPScatterStyle());
        models_[k].error->setPen(whatIf ? QPen(changed, 1.6) : modelPen(look, 1.6));
        models_[k].error->setScatterStyle(whatIf ? diamond : modelMarker(look, 5));
        models_[k].least->setPen(Qt::NoPen);
        models_[k].most->setPen(Qt::NoPen);
        models_[k].most->setBrush(pale);
    }
    for (size_t k = 0; k < baselines_.size(); ++k) {
        const QPen pen = dashedPen(k + 1, colours().secondary, 1);
        baselines_[k].error->setPen(pen);
        baselines_[k].leader->setPen(pen);
        baselines_[k].name->setColor(colours().secondary);
    }
}

PlotTable PathPlot::aheadTable() const
{
    PlotTable table{{{tr("rows ahead"), content_.x}, {tr("target"), content_.target}}};
    for (const auto &model : content_.models) {
        table.columns.push_back({model.name, model.answer});
        table.columns.push_back({tr("%1 RMSE").arg(model.name), model.rmse});
    }
    for (const auto &baseline : content_.baselines)
        table.columns.push_back({tr("%1 RMSE").arg(baseline.name), baseline.rmse});
    return table;
}

/// All that is drawn: also how far the bands reach, and what is known.
PlotTable PathPlot::pathTable() const
{
    PlotTable table = aheadTable();
    for (const auto &model : content_.models) {
        PlotColumn least{tr("%1 − RMSE").arg(model.name), {}}, most{tr("%1 + RMSE").arg(model.name), {}};
        for (size_t step = 0; step < model.answer.size(); ++step) {
            least.values.push_back(model.answer[step] - model.rmse[step]);
            most.values.push_back(model.answer[step] + model.rmse[step]);
        }
        table.columns.insert(table.columns.end(), {least, most});
    }
    table.columns.insert(table.columns.end(), {{tr("rows before"), content_.knownX}, {tr("what is known"), content_.known}});
    return table;
}

} // namespace sluice
