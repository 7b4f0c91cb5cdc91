#pragma once

#include "ui/models/epoch_grid.h"
#include "ui/views/plot.h"

#include <functional>

namespace sluice {

/// A map over the epochs in a plot's layout: its title, the cells, a colour scale with numbers, and the cursor.
class EpochMap : public QObject {
    Q_OBJECT
public:
    /// At a place of the plot's layout.
    EpochMap(Plot *plot, int row, int column);

    QCPAxisRect *rect() const { return rect_; }
    QCPColorScale *scale() const { return scale_; }
    /// Maps above each other end at the same place, however long the numbers of their scales are.
    void alignRight(QCPMarginGroup *group) { scale_->axis()->axisRect()->setMarginGroup(QCP::msRight, group); }
    QCPAxis *epochs() const { return rect_->axis(QCPAxis::atBottom); }
    QCPAxis *rows() const { return rect_->axis(QCPAxis::atLeft); }

    struct Cells {
        QString title;
        EpochGrid grid;
        arma::mat values;  ///< rows × moments; NaN is left empty
        double bottom = 1; ///< where the first row lies
        double apart = 1;  ///< from row to row
        Stops stops = {};
        double low = 0, high = 1;
        std::optional<QColor> nothing = {}; ///< colour of what is left empty, where it counts as `low`: the scale begins with it
    };
    void show(const Cells &cells);
    /// A row or none; a row is marked at its ends, so that its colours are seen however low it is.
    void showCursor(double epoch, std::optional<double> row);
    /// Which row lies at this height.
    size_t rowAt(double y) const;
    /// The whole of it, of which there may be room for a part only; empty elsewhere.
    QString titleAt(const QPointF &position) const;
    void recolour();

private:
    class Title;

    Plot *plot_;
    QCPLayoutGrid *element_;
    Title *title_;
    QCPAxisRect *rect_;
    QCPColorScale *scale_;
    QCPColorMap *map_;
    void clip(QCPAbstractItem &item, std::initializer_list<QCPItemPosition *> points);

    std::array<QCPItemStraightLine *, 2> epoch_{}; ///< the halo first: to be seen upon every colour
    std::array<QCPItemLine *, 4> row_{};           ///< likewise, at the left and at the right
    double bottom_ = 1, apart_ = 1;
    size_t rowCount_ = 0;
};

} // namespace sluice
