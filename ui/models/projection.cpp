#include "ui/models/projection.h"

#include <algorithm>
#include <cmath>

namespace sluice {

double projectionScale(int screenHeight, double smallestText)
{
    return std::max(1.0, screenHeight / textPerScreen / smallestText);
}

int raisedPixels(double least)
{
    return static_cast<int>(std::ceil(1.5 * std::ceil(least))); // whole pixels, which are rounded down
}

double leastLine(int screenHeight)
{
    return std::max(3.0, screenHeight / 240.0);
}

QSizeF projectedPage(QSize screen, double scale)
{
    return QSizeF(screen) / scale;
}

} // namespace sluice
