#pragma once

#include <QProxyStyle>

namespace sluice {

/// Fusion, whose boxes and circles to tick are edged in a shade of the window: nobody would see them on a dark one. Here they have the
/// palette's colours of words, and those of a switch that is on where they are ticked. Lists and number fields that have the keyboard
/// are edged in a shade nobody sees either: they get the ring of all others.
class MarksStyle : public QProxyStyle {
    Q_OBJECT
public:
    MarksStyle();
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override;
    /// Whether controls change at once.
    void setStill(bool still) { still_ = still; }

private:
    bool still_ = false;
};

} // namespace sluice
