#include "ui/views/coloured_bars.h"

namespace sluice {

ColouredBars::ColouredBars(QCPAxis *keyAxis, QCPAxis *valueAxis) : QCPBars(keyAxis, valueAxis)
{
    setWidthType(wtPlotCoords);
    setWidth(0.82);
}

void ColouredBars::draw(QCPPainter *painter)
{
    if (!colour_)
        return;
    applyFillAntialiasingHint(painter);
    painter->setPen(outline_.isValid() ? QPen(outline_, 0.7) : QPen(Qt::NoPen));
    for (const QCPBarsData &bar : *mDataContainer) {
        painter->setBrush(QColor::fromRgba(colour_(bar.value)));
        painter->drawRect(getBarRect(bar.key, bar.value));
    }
}

} // namespace sluice
