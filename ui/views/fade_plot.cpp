#include "ui/views/fade_plot.h"

#include "ui/models/memory_words.h"
#include "ui/models/value_text.h"
#include "ui/views/plot_parts.h"
#include "ui/views/tickers.h"

#include <QMouseEvent>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr size_t mostLines = 48;     // more are not told apart
constexpr size_t diamondsALine = 10; // about so many
constexpr double fingerReach = 12;

QVector<double> stepsLater(arma::uword count)
{
    QVector<double> x;
    for (arma::uword k = 0; k < count; ++k)
        x << static_cast<double>(k);
    return x;
}

/// Nothing of curves that are not there.
void setCurve(QCPGraph &graph, const arma::rowvec &values)
{
    graph.setData(stepsLater(values.n_elem), vectorOf(values), true);
}

arma::rowvec rowOf(const arma::mat &units, size_t unit)
{
    return unit < units.n_rows ? arma::rowvec(units.row(unit)) : arma::rowvec();
}

void setPoint(QCPGraph &graph, const std::optional<double> &x)
{
    graph.setData(x ? QVector<double>{*x} : QVector<double>(), x ? QVector<double>{0.5} : QVector<double>());
    x ? graph.addToLegend() : graph.removeFromLegend();
}

} // namespace

FadePlot::FadePlot(QWidget *parent)
    : Plot(tr("What is left k steps later"), parent), before_(addGraph()), picked_(addGraph()), state_(addGraph()),
      outputBefore_(addGraph()), output_(addGraph()), gone_(addGraph()), halfLife_(addGraph()),
      half_(new QCPItemStraightLine(this)), cursor_(addVerticalLine(this))
{
    placeLegendAbove(*this);
    for (QCPGraph *graph : {before_, picked_, state_, outputBefore_, output_, gone_, halfLife_})
        graph->setLayer("overlay");
    for (QCPGraph *mark : {gone_, halfLife_})
        mark->setLineStyle(QCPGraph::lsNone);
    half_->point1->setCoords(0, 0.5);
    half_->point2->setCoords(1, 0.5);
    half_->setLayer("grid");
    cursor_->setLayer("overlay");
    xAxis->setTicker(wholeTicker());
    yAxis->setRange(0, 1.04);
    setTable([this] { return fadeTable(); });
    connect(this, &Plot::coloursChanged, this, &FadePlot::setPens);
    setCursor(Qt::PointingHandCursor);
}

void FadePlot::show(const MemoryContent &content, const Experiment &experiment)
{
    content_ = content;
    look_ = looksOf(experiment.models)[content.selection.model];
    drawn_.clear();
    const size_t every = (content.memory.size() + mostLines - 1) / mostLines;
    for (size_t k = 0; content.cells && k < content.memory.size(); k += std::max<size_t>(1, every))
        drawn_.push_back(content.memory[k].unit);
    fitCount(*this, lines_, drawn_.size());
    for (size_t k = 0; k < drawn_.size(); ++k) {
        setCurve(*lines_[k], content.kept->products.row(drawn_[k]));
        lines_[k]->removeFromLegend();
    }
    if (lines_.size() > 1 && !content.keptBefore) { // one name for all; under what-ifs there are names enough
        lines_.front()->setName(simple_ ? tr("other units, cell path only") : tr("∏ f of others"));
        lines_.front()->addToLegend();
    }
    setCurve(*output_, content.kept->output);
    setCurve(*outputBefore_, content.keptBefore ? content.keptBefore->output : arma::rowvec());
    output_->setName(nowName(answerName(), content_.readout ? tr("readout") : tr("answer")));
    outputBefore_->setName(simple_ ? tr("answer as it was") : content_.readout ? tr("readout was") : tr("answer was"));
    content.keptBefore ? outputBefore_->addToLegend() : outputBefore_->removeFromLegend();
    const auto last = static_cast<double>(content.steps - 1 - content.selection.step);
    xAxis->setRange(0, 1.01 * std::max(1.0, last)); // a line at the last step is seen
    xAxis->setLabel((simple_ ? tr("steps after t = %1") : tr("k, steps after t = %1")).arg(content.selection.step + 1));
    yAxis->setLabel(tr("share left"));
    placeAt(*cursor_, static_cast<double>(content.later));
    showPicked();
    setPens();
    redraw();
}

void FadePlot::showUnit(size_t unit)
{
    content_.selection.unit = unit;
    showPicked();
    redraw(); // the legend names it
}

void FadePlot::showLater(size_t later)
{
    content_.later = later;
    placeAt(*cursor_, static_cast<double>(later));
    redrawOverlay();
}

/// Before the last step a network that answers there alone has its head applied all the same.
QString FadePlot::answerName() const
{
    return content_.readout && !simple_ ? tr("readout, measured") : tr("answer, measured");
}

/// For experts a brief one: the legend has little room, and tips and tables say all of it.
QString FadePlot::nowName(const QString &name, const QString &brief) const
{
    if (!content_.keptBefore)
        return simple_ ? name : brief;
    return simple_ ? tr("%1, what if").arg(name) : QStringLiteral("◆ ") + brief;
}

const MemoryLine *FadePlot::pickedLine() const
{
    const auto line = std::ranges::find(content_.memory, content_.selection.unit, &MemoryLine::unit);
    return line == content_.memory.end() ? nullptr : &*line;
}

void FadePlot::showPicked()
{
    const size_t unit = content_.selection.unit;
    setCurve(*picked_, rowOf(content_.kept->products, unit));
    setCurve(*before_, content_.keptBefore ? rowOf(content_.keptBefore->products, unit) : arma::rowvec());
    setCurve(*state_, rowOf(content_.kept->states, unit));
    picked_->setName(nowName(tr("unit %1, cell path only").arg(unit + 1), tr("∏ f")));
    before_->setName(simple_ ? tr("unit %1 as it was").arg(unit + 1) : tr("∏ f was"));
    state_->setName(nowName(tr("unit %1, measured").arg(unit + 1), tr("unit %1").arg(unit + 1)));
    content_.cells ? picked_->addToLegend() : picked_->removeFromLegend();
    content_.cells &&content_.keptBefore ? before_->addToLegend() : before_->removeFromLegend();
    showMarks(pickedLine());
}

/// Where the line of the product passes ½, and where it would have at the mean rate over the whole sample, which is the unit's half-life.
void FadePlot::showMarks(const MemoryLine *line)
{
    const bool known = line && line->halfLife;
    setPoint(*gone_, known ? halfPassed(rowOf(content_.kept->products, line->unit)) : std::nullopt);
    setPoint(*halfLife_, known && *line->halfLife <= xAxis->range().upper ? line->halfLife : std::nullopt);
    gone_->setName(simple_ ? tr("half is gone") : tr("½ gone"));
    halfLife_->setName(simple_ ? tr("half-life, mean rate") : tr("half-life"));
    if (content_.keptBefore && halfLife_->dataCount() > 0)
        gone_->removeFromLegend(); // which has two lines then already, and the curves need the room
}

void FadePlot::setPens()
{
    QColor pale(colours().secondary);
    pale.setAlpha(110);
    for (QCPGraph *line : lines_)
        line->setPen(QPen(pale, 1));
    before_->setPen(QPen(colours().secondary, 1.6, Qt::DashLine));
    outputBefore_->setPen(QPen(colours().secondary, 1.6, Qt::DashDotLine));
    const QColor whatIf(whatIfColourOn(dark())), own = content_.keptBefore ? whatIf : QColor(look_.colour);
    picked_->setPen(QPen(own, 2.4)); // the dashes here tell apart what is measured
    QPen state(own, 1.4);
    state.setDashPattern({1.2, 1.6});
    state_->setPen(state);
    QPen output(content_.keptBefore ? whatIf : colours().text, 2);
    output.setDashPattern({4, 2});
    output_->setPen(output);
    const QCPScatterStyle diamond(QCPScatterStyle::ssDiamond, whatIf, colours().card, 6);
    for (QCPGraph *graph : {picked_, state_, output_}) {
        graph->setScatterStyle(content_.keptBefore ? diamond : QCPScatterStyle());
        graph->setScatterSkip(static_cast<int>((content_.steps - content_.selection.step) / diamondsALine));
    }
    gone_->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(colours().text, 1.6), colours().card, 9));
    halfLife_->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssTriangle, QPen(colours().text, 1.4), colours().card, 9));
    half_->setPen(QPen(colours().secondary, 1, Qt::DotLine));
    cursor_->setPen(QPen(colours().text, 1));
}

size_t FadePlot::laterAt(const QPointF &position) const
{
    const long k = std::lround(xAxis->pixelToCoord(position.x()));
    return static_cast<size_t>(std::clamp(k, 0L, static_cast<long>(content_.steps - 1 - content_.selection.step)));
}

/// The one whose line is nearest, between its steps, too.
std::optional<size_t> FadePlot::unitAt(const QPointF &position) const
{
    const double x = xAxis->pixelToCoord(position.x());
    std::optional<size_t> found;
    double nearest = fingerReach;
    for (const size_t unit : drawn_) {
        const arma::rowvec left = content_.kept->products.row(unit);
        const auto last = static_cast<double>(left.n_elem - 1);
        if (x < -0.5 || x > last + 0.5)
            continue;
        const double at = std::clamp(x, 0.0, last), below = std::floor(at);
        const auto k = static_cast<arma::uword>(below);
        const double value = left(k) + (at - below) * (left(std::min<arma::uword>(k + 1, left.n_elem - 1)) - left(k));
        const double distance = std::abs(yAxis->coordToPixel(value) - position.y());
        if (distance < nearest) {
            nearest = distance;
            found = unit;
        }
    }
    return found;
}

QString FadePlot::tipAt(const QPointF &position) const
{
    if (!content_.kept || !axisRect()->rect().contains(position.toPoint()))
        return {};
    const size_t k = laterAt(position);
    QStringList lines = {tr("k = %1, t = %2").arg(k).arg(content_.selection.step + k + 1)};
    if (k < content_.kept->output.n_elem)
        lines << tr("%1: %2").arg(answerName(), exactText(content_.kept->output(k)));
    const size_t unit = unitAt(position).value_or(content_.selection.unit);
    if (unit < content_.kept->states.n_rows)
        lines << tr("unit %1, measured: %2").arg(unit + 1).arg(exactText(content_.kept->states(unit, k)));
    const auto line = std::ranges::find(content_.memory, unit, &MemoryLine::unit);
    if (line != content_.memory.end() && line->halfLife)
        lines << tr("∏ f of unit %1, cell path only: %2; half-life in steps, at its mean rate: %3")
                     .arg(unit + 1)
                     .arg(exactText(content_.kept->products(unit, k)), exactText(*line->halfLife));
    if (line != content_.memory.end() && line->heldSteps > 0)
        lines << heldCellWords(*line);
    return lines.join('\n');
}

void FadePlot::mousePressEvent(QMouseEvent *event)
{
    Plot::mousePressEvent(event);
    if (event->button() != Qt::LeftButton || !content_.kept)
        return;
    if (const auto unit = unitAt(event->position()))
        emit unitPicked(*unit);
    else
        emit laterPicked(laterAt(event->position()));
}

PlotTable FadePlot::fadeTable() const
{
    PlotTable table{{{tr("k, steps after t = %1").arg(content_.selection.step + 1), {}}}};
    if (!content_.kept)
        return table;
    for (arma::uword k = 0; k < content_.kept->states.n_cols; ++k)
        table.columns[0].values.push_back(static_cast<double>(k));
    const auto add = [&](const QString &name, const arma::rowvec &values) {
        if (!values.is_empty())
            table.columns.push_back({name, {values.begin(), values.end()}});
    };
    add(answerName(), content_.kept->output);
    if (content_.keptBefore)
        add(tr("answer as it was"), content_.keptBefore->output);
    const size_t picked = content_.selection.unit;
    add(tr("unit %1, measured").arg(picked + 1), rowOf(content_.kept->states, picked));
    if (content_.keptBefore)
        add(tr("∏ f of unit %1 as it was, cell path only").arg(picked + 1), rowOf(content_.keptBefore->products, picked));
    for (const size_t unit : drawn_)
        add(tr("∏ f of unit %1, cell path only").arg(unit + 1), rowOf(content_.kept->products, unit));
    if (!content_.cells)
        return table;
    table.columns.push_back({tr("unit"), {}});
    table.columns.push_back({tr("half-life in steps, cell path only"), {}});
    for (const MemoryLine &line : content_.memory) {
        table.columns[table.columns.size() - 2].values.push_back(static_cast<double>(line.unit + 1));
        table.columns.back().values.push_back(line.halfLife.value_or(std::nan("")));
    }
    return table;
}

} // namespace sluice
