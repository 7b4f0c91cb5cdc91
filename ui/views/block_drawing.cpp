#include "ui/views/block_drawing.h"

#include "ui/models/language.h"
#include "ui/models/number_text.h"
#include "ui/views/plot.h"
#include "ui/views/theme.h"

#include <QPainter>
#include <QPolygonF>
#include <cmath>

namespace sluice {

namespace {

/// A cabinet projection: width to the right, height upwards, depth to the upper right.
struct Solid {
    QPointF origin; ///< lower left corner of the front
    double width, height, depth;

    QPointF at(double x, double y, double z) const
    {
        return origin + QPointF(x * width + 0.7 * z * depth, -y * height - 0.45 * z * depth);
    }
    QPolygonF front() const { return {at(0, 0, 0), at(1, 0, 0), at(1, 1, 0), at(0, 1, 0)}; }
    QPolygonF top() const { return {at(0, 1, 0), at(1, 1, 0), at(1, 1, 1), at(0, 1, 1)}; }
    QPolygonF side() const { return {at(1, 0, 0), at(1, 0, 1), at(1, 1, 1), at(1, 1, 0)}; }
    /// A cut through it at one depth.
    QPolygonF slice(double z) const { return {at(0, 0, z), at(1, 0, z), at(1, 1, z), at(0, 1, z)}; }
};

double edge(size_t length, double unit)
{
    return unit * (1 + std::log2(static_cast<double>(std::max<size_t>(1, length))));
}

void draw(QPainter &painter, const Solid &solid, const QColor &fill, const QColor &line)
{
    painter.setPen(QPen(line, 1.2));
    painter.setBrush(fill.lighter(108));
    painter.drawPolygon(solid.top());
    painter.setBrush(fill.darker(112));
    painter.drawPolygon(solid.side());
    painter.setBrush(fill);
    painter.drawPolygon(solid.front());
}

} // namespace

BlockDrawing::BlockDrawing(QWidget *parent) : QWidget(parent)
{
    setObjectName("block");
    setAccessibleName(tr("The block of samples, steps and features"));
}

void BlockDrawing::show(const WindowPlan &plan)
{
    block_ = blockContent(plan);
    leaks_ = plan.leaksBy(Leak::Kind::targetAmongInputs) || plan.leaksBy(Leak::Kind::targetInOtherWords);
    const bool shown = plan.range && plan.split == Split::train && block_ && block_->samples[0] > 1;
    slice_ = shown ? static_cast<double>(plan.sample) / static_cast<double>(block_->samples[0] - 1) : -1;
    setAccessibleDescription(block_ ? block_->size : QString());
    setToolTip(block_ ? tr("%1\nfeatures: %2").arg(block_->size, joinedList(block_->featureNames)) : QString());
    update();
}

void BlockDrawing::paintEvent(QPaintEvent *)
{
    if (!block_)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &colours = themeOf(*this);
    // In units of one doubling; then scaled to the room.
    Solid inputs{{}, edge(block_->steps, 1), edge(block_->features, 1), edge(block_->samples[0], 1)};
    Solid targets = inputs;
    targets.width = edge(block_->outputs * block_->outputSteps, 0.6);
    targets.height = 0.6;
    const double across = inputs.width + targets.width + 1.5 + 0.7 * inputs.depth;
    const double high = inputs.height + 0.45 * inputs.depth;
    const double lineHeight = fontMetrics().height();
    const QString features = block_->features == 1 ? tr("1 feature") : tr("%1 features").arg(groupedNumber(block_->features));
    const double wide = fontMetrics().horizontalAdvance(features);
    const bool upright = height() > 2 * wide; // or it would stand in the words below
    const QRectF room = QRectF(rect()).adjusted((upright ? lineHeight : wide) + 8, lineHeight + 4, -10, -2.6 * lineHeight);
    const double scale = std::min(room.width() / across, room.height() / high);
    for (Solid *solid : {&inputs, &targets}) {
        solid->width *= scale;
        solid->height *= scale;
        solid->depth *= scale;
    }
    const double left = room.left() + (room.width() - across * scale) / 2;
    const double bottom = room.bottom() - (room.height() - high * scale) / 2;
    inputs.origin = {left, bottom};
    targets.origin = {left + inputs.width + 1.5 * scale, bottom};
    QColor fill = colours.track;
    draw(painter, inputs, fill, leaks_ ? colours.alarm : colours.secondary);
    draw(painter, targets, colours.card, colours.text);
    if (slice_ >= 0) {
        painter.setPen(QPen(colours.focus, 1.6));
        QColor shade = colours.focus;
        shade.setAlphaF(0.25F);
        painter.setBrush(shade);
        painter.drawPolygon(inputs.slice(slice_));
    }
    painter.setPen(colours.text);
    const auto write = [&](const QPointF &centre, const QString &text) {
        const double width = painter.fontMetrics().horizontalAdvance(text);
        const double x = std::clamp(centre.x() - width / 2, 2.0, std::max(2.0, this->width() - width - 2));
        painter.drawText(QPointF(x, centre.y()), text);
    };
    write(inputs.at(0.5, 0, 0) + QPointF(0, lineHeight + 1),
          tr("%1 step(s)", nullptr, static_cast<int>(block_->steps)).arg(groupedNumber(block_->steps)));
    write(inputs.at(0.5, 1, 1) + QPointF(0, -6),
          tr("%1 sample(s)", nullptr, static_cast<int>(block_->samples[0])).arg(groupedNumber(block_->samples[0])));
    painter.setPen(colours.secondary);
    const size_t answers = block_->outputs * block_->outputSteps;
    write(targets.at(0.5, 0, 0) + QPointF(0, 2 * lineHeight + 1),
          answers == 1 ? tr("1 target") : tr("%1 targets").arg(groupedNumber(answers)));
    painter.setPen(leaks_ ? colours.alarm : colours.text);
    const double half = painter.fontMetrics().horizontalAdvance(features) / 2.0;
    painter.save();
    painter.translate(inputs.at(0, 0.5, 0) + QPointF(-6, upright ? 0 : lineHeight / 3));
    if (upright) {
        painter.rotate(-90);
        painter.setFont(turned(font()));
    }
    painter.drawText(QPointF(upright ? -half : -2 * half, 0), features);
    painter.restore();
}

} // namespace sluice
