#pragma once

#include "ui/models/inside_content.h"
#include "ui/views/stack_rect.h"
#include "ui/views/symbol_lanes.h"

namespace sluice {

class MarkGraph;

/// How something drawn looks, for the legend.
struct LegendEntry {
    QString name;
    QPen pen; ///< Qt::NoPen: marker only
    QCPScatterStyle marker;
};

/// The first row: inputs, marks, target, and what the models answer.
class SeriesView : public QObject {
    Q_OBJECT

public:
    explicit SeriesView(Plot *plot);

    StackRect *rect() const { return rect_; }
    void show(const SeriesRow &row, const TimeWindow &window);
    void recolour();
    /// Classes are written out at the steps.
    bool written() const { return std::ranges::any_of(row_.lines, &SeriesLine::written); }

    std::vector<LegendEntry> legend() const;

private:
    MarkGraph *graph(size_t k);
    void style(QCPGraph &graph, const SeriesLine &line) const;
    void showMarks(double lane, const TimeWindow &window);
    void showScale();

    Plot *plot_;
    StackRect *rect_;
    QCPGraph *stems_;
    SymbolLanes *lanes_;
    std::vector<MarkGraph *> marks_; ///< one an input of marks
    std::vector<MarkGraph *> graphs_;
    SeriesRow row_;
};

} // namespace sluice
