#pragma once

#include "ui/views/plot.h"

namespace sluice {

/// Bars whose colour is their value's, as in the maps.
class ColouredBars : public QCPBars {
    Q_OBJECT

public:
    ColouredBars(QCPAxis *keyAxis, QCPAxis *valueAxis);
    void setColour(std::function<QRgb(double)> colour) { colour_ = std::move(colour); }
    void setOutline(const QColor &outline) { outline_ = outline; }

protected:
    void draw(QCPPainter *painter) override;

private:
    std::function<QRgb(double)> colour_;
    QColor outline_;
};

} // namespace sluice
