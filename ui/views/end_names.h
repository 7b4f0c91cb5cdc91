#pragma once

#include "ui/views/plot.h"

#include <vector>

namespace sluice {

/// Beside an axis rectangle, for the names of the lines that end at its right edge, `reach` pixels from them, and above it, for that of
/// a line at its top: asked at each layout, since a picture has another font than the window.
class RoomForNames : public QCPLayoutElement {
public:
    RoomForNames(QCPAxisRect &rect, int reach, bool above)
        : QCPLayoutElement(rect.parentPlot()), rect_(rect), reach_(reach), above_(above)
    {
    }
    void update(UpdatePhase phase) override;

private:
    int widestName() const;

    QCPAxisRect &rect_;
    int reach_;
    bool above_;
};

/// For which there is room; its position, in pixels, is the middle of its left edge.
QCPItemText *addEndName(Plot &plot);

/// The heights of names of lines that end at these ones, in pixels, none on another; inside the room where they fit.
std::vector<double> endNameHeights(const Plot &plot, const std::vector<double> &ends, const QRect &room);

} // namespace sluice
