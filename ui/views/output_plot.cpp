#include "ui/views/output_plot.h"

#include "ui/models/language.h"
#include "ui/models/value_text.h"
#include "ui/views/explained.h"
#include "ui/views/plot_parts.h"
#include "ui/views/tickers.h"

#include <QMouseEvent>
#include <array>

namespace sluice {

namespace {

constexpr int mostClassTicks = 24;
constexpr int laneHeight = 11; // of the signs of a further input
constexpr int laneNameDrop = 4;
constexpr int signHeight = 8;   // pixels of a mark's sign
constexpr size_t crowded = 120; // points beside each other whose markers are smaller

QSharedPointer<QCPAxisTicker> tickerFor(const QString &dateFormat)
{
    if (dateFormat.isEmpty())
        return numberTicker();
    const QSharedPointer<QCPAxisTickerDateTime> ticker(new QCPAxisTickerDateTime);
    ticker->setDateTimeFormat(dateFormat);
    ticker->setDateTimeSpec(Qt::UTC);
    return ticker;
}

/// The names of classes at their numbers, or those of lanes in their middles.
QSharedPointer<QCPAxisTicker> tickerFor(const QStringList &names, double first)
{
    if (names.isEmpty())
        return numberTicker();
    return nameTicker([names](size_t number) { return names[static_cast<qsizetype>(number)]; }, static_cast<size_t>(names.size()),
                      first, mostClassTicks);
}

} // namespace

OutputPlot::OutputPlot(QWidget *parent) : Plot(tr("Output against target"), parent)
{
    setExplained(this, Explained::output);
    placeLegendAbove(*this);
    residuals_ = new ResidualStrips(this);
    letters_ = new SymbolLanes(this, axisRect());
    target_ = addGraph();
    for (QCPGraph **graph : {&above_, &below_}) {
        *graph = addGraph();
        (*graph)->setLineStyle(QCPGraph::lsNone);
        (*graph)->removeFromLegend();
    }
    cursor_ = addVerticalLine(this);
    cursor_->setLayer("overlay");
    frame_ = new StepFrame(this, axisRect());
    setTable([this] { return outputTable(); });
    connect(this, &Plot::coloursChanged, this, &OutputPlot::setPens);
    connect(this, &QCustomPlot::afterLayout, this, &OutputPlot::placeMarkNames);
    setCursor(Qt::CrossCursor);
}

void OutputPlot::show(const OutputContent &content, const Experiment &experiment, const ResidualContent *residuals)
{
    if (content.dateFormat != content_.dateFormat)
        xAxis->setTicker(tickerFor(content.dateFormat));
    content_ = content;
    looks_ = looksOf(experiment.models);
    xAxis->setLabel(content.xTitle);
    yAxis->setLabel(content.yTitle);
    letters_->setVisible(content.written);
    for (QCPAxis *axis : {xAxis, yAxis})
        axis->grid()->setVisible(!content.written);
    if (content.written)
        showLetters();
    else
        showLines();
    showBeyond();
    showMarks();
    showCursor();
    residuals_->show(content.x, residuals, looks_, content.connected);
    setPens();
    redraw();
}

/// The exact numbers of the nearest point.
QString OutputPlot::tipAt(const QPointF &position) const
{
    if (content_.x.empty())
        return {};
    const size_t point = nearestPoint(content_, xAxis->pixelToCoord(position.x()));
    const QString x = content_.dateFormat.isEmpty()
                          ? exactText(content_.x[point])
                          : QDateTime::fromSecsSinceEpoch(static_cast<qint64>(content_.x[point]), Qt::UTC).toString(Qt::ISODate);
    QStringList lines = {named(content_.xTitle, x), tr("target: %1").arg(valueOf(content_, content_.target[point]))};
    for (const auto &answer : content_.answers)
        lines << (content_.classNames.isEmpty()
                      ? tr("%1: %2 (%3)")
                            .arg(answer.name, exactText(answer.y[point]), signedText(answer.y[point] - content_.target[point], 4))
                      : tr("%1: %2").arg(answer.name, valueOf(content_, answer.y[point])));
    return lines.join('\n');
}

void OutputPlot::nameRows(const QStringList &names, double first)
{
    if (rowNames_ == std::pair(names, first))
        return;
    rowNames_ = {names, first};
    yAxis->setTicker(tickerFor(names, first));
}

/// Characters have no order that an axis could show: target and answers are written, each in a lane.
void OutputPlot::showLetters()
{
    const std::vector<SeriesLine> lines = writtenLines(content_, looks_);
    const auto lanes = static_cast<double>(lines.size());
    QStringList names;
    for (const SeriesLine &line : lines)
        names.prepend(line.name);
    nameRows(names, 0.5);
    const size_t steps = lines.front().values.size();
    const size_t before = steps - content_.x.size();
    xAxis->setRange(static_cast<double>(before) + 0.5, static_cast<double>(steps) + 0.5);
    yAxis->setRange(0, lanes);
    letters_->show(lines, {steps, before, content_.x.size()}, lanes, 1);
    target_->setName(tr("bold: as the target"));
    target_->data()->clear();
    fitCount(*this, answers_, 0);
}

void OutputPlot::showLines()
{
    nameRows(content_.classNames, 0);
    if (!content_.x.empty()) {
        const double air =
            0.006 * (content_.x.back() - content_.x.front()); // outer markers are whole, the cursor beside the axis
        xAxis->setRange(content_.x.front() - air, content_.x.back() + air);
    }
    yAxis->setRange(content_.range.lower, content_.range.upper);
    const auto line = content_.connected ? QCPGraph::lsLine : QCPGraph::lsNone;
    target_->setName(tr("target"));
    target_->setData(vectorOf(content_.x), vectorOf(content_.target), true);
    target_->setLineStyle(line);
    fitCount(*this, answers_, content_.answers.size());
    for (size_t index = 0; index < answers_.size(); ++index) {
        const auto &answer = content_.answers[index];
        answers_[index]->setName(answer.offScale ? tr("%1: off the scale").arg(answer.name) : answer.name);
        answers_[index]->setData(vectorOf(content_.x), vectorOf(content_.answers[index].y), true);
        answers_[index]->setLineStyle(line);
    }
}

/// A sign at the edge where answers leave the plot.
void OutputPlot::showBeyond()
{
    const PlotRange &range = content_.range;
    const double inside = 0.025 * (range.upper - range.lower); // the signs are whole
    const auto put = [&](QCPGraph &graph, bool upwards, double y) {
        const std::vector<double> x = leavingAt(content_, upwards);
        graph.setData(vectorOf(x), QVector<double>(static_cast<qsizetype>(x.size()), y));
    };
    put(*above_, true, range.upper - inside);
    put(*below_, false, range.lower + inside);
}

/// Above the plot, placed when that has been laid out.
QCPItemText *OutputPlot::addText(Qt::Alignment alignment)
{
    auto *text = new QCPItemText(this);
    text->position->setType(QCPItemPosition::ptAbsolute);
    text->setClipToAxisRect(false);
    text->setPositionAlignment(alignment);
    return text;
}

/// The rarest input has lines with names; every input has a lane of signs.
void OutputPlot::showMarks()
{
    const std::vector<OutputContent::Marks> &inputs = content_.marks;
    const std::vector<double> lines = inputs.empty() ? std::vector<double>() : inputs.front().x;
    size_t signs = 0;
    for (const OutputContent::Marks &marks : inputs)
        signs += marks.x.size();
    while (markLines_.size() < lines.size()) {
        markLines_.push_back(addVerticalLine(this));
        markNames_.push_back(addText(Qt::AlignLeft | Qt::AlignBottom));
    }
    while (markSigns_.size() < signs)
        markSigns_.push_back(addText(Qt::AlignHCenter | Qt::AlignBottom));
    while (laneNames_.size() + 1 < inputs.size())
        laneNames_.push_back(addText(Qt::AlignRight | Qt::AlignBottom));
    for (size_t index = 0; index < markLines_.size(); ++index) {
        markLines_[index]->setVisible(index < lines.size());
        markNames_[index]->setVisible(false);
        if (index < lines.size())
            placeAt(*markLines_[index], lines[index]);
        if (index < lines.size())
            markNames_[index]->setText(inputs.front().name);
    }
    for (QCPItemText *sign : markSigns_)
        sign->setVisible(false);
    for (size_t lane = 0; lane < laneNames_.size(); ++lane) {
        laneNames_[lane]->setVisible(lane + 1 < inputs.size());
        laneNames_[lane]->setText(lane + 1 < inputs.size() ? inputs[lane + 1].name : QString());
    }
    const int lanes = static_cast<int>(inputs.size());
    axisRect()->setMinimumMargins({0, lanes == 0 ? 4 : 18 + signHeight + (lanes - 1) * laneHeight, 8, 0});
}

/// Over their lines, but not over the axis or another name: those that find no room are left out. Every line has its sign.
void OutputPlot::placeMarkNames()
{
    double free = axisRect()->left();
    const size_t lanes = content_.marks.size();
    const size_t lines = lanes == 0 ? 0 : content_.marks.front().x.size();
    for (size_t index = 0; index < lines && index < markNames_.size(); ++index) {
        QCPItemText &name = *markNames_[index];
        const double width = QFontMetricsF(name.font()).horizontalAdvance(name.text());
        const double middle = xAxis->coordToPixel(content_.marks.front().x[index]);
        const double left = std::max<double>(middle - width / 2, axisRect()->left());
        name.setVisible(left >= free && middle <= axisRect()->right() + 1);
        if (!name.visible())
            continue;
        name.position->setCoords(left, axisRect()->top() - signHeight - static_cast<double>(lanes - 1) * laneHeight);
        free = left + width + 4;
    }
    placeSigns();
}

void OutputPlot::placeSigns()
{
    constexpr std::array<char16_t, 3> shapes{u'\u25BE', u'\u25B5', u'\u25AB'}; // as those of Inside
    size_t used = 0;
    for (size_t lane = 0; lane < content_.marks.size(); ++lane) {
        const OutputContent::Marks &marks = content_.marks[lane];
        const double above = axisRect()->top() - static_cast<double>(lane) * laneHeight;
        for (const double x : marks.x) {
            if (used == markSigns_.size())
                return;
            QCPItemText &sign = *markSigns_[used++];
            const double middle = xAxis->coordToPixel(x);
            sign.setText(QChar(shapes[marks.kind % shapes.size()]));
            sign.position->setCoords(middle, above + QFontMetricsF(sign.font()).descent() + 1);
            sign.setVisible(middle >= axisRect()->left() - 1 && middle <= axisRect()->right() + 1);
        }
        if (lane > 0 && lane <= laneNames_.size())
            laneNames_[lane - 1]->position->setCoords(axisRect()->left() - 6, above + laneNameDrop);
    }
}

void OutputPlot::showCursor()
{
    placeAt(*cursor_, content_.cursor);
    cursor_->setVisible(!content_.x.empty() && !content_.written);
    frame_->placeAt(content_.cursor);
    frame_->setVisible(content_.written);
}

void OutputPlot::setPens()
{
    const bool joined = content_.connected;
    target_->setPen(content_.written ? QPen(Qt::NoPen) : QPen(colours().text, 2.6, Qt::SolidLine, Qt::RoundCap));
    const bool small = content_.x.size() > crowded;
    const double marker = seenMarker(small ? 4 : 6);
    const double ringSize = marker + (small ? 3 : 4); // the marker lies in it
    const QCPScatterStyle ring(QCPScatterStyle::ssCircle, QPen(colours().text, small ? 1.1 : 1.6), Qt::NoBrush, ringSize);
    target_->setScatterStyle(joined || content_.written ? QCPScatterStyle() : ring);
    // What comes to its layer again is in front of all others there: of lines the answers, of points the target, in whose ring one lies
    // that is met.
    const std::vector<QCPGraph *> front = joined ? answers_ : std::vector{target_};
    for (QCPGraph *graph : front)
        graph->setLayer(graph->layer());
    for (size_t index = 0; index < answers_.size(); ++index) {
        const ModelLook &look = looks_[content_.answers[index].model];
        if (content_.answers[index].whatIf) {
            drawAsWhatIf(*answers_[index], *this, 1.6, content_.x.size());
            continue;
        }
        answers_[index]->setPen(modelPen(look, 2));
        answers_[index]->setScatterSkip(0);
        answers_[index]->setScatterStyle(joined ? QCPScatterStyle() : modelMarker(look, marker));
    }
    const auto signOf = [this](QCPScatterStyle::ScatterShape shape) {
        return QCPScatterStyle(shape, colours().secondary, colours().secondary, seenMarker(6));
    };
    above_->setScatterStyle(signOf(QCPScatterStyle::ssTriangle));
    below_->setScatterStyle(signOf(QCPScatterStyle::ssTriangleInverted));
    for (QCPItemStraightLine *line : markLines_)
        line->setPen(QPen(colours().secondary, 1, Qt::DashLine));
    for (const auto *names : {&markNames_, &laneNames_})
        for (QCPItemText *name : *names)
            name->setColor(colours().secondary);
    for (QCPItemText *sign : markSigns_)
        sign->setColor(colours().text);
    cursor_->setPen(QPen(colours().text, 1));
    frame_->recolour();
    residuals_->recolour();
}

void OutputPlot::mousePressEvent(QMouseEvent *event)
{
    Plot::mousePressEvent(event);
    if (event->button() == Qt::LeftButton)
        pickAt(event->position().x());
}

void OutputPlot::mouseMoveEvent(QMouseEvent *event)
{
    Plot::mouseMoveEvent(event);
    if (event->buttons() & Qt::LeftButton)
        pickAt(event->position().x());
}

void OutputPlot::pickAt(double pixel)
{
    if (!content_.x.empty())
        emit picked(nearestPoint(content_, xAxis->pixelToCoord(pixel)));
}

PlotTable OutputPlot::outputTable() const
{
    PlotTable table;
    table.columns.push_back({content_.xTitle, content_.x, !content_.dateFormat.isEmpty()});
    if (table.columns.front().dates)
        for (double &seconds : table.columns.front().values)
            seconds /= secondsADay;
    table.columns.push_back({tr("target"), content_.target});
    for (const auto &answer : content_.answers)
        table.columns.push_back({answer.name, answer.y});
    return table;
}

} // namespace sluice
