#include "ui/views/threshold_strip.h"

#include "ui/models/colour.h"
#include "ui/models/selection.h"
#include "ui/models/value_text.h"
#include "ui/views/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr int margin = 14;
constexpr int barHeight = 8;
constexpr int handleHeight = 9;

} // namespace

ThresholdStrip::ThresholdStrip(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::SizeHorCursor);
    setMinimumWidth(100);
}

QSize ThresholdStrip::sizeHint() const
{
    return {160, barHeight + handleHeight + fontMetrics().height() + 6};
}

void ThresholdStrip::show(const GateThresholds &thresholds)
{
    if (dragging_ || thresholds == thresholds_) // what comes back while dragging is older
        return;
    thresholds_ = thresholds;
    update();
}

int ThresholdStrip::xOf(double value) const
{
    return margin + static_cast<int>(std::lround(value * (width() - 2 * margin)));
}

double ThresholdStrip::valueAt(double x) const
{
    return (x - margin) / std::max(1, width() - 2 * margin);
}

/// The other handle stays where it is.
void ThresholdStrip::moveTo(double value)
{
    GateThresholds wanted = thresholds_;
    if (high_)
        wanted.high = std::max(value, wanted.low + 0.01);
    else
        wanted.low = std::min(value, wanted.high - 0.01);
    wanted = sound(wanted);
    if (wanted == thresholds_)
        return;
    thresholds_ = wanted;
    tellValue();
    emit edited(thresholds_);
}

void ThresholdStrip::tellValue()
{
    update();
    QAccessibleValueChangeEvent changed(this, chosenValue());
    QAccessible::updateAccessibility(&changed);
}

void ThresholdStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const double value = valueAt(event->position().x());
    high_ = std::abs(value - thresholds_.high) < std::abs(value - thresholds_.low);
    dragging_ = true;
    moveTo(value);
    update();
}

void ThresholdStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (dragging_)
        moveTo(valueAt(event->position().x()));
}

void ThresholdStrip::mouseReleaseEvent(QMouseEvent *)
{
    dragging_ = false;
}

void ThresholdStrip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return moveTo(chosenValue() - 0.01);
    case Qt::Key_Right:
        return moveTo(chosenValue() + 0.01);
    case Qt::Key_Space:
        high_ = !high_;
        return tellValue();
    default:
        QWidget::keyPressEvent(event);
    }
}

bool ThresholdStrip::event(QEvent *event)
{
    // The window's own keys give way while the strip has the keyboard.
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Space) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void ThresholdStrip::paintEvent(QPaintEvent *)
{
    const Theme &colours = themeOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect bar(margin, 1, width() - 2 * margin, barHeight);
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    for (size_t k = 0; k < gateStops().size(); ++k)
        gradient.setColorAt(double(k) / double(gateStops().size() - 1), QColor(gateStops()[k]));
    painter.fillRect(bar, gradient);
    painter.setPen(QPen(colours.border, 1));
    painter.drawRect(bar);
    paintHandle(painter, thresholds_.low, hasFocus() && !high_);
    paintHandle(painter, thresholds_.high, hasFocus() && high_);
    if (!hasFocus())
        return;
    painter.setPen(QPen(colours.focus, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

void ThresholdStrip::paintHandle(QPainter &painter, double value, bool chosen) const
{
    const Theme &colours = themeOf(*this);
    const int x = xOf(value), top = barHeight - 2;
    painter.setPen(chosen ? QPen(colours.focus, 2) : QPen(colours.card, 1));
    painter.setBrush(colours.text);
    painter.drawPolygon(QPolygon({{x, top}, {x - 6, top + handleHeight}, {x + 6, top + handleHeight}}));
    painter.setPen(colours.secondary);
    const QRect label(x - 30, top + handleHeight + 1, 60, fontMetrics().height());
    painter.drawText(label.translated(std::clamp(0, -label.left(), width() - 1 - label.right()), 0), Qt::AlignCenter,
                     fixedText(value));
}

} // namespace sluice
