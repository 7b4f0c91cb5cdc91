#pragma once

#include "ui/models/memory_content.h"
#include "ui/views/plot.h"

namespace sluice {

/// Margins of plots that stand above each other over the same time steps; at the right is room for a scale.
inline constexpr QMargins overSteps(80, 0, 68, 0);

/// Norms of the gradient over the time steps, on a logarithmic axis. A click picks the step.
class FlowPlot : public Plot {
    Q_OBJECT
public:
    explicit FlowPlot(QWidget *parent = nullptr);
    void show(const MemoryContent &content, const Experiment &experiment);
    using Plot::show;
    /// Only the cursor has moved.
    void showCursor(size_t step);
    QString tipAt(const QPointF &position) const override;

signals:
    void stepPicked(size_t step);

protected:
    void mousePressEvent(QMouseEvent *event) override;

private:
    void setPens();

    MemoryContent content_;
    std::vector<ModelLook> looks_;
    std::vector<QCPGraph *> lines_;
    std::vector<QCPGraph *> alone_; ///< of each line the points that stand alone, marked
    QCPItemStraightLine *cursor_;
};

/// Each gate of each unit: how much of its time it is nearly shut (right) and nearly open (up). A click picks the unit.
class SaturationPlot : public Plot {
    Q_OBJECT
public:
    explicit SaturationPlot(QWidget *parent = nullptr);
    void show(const MemoryContent &content);
    using Plot::show;
    /// How the picked unit's gates came to where they are.
    void showTrails(const std::vector<SaturationTrail> &trails);
    QString tipAt(const QPointF &position) const override;

signals:
    void unitPicked(size_t unit);

protected:
    void mousePressEvent(QMouseEvent *event) override;

private:
    struct Point {
        size_t series = 0, unit = 0;
    };
    std::optional<Point> pointAt(const QPointF &position) const;
    QString trailTip(const QPointF &position) const;
    void showMoves();
    void setPens();

    MemoryContent content_;
    std::vector<QCPGraph *> gates_;
    std::vector<QCPCurve *> moves_; ///< of each gate's points, from where they were without the what-ifs
    QCPGraph *picked_;
    std::vector<SaturationTrail> trails_;
    std::vector<QCPCurve *> trailLines_;
    QCPItemLine *whole_; ///< where both shares add up to all of the time
};

} // namespace sluice
