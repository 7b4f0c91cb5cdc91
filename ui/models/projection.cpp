#include "ui/models/projection.h"

#include <algorithm>

namespace sluice {

double projectionScale(int screenHeight, double smallestText)
{
    return std::max(1.0, screenHeight / textPerScreen / smallestText);
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
