#include "ui/views/prediction_plot.h"

#include "ui/views/explained.h"
#include "ui/views/plot_parts.h"
#include "ui/views/tickers.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr double keyShare = 0.05; // of the range
constexpr double keyShareWithShift = 0.25;
constexpr int mostMarkers = 60; // more of them run into each other

bool isDrawingKey(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Home ||
           key == Qt::Key_End;
}

} // namespace

PredictionPlot::PredictionPlot(QWidget *parent) : Plot(tr("Your prediction"), parent)
{
    setExplained(this, Explained::question);
    setObjectName("predictionPlot");
    known_ = addGraph();
    known_->setLineStyle(QCPGraph::lsStepCenter);
    true_ = addGraph();
    drawing_ = addGraph();
    pen_ = addVerticalLine(this);
    xAxis->setTicker(wholeTicker());
    legend->setVisible(true);
    placeLegendAbove(*this);
    setTable([this] { return tableOf(); });
    connect(this, &Plot::coloursChanged, this, &PredictionPlot::colourParts);
    colourParts();
}

void PredictionPlot::setQuestion(const PredictionAxis &axis, const DrawQuestion &question, const ModelLook &look,
                                 const QString &model)
{
    axis_ = axis;
    look_ = look;
    model_ = model;
    prediction_ = Prediction(axis.x.size(), question.least, question.most);
    truth_.reset();
    point_ = 0;
    xAxis->setLabel(axis.xTitle);
    yAxis->setLabel(axis.yTitle);
    setAccessibleName(tr("Your prediction of %1, %2").arg(axis.yTitle, model));
    known_->setName(tr("target"));
    drawing_->setName(tr("your prediction"));
    true_->setName(model);
    if (!axis.x.empty())
        xAxis->setRange(axis.x.front() - 0.5, axis.x.back() + 0.5);
    const double air = 0.04 * (question.most - question.least);
    yAxis->setRange(question.least - air, question.most + air);
    const bool known = axis.known.size() == axis.x.size() && !axis.known.empty();
    known_->setVisible(known);
    if (known)
        known_->setData(vectorOf(axis.x), vectorOf(axis.known), true);
    colourParts();
    showDrawing();
}

void PredictionPlot::setDrawn(const std::vector<double> &values)
{
    prediction_.clear();
    for (size_t point = 0; point < std::min(values.size(), prediction_.size()); ++point)
        prediction_.draw(point, values[point], point, values[point]);
    showDrawing();
}

void PredictionPlot::setTruth(const Curve *truth)
{
    truth_ = truth ? std::optional(*truth) : std::nullopt;
    showDrawing();
}

void PredictionPlot::setDrawable(bool drawable)
{
    if (drawable_ == drawable)
        return;
    drawable_ = drawable;
    setCursor(drawable ? Qt::CrossCursor : Qt::ArrowCursor);
    showDrawing();
}

void PredictionPlot::clearDrawing()
{
    prediction_.clear();
    showDrawing();
    emit drawn();
}

void PredictionPlot::colourParts()
{
    known_->setPen(QPen(colours().secondary, 1));
    true_->setPen(modelPen(look_, 2.8));
    const QPen drawing(colours().text, 2); // a pencil's: no model has it
    drawing_->setPen(drawing);
    drawing_->setScatterStyle(axis_.x.size() <= mostMarkers ? QCPScatterStyle(QCPScatterStyle::ssCircle, drawing.color(), 5)
                                                            : QCPScatterStyle());
    pen_->setPen(QPen(colours().text, 1, Qt::DotLine));
}

void PredictionPlot::showDrawing()
{
    drawing_->setData(vectorOf(axis_.x), vectorOf(prediction_.values()), true);
    true_->setVisible(truth_.has_value());
    if (truth_)
        true_->setData(vectorOf(truth_->x), vectorOf(truth_->y), true);
    legend->clearItems();
    for (QCPGraph *each : {known_, drawing_, true_})
        if (each->visible())
            each->addToLegend();
    pen_->setVisible(drawable_ && !axis_.x.empty());
    if (!axis_.x.empty())
        placeAt(*pen_, axis_.x[point_]);
    redraw();
}

size_t PredictionPlot::pointAt(double x) const
{
    const auto nearest = std::ranges::min_element(axis_.x, {}, [x](double place) { return std::abs(place - x); });
    return static_cast<size_t>(nearest - axis_.x.begin());
}

void PredictionPlot::strokeTo(const QPointF &position, bool begin)
{
    if (!drawable_ || axis_.x.empty())
        return;
    const size_t point = pointAt(xAxis->pixelToCoord(position.x()));
    const double value = yAxis->pixelToCoord(position.y());
    prediction_.draw(begin ? point : point_, begin ? value : value_, point, value);
    point_ = point;
    value_ = value;
    showDrawing();
    emit drawn();
}

void PredictionPlot::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    if (event->button() == Qt::LeftButton)
        strokeTo(event->position(), true);
}

void PredictionPlot::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        strokeTo(event->position(), false);
}

void PredictionPlot::movePen(int by)
{
    const auto last = static_cast<long>(axis_.x.size()) - 1;
    point_ = static_cast<size_t>(std::clamp(static_cast<long>(point_) + by, 0L, std::max(0L, last)));
    showDrawing();
}

void PredictionPlot::raise(double share)
{
    if (!drawable_)
        return;
    prediction_.raise(point_, share);
    showDrawing();
    emit drawn();
}

void PredictionPlot::keyPressEvent(QKeyEvent *event)
{
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const int all = static_cast<int>(axis_.x.size());
    switch (event->key()) {
    case Qt::Key_Left:
        return movePen(shift ? -5 : -1);
    case Qt::Key_Right:
        return movePen(shift ? 5 : 1);
    case Qt::Key_Home:
        return movePen(-all);
    case Qt::Key_End:
        return movePen(all);
    case Qt::Key_Up:
        return raise(shift ? keyShareWithShift : keyShare);
    case Qt::Key_Down:
        return raise(shift ? -keyShareWithShift : -keyShare);
    default:
        Plot::keyPressEvent(event);
    }
}

bool PredictionPlot::takesKey(const QKeyEvent &event) const
{
    return isDrawingKey(event.key());
}

QString PredictionPlot::tipAt(const QPointF &position) const
{
    return tableTip(tableOf(), xAxis->pixelToCoord(position.x()));
}

PlotTable PredictionPlot::tableOf() const
{
    PlotTable table;
    table.columns.push_back({axis_.xTitle, {axis_.x.begin(), axis_.x.end()}});
    const auto column = [&](const QString &name, std::vector<double> values) {
        values.resize(axis_.x.size(), std::nan(""));
        table.columns.push_back({name, {values.begin(), values.end()}});
    };
    if (known_->visible())
        column(tr("target"), axis_.known);
    column(tr("your prediction"), prediction_.values());
    if (truth_)
        column(model_, truth_->y);
    return table;
}

} // namespace sluice
