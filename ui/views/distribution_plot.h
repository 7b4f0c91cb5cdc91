#pragma once

#include "ui/models/distribution.h"
#include "ui/views/epoch_map.h"
#include "ui/views/epoch_plot.h"

namespace sluice {

/// Histograms over the epochs as one map.
class DistributionPlot : public EpochPlot {
    Q_OBJECT
public:
    explicit DistributionPlot(QWidget *parent = nullptr);
    void show(const DistributionMap &map, MapShows shows = MapShows::whatIf);
    using Plot::show;
    QString tipAt(const QPointF &position) const override;
    /// Only the cursor has moved.
    void showCursor(uint32_t epoch);
    const DistributionMap &map() const { return content_; }

protected:
    void pickAt(const QPointF &position, bool pressed) override;

private:
    DistributionMap content_; ///< whatever of it is drawn
    MapShows shows_ = MapShows::whatIf;
    EpochMap *map_;
};

} // namespace sluice
