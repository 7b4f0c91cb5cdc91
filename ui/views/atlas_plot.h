#pragma once

#include "ui/models/gate_atlas.h"
#include "ui/views/epoch_map.h"
#include "ui/views/epoch_plot.h"

namespace sluice {

/// The gate atlas: one map a quantity, time step over epoch. A press anywhere picks both.
class AtlasPlot : public EpochPlot {
    Q_OBJECT
public:
    explicit AtlasPlot(QWidget *parent = nullptr);
    void show(const GateAtlas &atlas, MapShows shows = MapShows::whatIf);
    using Plot::show;
    QString tipAt(const QPointF &position) const override;
    /// So many maps beside each other, at most.
    void setColumns(size_t columns);
    /// Only the cursor has moved.
    void showCursor(uint32_t epoch, size_t step);
    const GateAtlas &atlas() const { return atlas_; }
    /// Where a cell of a map lies.
    QPoint placeOf(size_t map, uint32_t epoch, size_t step) const;

signals:
    void stepPicked(size_t step);

protected:
    void pickAt(const QPointF &position, bool pressed) override;
    void keyPressEvent(QKeyEvent *event) override;
    void updateLayout() override;

private:
    void makeMaps(size_t count);
    QString titleAt(const QPointF &position) const;
    std::optional<size_t> mapAt(const QPointF &position) const;
    void stepBy(int by);

    GateAtlas atlas_; ///< whatever of it is drawn
    MapShows shows_ = MapShows::whatIf;
    std::vector<EpochMap *> maps_;
    size_t columns_ = 2;    ///< maps beside each other at most
    size_t across_ = 1;     ///< and as it is
    QCPMarginGroup *group_; ///< of all maps: they stand exactly above each other
    size_t pressed_ = 0;    ///< the map in which dragging began
    bool picture_ = false;  ///< is what it was shown for
};

} // namespace sluice
