#include "ui/views/marks_style.h"

#include <QPainter>
#include <QStyleOption>
#include <algorithm>

namespace sluice {

namespace {

/// Of a square of one: a hook where it is on, a dash where some of what it stands for is.
QPolygonF signOf(QStyle::State state)
{
    if (state & QStyle::State_On)
        return {{0.22, 0.52}, {0.42, 0.72}, {0.78, 0.28}};
    if (state & QStyle::State_NoChange)
        return {{0.25, 0.5}, {0.75, 0.5}};
    return {};
}

/// The frame of a mark, filled where it says something.
void setFrame(QPainter &painter, const QStyleOption &option, bool filled)
{
    const QPalette &colours = option.palette;
    const bool enabled = option.state & QStyle::State_Enabled;
    const QColor edge = enabled ? colours.color(QPalette::PlaceholderText) : colours.color(QPalette::Disabled, QPalette::Text);
    const QColor fill = enabled ? colours.color(QPalette::Active, QPalette::Highlight) : edge;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(filled ? fill : edge, 1.2));
    painter.setBrush(filled ? fill : colours.color(QPalette::Base));
}

QRectF placeOf(const QStyleOption &option)
{
    const double side = std::min(option.rect.width(), option.rect.height()) - 1.5;
    QRectF place(0, 0, side, side);
    place.moveCenter(QRectF(option.rect).center());
    return place;
}

void drawBox(QPainter &painter, const QStyleOption &option)
{
    const QPolygonF sign = signOf(option.state);
    const QRectF place = placeOf(option);
    setFrame(painter, option, !sign.isEmpty());
    painter.drawRoundedRect(place, 2, 2);
    painter.setPen(QPen(option.palette.color(QPalette::HighlightedText), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QTransform(place.width(), 0, 0, place.height(), place.left(), place.top()).map(sign));
}

void drawCircle(QPainter &painter, const QStyleOption &option)
{
    const bool on = option.state & QStyle::State_On;
    const QRectF place = placeOf(option);
    setFrame(painter, option, on);
    painter.drawEllipse(place);
    if (!on)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(option.palette.color(QPalette::HighlightedText));
    painter.drawEllipse(place.center(), place.width() / 5, place.width() / 5);
}

} // namespace

MarksStyle::MarksStyle() : QProxyStyle(QStringLiteral("fusion")) {}

void MarksStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const bool box = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    if (!box && element != PE_IndicatorRadioButton)
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    painter->save();
    if (box)
        drawBox(*painter, *option);
    else
        drawCircle(*painter, *option);
    painter->restore();
}

void MarksStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if ((control != CC_ComboBox && control != CC_SpinBox) || !(option->state & State_HasFocus))
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(option->palette.color(QPalette::Link), 2));
    painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 3, 3);
    painter->restore();
}

int MarksStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    if (still_ && (hint == SH_Widget_Animation_Duration || hint == SH_Widget_Animate))
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

} // namespace sluice
