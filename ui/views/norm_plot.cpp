#include "ui/views/norm_plot.h"

#include "ui/views/explained.h"
#include "ui/views/plot_parts.h"
#include "ui/views/tickers.h"

namespace sluice {

namespace {

/// Andrej Karpathy's rule of thumb in Stanford's notes "CS231n: Convolutional neural networks", "Ratio of weights:updates".
constexpr double usualRatio = 1e-3;

} // namespace

NormPlot::NormPlot(QWidget *parent)
    : EpochPlot(tr("Norms of the layers"), parent), cursor_(addVerticalLine(this)), usual_(new QCPItemStraightLine(this)),
      usualName_(new QCPItemText(this))
{
    setExplained(this, Explained::norms);
    placeLegendAbove(*this);
    cursor_->setLayer("overlay");
    usual_->point1->setCoords(0, usualRatio);
    usual_->point2->setCoords(1, usualRatio);
    usualName_->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
    usualName_->position->setCoords(0.995, usualRatio);
    usualName_->setPositionAlignment(Qt::AlignRight | Qt::AlignBottom);
    xAxis->setTicker(wholeTicker());
    yAxis->setScaleType(QCPAxis::stLogarithmic);
    yAxis->setTicker(logTicker());
    yAxis->setNumberPrecision(2);
    setTable([this] { return normTable(content_); });
    connect(this, &Plot::coloursChanged, this, &NormPlot::setPens);
    setCursor(Qt::CrossCursor);
}

void NormPlot::show(const NormContent &content, const Experiment &experiment)
{
    content_ = content;
    looks_ = looksOf(experiment.models);
    setMoments(content.grid, content.shownEpoch);
    fitCount(*this, lines_, content.curves.size());
    for (size_t k = 0; k < lines_.size(); ++k) {
        lines_[k]->setName(content.curves[k].name);
        lines_[k]->setData(vectorOf(content.curves[k].epochs), vectorOf(content.curves[k].values), true);
    }
    xAxis->setLabel(tr("epoch"));
    yAxis->setLabel(normTitle(content.kind));
    xAxis->setRange(0, 1.02 * content.lastEpoch);
    yAxis->setRange(content.range.low, content.range.high);
    const bool ratio = content.kind == NormKind::ratio;
    usual_->setVisible(ratio);
    usualName_->setVisible(ratio);
    usualName_->setText(tr("0.001, a usual ratio"));
    placeAt(*cursor_, content.shownEpoch);
    setPens();
    redraw();
}

// A model has its colour; its layers differ in their dashes.
void NormPlot::setPens()
{
    for (size_t k = 0; k < lines_.size(); ++k)
        lines_[k]->setPen(dashedPen(content_.curves[k].layer, QColor(looks_[content_.curves[k].model].colour), 1.6));
    cursor_->setPen(QPen(colours().text, 1));
    usual_->setPen(QPen(colours().secondary, 1, Qt::DotLine));
    usualName_->setColor(colours().secondary);
    usualName_->setFont(scaled(font(), 0.85));
}

void NormPlot::pickAt(const QPointF &position, bool)
{
    pickEpoch(xAxis->pixelToCoord(position.x()));
}

QString NormPlot::tipAt(const QPointF &position) const
{
    return normTip(content_, xAxis->pixelToCoord(position.x()), yAxis->pixelToCoord(position.y()));
}

} // namespace sluice
