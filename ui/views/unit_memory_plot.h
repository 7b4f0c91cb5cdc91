#pragma once

#include "ui/models/memory_content.h"
#include "ui/views/plot.h"

namespace sluice {

/// What each unit keeps, as the table of the page Memory has it: what is left of a change and how much the last cell state depends
/// on this one; below, of an LSTM, the half-lives. Under what-ifs each has a line from where it was without them, which an empty mark
/// beside it shows.
class UnitMemoryPlot : public Plot {
    Q_OBJECT
public:
    explicit UnitMemoryPlot(QWidget *parent = nullptr);
    void show(const MemoryContent &content);
    using Plot::show;
    QString tipAt(const QPointF &position) const override;

private:
    void showHalfLives();
    void showBefore();
    void fitAxes();
    void setPens();
    PlotTable unitTable() const;

    /// One of the numbers of each unit.
    struct Series {
        const QCPGraph *now;
        std::vector<double> (*numbersOf)(const std::vector<MemoryLine> &lines);
        QCPScatterStyle::ScatterShape shape;
        double beside; ///< the unit, in units: where it was
    };
    std::vector<Series> series() const;
    struct Before {
        QCPGraph *marks;
        QCPCurve *moves; ///< to what is now
    };

    MemoryContent content_;
    QCPGraph *retained_;
    QCPGraph *jacobian_;
    QCPAxisRect *below_ = nullptr; ///< there where half-lives are
    QCPGraph *halfLife_ = nullptr;
    std::vector<MemoryLine> linesBefore_; ///< empty where there are no what-ifs
    std::vector<Before> before_;          ///< one a series, once there was a what-if
};

} // namespace sluice
