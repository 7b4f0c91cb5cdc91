#include "ui/views/residual_strips.h"

#include "ui/models/value_text.h"
#include "ui/views/plot_parts.h"

#include <array>

namespace sluice {

NearestShading::NearestShading(QCPAxisRect *rect) : QCPLayerable(rect->parentPlot(), QStringLiteral("background")), rect_(rect) {}

void NearestShading::show(const std::vector<double> &x, const ResidualContent &content, const std::vector<ModelLook> &looks)
{
    x_ = x;
    content_ = content;
    looks_ = looks;
}

QBrush NearestShading::brushOf(const ModelLook &look, size_t strip, int alpha)
{
    static constexpr std::array patterns = {Qt::SolidPattern, Qt::BDiagPattern, Qt::FDiagPattern, Qt::Dense6Pattern};
    QColor colour(look.colour);
    colour.setAlpha(strip == 0 ? alpha : 2 * alpha); // lines cover less
    return QBrush(colour, patterns[strip % patterns.size()]);
}

void NearestShading::applyDefaultAntialiasingHint(QCPPainter *painter) const
{
    painter->setAntialiasing(false);
}

QRect NearestShading::clipRect() const
{
    return rect_->rect();
}

void NearestShading::draw(QCPPainter *painter)
{
    painter->setPen(Qt::NoPen);
    const QCPAxis &axis = *rect_->axis(QCPAxis::atBottom);
    const auto border = [&](size_t left, size_t right) { return axis.coordToPixel((x_[left] + x_[right]) / 2); };
    for (const ResidualContent::Run &run : content_.runs) {
        const double from = run.first == 0 ? axis.coordToPixel(x_.front()) : border(run.first - 1, run.first);
        const double to = run.last + 1 >= x_.size() ? axis.coordToPixel(x_.back()) : border(run.last, run.last + 1);
        painter->setBrush(brushOf(looks_[content_.strips[run.strip].model], run.strip, 34));
        painter->drawRect(QRectF(from, rect_->top(), to - from, rect_->height()));
    }
}

ResidualStrips::ResidualStrips(Plot *plot)
    : QObject(plot), plot_(plot), margins_(new QCPMarginGroup(plot)), shading_(new NearestShading(plot->axisRect()))
{
    plot->axisRect()->setMarginGroup(QCP::msLeft | QCP::msRight, margins_);
}

void ResidualStrips::addStrip()
{
    auto *rect = new QCPAxisRect(plot_);
    rect->setMinimumSize(40, stripHeight);
    rect->setMaximumSize(QWIDGETSIZE_MAX, stripHeight);
    rect->setMinimumMargins({0, endAir, 8, endAir}); // or the last number of one would lie upon the first of the next
    rect->setMarginGroup(QCP::msLeft | QCP::msRight, margins_);
    rect->axis(QCPAxis::atBottom)->setTickLabels(false);
    rect->axis(QCPAxis::atLeft)->ticker()->setTickCount(2);
    plot_->plotLayout()->addElement(plot_->plotLayout()->rowCount(), 0, rect);
    auto *line = plot_->addGraph(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
    line->removeFromLegend();
    auto *name = new QCPItemText(plot_);
    name->setClipToAxisRect(false);
    name->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    name->position->setAxisRect(rect);
    name->position->setType(QCPItemPosition::ptAxisRectRatio);
    name->position->setCoords(0.005, 0.02);
    strips_.push_back({rect, line, name});
}

void ResidualStrips::fit(size_t count)
{
    while (strips_.size() > count) {
        plot_->removeItem(strips_.back().name);
        plot_->removeGraph(strips_.back().line);
        plot_->plotLayout()->remove(strips_.back().rect);
        plot_->plotLayout()->simplify();
        strips_.pop_back();
    }
    while (strips_.size() < count)
        addStrip();
}

void ResidualStrips::show(const std::vector<double> &x, const ResidualContent *content, const std::vector<ModelLook> &looks,
                          bool connected)
{
    content_ = content ? *content : ResidualContent();
    looks_ = looks;
    shading_->show(x, content_, looks);
    fit(content_.strips.size());
    for (size_t k = 0; k < strips_.size(); ++k) {
        const Strip &strip = strips_[k];
        const auto &own = content_.strips[k];
        strip.rect->axis(QCPAxis::atBottom)->setRange(plot_->xAxis->range());
        strip.rect->axis(QCPAxis::atBottom)->setTicker(plot_->xAxis->ticker());
        strip.rect->axis(QCPAxis::atLeft)->setRange(-content_.limit, content_.limit);
        strip.line->setData(vectorOf(x), vectorOf(own.residual), true);
        strip.line->setLineStyle(connected ? QCPGraph::lsLine : QCPGraph::lsImpulse);
        strip.name->setText(tr("%1 − target").arg(own.name));
    }
    recolour();
}

void ResidualStrips::recolour()
{
    for (size_t k = 0; k < strips_.size(); ++k) {
        const ModelLook &look = looks_[content_.strips[k].model];
        showLook(*strips_[k].line, content_.strips[k], look);
        strips_[k].name->setColor(plot_->colours().secondary);
        strips_[k].name->setFont(plot_->xAxis->tickLabelFont());
    }
}

void ResidualStrips::showLook(QCPGraph &line, const ResidualContent::Strip &strip, const ModelLook &look) const
{
    if (strip.whatIf) {
        drawAsWhatIf(line, *plot_, 1.2, strip.residual.size());
        line.setBrush(Qt::NoBrush);
        return;
    }
    line.setPen(modelPen(look, 1.2));
    line.setScatterStyle(QCPScatterStyle());
    line.setBrush(NearestShading::brushOf(look, 0, 46));
}

std::optional<std::pair<size_t, double>> ResidualStrips::stripAt(const QPointF &position) const
{
    for (size_t k = 0; k < strips_.size(); ++k) {
        if (strips_[k].rect->rect().contains(position.toPoint()))
            return std::pair(k, strips_[k].rect->axis(QCPAxis::atBottom)->pixelToCoord(position.x()));
    }
    return {};
}

} // namespace sluice
