#pragma once

#include "ui/models/heat_map.h"
#include "ui/models/map_cells.h"
#include "ui/views/plot.h"

namespace sluice {

/// A matrix in colours with named axes and a scale. Where it has more cells than pixels, neighbours
/// share one (CellMerge), which the scale says; tips are exact.
class HeatMapPlot : public Plot {
    Q_OBJECT
public:
    explicit HeatMapPlot(const QString &name, QWidget *parent = nullptr);

    void show(const HeatMap &map);
    using Plot::show;
    QString tipAt(const QPointF &position) const override;
    const HeatMap &map() const { return map_; }
    /// Low maps of a single row have no room for titles.
    void setCompact(bool compact);

protected:
    /// Only a part of it.
    void show(const HeatMap &map, const MapPart &part);
    struct Cell {
        size_t row = 0, column = 0;
    };
    std::optional<Cell> cellAt(const QPointF &position) const;

private:
    void colour();
    void fill();
    void showAxes();
    void showValueTitle();
    void showTexts();

    HeatMap map_;
    MapPart part_; ///< what of it is seen
    QCPColorMap *cells_;
    QCPColorScale *scale_;
    std::vector<QCPItemText *> texts_;
    bool compact_ = false;
    bool share_ = true;                 ///< what the numbers of the scale are for
    std::optional<CellSharing> shared_; ///< what the cells are filled with
};

} // namespace sluice
