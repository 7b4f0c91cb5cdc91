#pragma once

#include "ui/views/heat_map_plot.h"
#include "ui/views/map_zoom.h"

namespace sluice {

/// A map of which a part may be seen: mouse and keys zoom and scroll it as they do the maps over the time steps.
class ZoomedMapPlot : public HeatMapPlot {
    Q_OBJECT
public:
    explicit ZoomedMapPlot(QWidget *parent = nullptr);

    /// The same part as before, of a map of another size all.
    void show(const HeatMap &map);
    using Plot::show;
    const SeenCells &seen() const { return seen_; }
    void see(const SeenCells &seen);
    void zoomColumns(double factor);
    void zoomRows(double factor);
    void seeAll();

signals:
    void seenChanged();

protected:
    bool takesKey(const QKeyEvent &event) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    SeenCells seen_;
    std::optional<QPointF> panFrom_; ///< pixel at which a pan has come
};

} // namespace sluice
