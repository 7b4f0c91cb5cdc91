#include "ui/views/end_names.h"

#include "ui/models/label_place.h"

#include <algorithm>

namespace sluice {

namespace {

constexpr int namePadding = 1; // so far its ground covers what is behind it
constexpr auto endAlignment = Qt::AlignLeft | Qt::AlignVCenter;

/// As QCPItemText measures it.
int textWidth(const QCPItemText &name)
{
    return QFontMetrics(name.font()).boundingRect(0, 0, 0, 0, Qt::TextDontClip, name.text()).width();
}

} // namespace

void RoomForNames::update(UpdatePhase phase)
{
    if (phase == upPreparation)
        rect_.setMinimumMargins({0, above_ ? QFontMetrics(parentPlot()->font()).height() : 0, widestName() + reach_, 0});
    QCPLayoutElement::update(phase);
}

int RoomForNames::widestName() const
{
    int widest = 0;
    for (int index = 0; index < parentPlot()->itemCount(); ++index)
        if (const auto *name = qobject_cast<QCPItemText *>(parentPlot()->item(index));
            name && name->visible() && name->positionAlignment() == endAlignment)
            widest = std::max(widest, 2 * namePadding + textWidth(*name));
    return widest;
}

QCPItemText *addEndName(Plot &plot)
{
    auto *name = new QCPItemText(&plot);
    name->position->setType(QCPItemPosition::ptAbsolute);
    name->setPositionAlignment(endAlignment);
    name->setPadding({namePadding, 0, namePadding, 0});
    name->setClipToAxisRect(false);
    return name;
}

std::vector<double> endNameHeights(const Plot &plot, const std::vector<double> &ends, const QRect &room)
{
    const double line = QFontMetricsF(plot.font()).height();
    return movedApart(ends, line, room.top() + line / 2, room.bottom() - line / 2);
}

} // namespace sluice
