#pragma once

#include "ui/models/inside_content.h"
#include "ui/models/row_window.h"
#include "ui/views/coloured_bars.h"
#include "ui/views/series_row.h"
#include "ui/views/stack_rect.h"

namespace sluice {

/// One row of the page Inside below the series: bars, lines or a map. Its plot objects are made once and filled again.
class QuantityRow : public QObject {
    Q_OBJECT

public:
    explicit QuantityRow(Plot *plot);

    StackRect *rect() const { return rect_; }
    struct Look {
        size_t unit = 0;              ///< the selected one
        std::optional<size_t> pinned; ///< whose values the row carries above its map
        TimeWindow steps;
        RowWindow rows;   ///< of a map that has so many
        QString rowsText; ///< rowsSeenText
    };
    void show(std::shared_ptr<const InsideRow> row, const Look &look);
    void setVisible(bool visible);
    void recolour();

    /// After the layout: as many cells as there are pixels, and a frame around the chosen unit only where it would not hide its
    /// neighbours.
    void fitToPixels();
    /// Which line is which unit; nothing where there is one or a map.
    std::vector<LegendEntry> legend() const;
    /// How a what-if is drawn, and what was without it; nothing where there is none, or a map.
    std::vector<LegendEntry> whatIfLegend() const;
    const InsideRow &row() const { return *row_; }
    /// Which row of a map lies at this height; nothing where the row is no map, and above it.
    std::optional<size_t> mapRowAt(double y) const;
    /// Of a row of the map.
    double pixelsPerRow() const;
    /// Whether the pinned unit lies at this height.
    bool isPinnedAt(double y) const;
    /// Which unit of the layer lies at this height.
    std::optional<size_t> unitAt(double y) const;
    /// How many cells of the map share a drawn one, and of what lies at this height.
    const CellSharing &shared() const { return blocks_.shared; }
    CellSharing sharedAt(double y) const { return isPinnedAt(y) ? pinnedShared() : shared(); }

private:
    void showBars();
    void showLines();
    void showMap();
    void fillMap();
    void fillPinned();
    double pinnedRoom() const;
    CellSharing pinnedShared() const;
    double mapPixels() const;
    bool hasSameMapAs(const InsideRow &row) const;
    QCPGraph *line(size_t k);
    QCPGraph *ghost(size_t k);
    void describe();
    QList<QStringList> notes() const;
    void showScale();
    std::function<QRgb(double)> colours() const;

    Plot *plot_;
    StackRect *rect_;
    QCPItemStraightLine *zero_;
    ColouredBars *bars_;
    ColouredBars *ghostBars_;
    QCPColorMap *map_;
    QCPColorMap *pinnedMap_;
    QCPItemRect *halo_;   ///< around the next, to be seen upon every colour
    QCPItemRect *chosen_; ///< the selected unit in a map
    std::vector<QCPGraph *> lines_, ghosts_;
    std::shared_ptr<const InsideRow> row_ = std::make_shared<const InsideRow>(); ///< part of a whole content: not copied
    Look look_;

    /// What the map is filled with.
    struct Blocks {
        CellSharing shared;
        MapPart part;
        bool operator==(const Blocks &) const = default;
    };
    Blocks blocks_;
};

} // namespace sluice
