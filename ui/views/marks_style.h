#pragma once

#include <QProxyStyle>

namespace sluice {

/// Fusion, whose boxes and circles to tick are edged in a shade of the window: nobody would see them on a dark one. Here they have the
/// palette's colours of words, and those of a switch that is on where they are ticked.
class MarksStyle : public QProxyStyle {
    Q_OBJECT
public:
    MarksStyle();
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
};

} // namespace sluice
