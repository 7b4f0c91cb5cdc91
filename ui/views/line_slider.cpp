#include "ui/views/line_slider.h"

#include "ui/views/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolTip>
#include <algorithm>

namespace sluice {

namespace {

constexpr int radius = 7;
constexpr int margin = radius + 2;
constexpr int seriesHeight = 22;

} // namespace

LineSlider::LineSlider(QWidget *parent) : QSlider(Qt::Horizontal, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void LineSlider::setMarks(std::vector<uint32_t> values)
{
    if (values == marks_)
        return;
    marks_ = std::move(values);
    update();
}

void LineSlider::setLabel(const QString &label)
{
    if (label == label_)
        return;
    const bool taller = label.isEmpty() != label_.isEmpty();
    label_ = label;
    if (taller)
        updateGeometry();
    update();
}

void LineSlider::setSeries(std::vector<double> heights)
{
    if (heights == series_)
        return;
    const bool taller = heights.empty() != series_.empty();
    series_ = std::move(heights);
    if (taller)
        updateGeometry();
    update();
}

void LineSlider::showValue(int lower, int upper, int value)
{
    if (isSliderDown())
        return;
    const QSignalBlocker silent(this);
    setRange(lower, std::max(lower, upper));
    setValue(value);
}

void LineSlider::setHandle(std::optional<QColor> colour)
{
    if (colour == handle_)
        return;
    handle_ = colour;
    update();
}

QSize LineSlider::sizeHint() const
{
    const int above = (label_.isEmpty() ? 0 : fontMetrics().height()) + (series_.empty() ? 0 : seriesHeight);
    return {200, 2 * margin + 2 + above};
}

QSize LineSlider::minimumSizeHint() const
{
    return {60, sizeHint().height()};
}

int LineSlider::lineY() const
{
    return label_.isEmpty() && series_.empty() ? height() / 2 : height() - margin - 1;
}

int LineSlider::xOf(int value) const
{
    return margin + QStyle::sliderPositionFromValue(minimum(), maximum(), value, width() - 2 * margin);
}

int LineSlider::valueAt(int x) const
{
    return QStyle::sliderValueFromPosition(minimum(), maximum(), x - margin, width() - 2 * margin);
}

// The window's own arrow keys give way while the slider has the keyboard.
bool LineSlider::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::ToolTip && tips_) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), tips_(valueAt(help->pos().x())), this);
        return true;
    }
    return QSlider::event(event);
}

void LineSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    setValue(valueAt(qRound(event->position().x())));
}

void LineSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown())
        setValue(valueAt(qRound(event->position().x())));
}

void LineSlider::mouseReleaseEvent(QMouseEvent *)
{
    setSliderDown(false);
}

void LineSlider::paintEvent(QPaintEvent *)
{
    const Theme &colours = themeOf(*this);
    QPainter painter(this);
    const int y = lineY();
    painter.fillRect(margin, y - 1, width() - 2 * margin, 3, colours.filled);
    painter.setPen(QPen(colours.secondary, 1));
    for (const uint32_t mark : marks_)
        if (const int value = static_cast<int>(mark); value >= minimum() && value <= maximum())
            painter.drawLine(xOf(value), y - 6, xOf(value), y + 6);

    painter.setRenderHint(QPainter::Antialiasing);
    paintSeries(painter);
    const QPointF centre(xOf(value()) + 0.5, y + 0.5);
    const bool empty = handle_ && !handle_->isValid();
    const QColor usual = isEnabled() ? colours.button : colours.filled;
    painter.setPen(empty ? QPen(colours.secondary, 1.4) : QPen(Qt::NoPen));
    painter.setBrush(empty ? colours.card : handle_.value_or(usual));
    painter.drawEllipse(centre, radius - 0.5, radius - 0.5);
    if (hasFocus()) {
        painter.setPen(QPen(colours.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, radius + 1, radius + 1);
    }
    paintLabel(painter);
}

void LineSlider::paintSeries(QPainter &painter) const
{
    if (series_.empty())
        return;
    const double bottom = lineY() - 5;
    QPolygonF line;
    for (size_t k = 0; k < series_.size(); ++k)
        line << QPointF(xOf(minimum() + static_cast<int>(k)), bottom - series_[k] * (seriesHeight - 4));
    painter.setPen(QPen(themeOf(*this).secondary, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    painter.setPen(QPen(themeOf(*this).text, 1));
    painter.drawLine(QPointF(xOf(value()) + 0.5, bottom), QPointF(xOf(value()) + 0.5, bottom - seriesHeight + 2));
}

void LineSlider::paintLabel(QPainter &painter) const
{
    if (label_.isEmpty())
        return;
    const int textWidth = fontMetrics().horizontalAdvance(label_) + 2;
    const int left = std::clamp(xOf(value()) - textWidth / 2, 0, std::max(0, width() - textWidth));
    painter.setPen(themeOf(*this).text);
    painter.drawText(QRect(left, 0, textWidth, fontMetrics().height()), Qt::AlignCenter, label_);
}

} // namespace sluice
