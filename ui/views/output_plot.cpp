#include "ui/views/output_plot.h"

#include "ui/models/value_text.h"
#include "ui/views/plot_parts.h"

#include <QMouseEvent>

namespace sluice {

namespace {

constexpr size_t namedMarks = 12; // more names than that would cover each other
constexpr qsizetype mostClassTicks = 24;

QSharedPointer<QCPAxisTicker> tickerFor(const QString &dateFormat)
{
    if (dateFormat.isEmpty())
        return QSharedPointer<QCPAxisTicker>(new QCPAxisTicker);
    const QSharedPointer<QCPAxisTickerDateTime> ticker(new QCPAxisTickerDateTime);
    ticker->setDateTimeFormat(dateFormat);
    ticker->setDateTimeSpec(Qt::UTC);
    return ticker;
}

/// The names of classes at their numbers; of very many every few.
QSharedPointer<QCPAxisTicker> tickerFor(const QStringList &classNames)
{
    if (classNames.isEmpty())
        return QSharedPointer<QCPAxisTicker>(new QCPAxisTicker);
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    const qsizetype stride = 1 + (classNames.size() - 1) / mostClassTicks;
    for (qsizetype number = 0; number < classNames.size(); number += stride)
        ticker->addTick(static_cast<double>(number), classNames[number]);
    return ticker;
}

} // namespace

OutputPlot::OutputPlot(QWidget *parent) : Plot(tr("Output against target"), parent)
{
    placeLegendAbove(*this);
    axisRect()->setMinimumMargins({0, 18, 8, 0});
    residuals_ = new ResidualStrips(this);
    target_ = addGraph();
    cursor_ = addVerticalLine(this);
    cursor_->setLayer("overlay");
    setTable([this] { return outputTable(); });
    connect(this, &Plot::coloursChanged, this, &OutputPlot::setPens);
    setCursor(Qt::CrossCursor);
}

void OutputPlot::show(const OutputContent &content, const Experiment &experiment, const ResidualContent *residuals)
{
    if (content.dateFormat != content_.dateFormat)
        xAxis->setTicker(tickerFor(content.dateFormat));
    if (content.classNames != content_.classNames)
        yAxis->setTicker(tickerFor(content.classNames));
    content_ = content;
    xAxis->setLabel(content.xTitle);
    yAxis->setLabel(content.yTitle);
    if (!content.x.empty())
        xAxis->setRange(content.x.front(), content.x.back());
    yAxis->setRange(content.range.lower, content.range.upper);
    showLines(experiment);
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
    QStringList lines = {QStringLiteral("%1: %2").arg(content_.xTitle, x),
                         tr("target: %1").arg(valueOf(content_, content_.target[point]))};
    for (const auto &answer : content_.answers)
        lines << (content_.classNames.isEmpty()
                      ? tr("%1: %2 (%3)")
                            .arg(answer.name, exactText(answer.y[point]), signedText(answer.y[point] - content_.target[point], 4))
                      : tr("%1: %2").arg(answer.name, valueOf(content_, answer.y[point])));
    return lines.join('\n');
}

void OutputPlot::showLines(const Experiment &experiment)
{
    looks_ = looksOf(experiment.models);
    const auto line = content_.connected ? QCPGraph::lsLine : QCPGraph::lsNone;
    target_->setName(tr("target"));
    target_->setData(vectorOf(content_.x), vectorOf(content_.target), true);
    target_->setLineStyle(line);
    fitCount(*this, answers_, content_.answers.size());
    for (size_t index = 0; index < answers_.size(); ++index) {
        answers_[index]->setName(content_.answers[index].name);
        answers_[index]->setData(vectorOf(content_.x), vectorOf(content_.answers[index].y), true);
        answers_[index]->setLineStyle(line);
    }
}

void OutputPlot::showMarks()
{
    while (markLines_.size() < content_.marks.size()) {
        auto *name = new QCPItemText(this);
        name->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        name->setPositionAlignment(Qt::AlignHCenter | Qt::AlignBottom);
        name->setClipToAxisRect(false);
        markLines_.push_back(addVerticalLine(this));
        markNames_.push_back(name);
    }
    for (size_t index = 0; index < markLines_.size(); ++index) {
        const bool used = index < content_.marks.size();
        markLines_[index]->setVisible(used);
        markNames_[index]->setVisible(used && content_.marks.size() <= namedMarks);
        if (!used)
            continue;
        placeAt(*markLines_[index], content_.marks[index]);
        markNames_[index]->position->setCoords(content_.marks[index], 0);
        markNames_[index]->setText(content_.markName);
    }
}

void OutputPlot::showCursor()
{
    placeAt(*cursor_, content_.cursor);
    cursor_->setVisible(!content_.x.empty());
}

void OutputPlot::setPens()
{
    const bool joined = content_.connected;
    target_->setPen(QPen(colours().text, 2.6, Qt::SolidLine, Qt::RoundCap));
    target_->setScatterStyle(joined ? QCPScatterStyle() : QCPScatterStyle(QCPScatterStyle::ssPlus, colours().text, 8));
    for (size_t index = 0; index < answers_.size(); ++index) {
        const ModelLook &look = looks_[content_.answers[index].model];
        if (content_.answers[index].whatIf) {
            const QColor whatIf(dark() ? whatIfColourOnDark : whatIfColour);
            answers_[index]->setPen(QPen(whatIf, 1.6));
            answers_[index]->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDiamond, whatIf, colours().card, 6));
            answers_[index]->setScatterSkip(joined ? std::max(1, static_cast<int>(content_.x.size() / 12)) : 0);
            continue;
        }
        answers_[index]->setPen(modelPen(look, 2));
        answers_[index]->setScatterSkip(0);
        answers_[index]->setScatterStyle(joined ? QCPScatterStyle() : modelMarker(look, 6));
    }
    for (QCPItemStraightLine *line : markLines_)
        line->setPen(QPen(colours().border, 1, Qt::DashLine));
    for (QCPItemText *name : markNames_)
        name->setColor(colours().secondary);
    cursor_->setPen(QPen(colours().text, 1));
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
    table.columns.push_back({content_.xTitle, content_.x});
    table.columns.push_back({tr("target"), content_.target});
    for (const auto &answer : content_.answers)
        table.columns.push_back({answer.name, answer.y});
    return table;
}

} // namespace sluice
