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
    const bool tells = outline_.alpha() == 255; // else it only parts the bars
    const double width = tells ? static_cast<const Plot *>(mParentPlot)->seenWidth(0.7) : 0.7;
    painter->setPen(outline_.isValid() ? QPen(outline_, width) : QPen(Qt::NoPen));
    for (const QCPBarsData &bar : *mDataContainer) {
        painter->setBrush(QColor::fromRgba(colour_(bar.value)));
        painter->drawRect(getBarRect(bar.key, bar.value));
    }
}

} // namespace sluice
