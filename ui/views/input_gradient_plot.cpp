#include "ui/views/input_gradient_plot.h"

#include "ui/models/value_text.h"
#include "ui/views/flow_plots.h"
#include "ui/views/plot_parts.h"
#include "ui/views/tickers.h"

#include <utility>

namespace sluice {

namespace {

constexpr size_t mostLines = 4; // more inputs than that are told apart in the strip alone
constexpr int mostNames = 24;   // beside the strip's rows, where there is room
constexpr int scaleWidth = 9;

/// From the first step's left edge to the last one's right, as the strip's cells go.
QVector<double> toTheEdges(QVector<double> values, double first, double last)
{
    values.prepend(first);
    values.append(last);
    return values;
}

} // namespace

InputGradientPlot::InputGradientPlot(QWidget *parent)
    : Plot(tr("What it looked at"), parent), inputsRect_(axisRect(0)), stripRect_(new QCPAxisRect(this)), strip_(nullptr),
      scale_(new QCPColorScale(this)), cursor_(addVerticalLine(this)), frame_(new StepFrame(this, stripRect_))
{
    layOut();
    strip_ = new QCPColorMap(stripRect_->axis(QCPAxis::atBottom), stripRect_->axis(QCPAxis::atLeft));
    strip_->setInterpolate(false);
    strip_->setTightBoundary(false);
    strip_->removeFromLegend();
    cursor_->setLayer("overlay");
    setTable([this] { return inputTable(content_); });
    connect(this, &Plot::coloursChanged, this, &InputGradientPlot::setPens);
}

void InputGradientPlot::layOut()
{
    placeLegendAbove(*this);
    const int row = plotLayout()->rowCount();
    plotLayout()->addElement(row, 0, stripRect_);
    plotLayout()->setRowSpacing(4);
    plotLayout()->setRowStretchFactor(row, 1.4); // the numbers beside it need that
    inputsRect_->axis(QCPAxis::atBottom)->setTickLabels(false);
    stripRect_->setMinimumMargins({overSteps.left(), 0, overSteps.right(), 0});
    stripRect_->setMinimumSize(60, 40);
    stripRect_->axis(QCPAxis::atTop)->setTickLength(0);
    xAxis->setTicker(wholeTicker());
    stripRect_->axis(QCPAxis::atBottom)->setTicker(wholeTicker());
    for (QCPAxis *axis : stripRect_->axes()) {
        axis->setLayer("axes");
        axis->grid()->setVisible(false);
    }
    stripRect_->axis(QCPAxis::atLeft)->setRangeReversed(true);
    // Inside the strip's own right margin, so that its steps stay under those of the inputs.
    stripRect_->insetLayout()->addElement(scale_, QRectF(1.015, 0, 0.12, 1));
    scale_->setType(QCPAxis::atRight);
    scale_->setBarWidth(scaleWidth);
    scale_->axis()->setNumberPrecision(2);
    scale_->axis()->setTicker(endsTicker());
}

void InputGradientPlot::show(const MemoryContent &content)
{
    if (!content_.input.empty() && sameInputs(content, content_)) {
        const size_t step = std::exchange(content_, content).selection.step;
        return step == content.selection.step ? void() : showCursor(content.selection.step);
    }
    QCPAxis &steps = *stripRect_->axis(QCPAxis::atBottom);
    if (content.axis.names != content_.axis.names)
        steps.setTicker(stepTicker(content.axis.names));
    content_ = content;
    xAxis->setRange(0.5, static_cast<double>(content.steps) + 0.5);
    steps.setRange(xAxis->range());
    steps.setLabel(content.axis.title);
    yAxis->setLabel(content.scaled ? tr("inputs, scaled") : tr("inputs"));
    showInputs();
    showClasses();
    showStrip();
    setPens();
    showCursor(content.selection.step);
}

bool InputGradientPlot::drawsInputs() const
{
    return content_.fedClasses.isEmpty() && content_.fed.n_rows <= mostLines;
}

void InputGradientPlot::showInputs()
{
    const bool drawn = drawsInputs();
    inputsRect_->setMinimumMargins({overSteps.left(), drawn ? 4 : 0, overSteps.right(), drawn ? 2 : 0});
    inputsRect_->setMinimumSize(50, drawn ? 50 : 0);
    inputsRect_->setMaximumSize(QWIDGETSIZE_MAX, drawn ? QWIDGETSIZE_MAX : 0);
    for (QCPAxis *axis : {xAxis, yAxis})
        axis->setVisible(drawn);
    cursor_->setVisible(drawn);
    const size_t shown = drawn ? content_.fed.n_rows : 0;
    changed_.clear();
    for (size_t k = 0; k < shown; ++k)
        if (isChanged(k))
            changed_.push_back(k);
    fitCount(*this, lines_, shown);
    fitCount(*this, linesBefore_, changed_.size());
    double least = 0, most = 0;
    const QVector<double> steps = toTheEdges(stepNumbers(content_.steps), xAxis->range().lower, xAxis->range().upper);
    const auto draw = [&](QCPGraph &line, const QString &name, const arma::rowvec &values) {
        line.setName(name);
        line.setData(steps, toTheEdges(vectorOf(values), values.front(), values.back()), true);
        line.setLineStyle(QCPGraph::lsStepCenter);
        least = std::min(least, values.min());
        most = std::max(most, values.max());
    };
    for (size_t k = 0; k < shown; ++k) {
        const QString &name = content_.inputNames[static_cast<qsizetype>(k)];
        draw(*lines_[k], isChanged(k) ? tr("%1, what if").arg(name) : name, content_.fed.row(k));
    }
    for (size_t k = 0; k < changed_.size(); ++k)
        draw(*linesBefore_[k], tr("%1 as it was").arg(content_.inputNames[static_cast<qsizetype>(changed_[k])]),
             content_.fedBefore.row(changed_[k]));
    const double air = 0.06 * std::max(most - least, 1e-9);
    yAxis->setRange(least - air, most + air);
    legend->setVisible(legend->itemCount() > 1);
}

/// By a what-if.
bool InputGradientPlot::isChanged(size_t feature) const
{
    const arma::mat &before = content_.fedBefore;
    return !before.is_empty() && !arma::approx_equal(before.row(feature), content_.fed.row(feature), "absdiff", 0);
}

void InputGradientPlot::showClasses()
{
    QCPAxis &above = *stripRect_->axis(QCPAxis::atTop);
    const QStringList &classes = content_.fedClasses;
    above.setVisible(!classes.isEmpty());
    above.setRange(xAxis->range());
    above.setTicker(nameTicker([classes](size_t step) { return classes[static_cast<qsizetype>(step)]; },
                               static_cast<size_t>(classes.size()), 1, std::max(1, static_cast<int>(classes.size()))));
}

QStringList InputGradientPlot::stripNames() const
{
    QStringList names, before;
    for (QString name : content_.inputNames) {
        name = fontMetrics().elidedText(name, Qt::ElideMiddle, overSteps.left() - 30);
        names << (content_.inputBefore.is_empty() ? name : name + '\n' + tr("what if"));
        before << name + '\n' + tr("as it was");
    }
    return content_.inputBefore.is_empty() ? names : names + before;
}

void InputGradientPlot::showStrip()
{
    const arma::mat all = arma::join_cols(content_.input, content_.inputBefore);
    fillColourMap(*strip_, all, 0.5, 1, 0.5, 1);
    const QCPRange range(-content_.inputLimit, content_.inputLimit);
    strip_->setDataRange(range);
    scale_->setDataRange(range);
    QCPAxis &rows = *stripRect_->axis(QCPAxis::atLeft);
    rows.setRange(0.5, static_cast<double>(all.n_rows) + 0.5);
    rows.setLabel(QStringLiteral("∂y/∂x"));
    const QStringList names = stripNames();
    rows.setTicker(nameTicker([names](size_t row) { return names[static_cast<qsizetype>(row)]; },
                              static_cast<size_t>(names.size()), 1, mostNames, true));
}

void InputGradientPlot::showCursor(size_t step)
{
    placeAt(*cursor_, static_cast<double>(step + 1));
    frame_->placeAt(static_cast<double>(step + 1));
    redraw();
}

void InputGradientPlot::setPens()
{
    for (size_t k = 0; k < lines_.size(); ++k) {
        const QColor own = k == 0 ? colours().text : colours().secondary;
        lines_[k]->setPen(dashedPen(k, isChanged(k) ? QColor(whatIfColourOn(dark())) : own, isChanged(k) ? 2 : 1.4));
    }
    for (size_t k = 0; k < linesBefore_.size(); ++k)
        linesBefore_[k]->setPen(dashedPen(changed_[k], colours().secondary, 1)); // pale as all that was
    const QCPColorGradient gradient = gradientOf(signedStops(dark()));
    strip_->setGradient(gradient);
    scale_->setGradient(gradient);
    cursor_->setPen(QPen(colours().text, 1));
    frame_->recolour();
}

QString InputGradientPlot::tipAt(const QPointF &position) const
{
    const auto step = static_cast<long>(std::lround(xAxis->pixelToCoord(position.x()))) - 1;
    if (step < 0 || step >= static_cast<long>(content_.steps))
        return {};
    const auto t = static_cast<arma::uword>(step);
    QStringList lines = {content_.axis.label(t)};
    for (arma::uword k = 0; k < content_.input.n_rows; ++k) {
        const QString &name = content_.inputNames[static_cast<qsizetype>(k)];
        QString fed = exactText(content_.fed(k, t));
        if (isChanged(k))
            fed = tr("%1 (was %2)").arg(fed, exactText(content_.fedBefore(k, t)));
        lines << tr("%1: %2, ∂y/∂x %3").arg(name, fed, exactText(content_.input(k, t)));
        if (!content_.inputBefore.is_empty())
            lines << tr("%1 as it was: ∂y/∂x %2").arg(name, exactText(content_.inputBefore(k, t)));
    }
    return lines.join('\n');
}

} // namespace sluice
