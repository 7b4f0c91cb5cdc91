#pragma once

#include "ui/models/saturation_heaps.h"
#include "ui/views/plot.h"

namespace sluice {

/// Each gate of each unit: how much of its time it is nearly shut (right) and nearly open (up). Beside marks that lie on each other
/// stands how many they are. A click picks the unit, the next one the next unit there; with the keyboard, ← → go to the marks beside
/// and ↑ ↓ to the units that lie on each other.
class SaturationPlot : public Plot {
    Q_OBJECT
public:
    explicit SaturationPlot(QWidget *parent = nullptr);
    void show(const MemoryContent &content);
    using Plot::show;
    /// Only another unit is picked.
    void showUnit(size_t unit);
    /// How the picked unit's gates came to where they are.
    void showTrails(const std::vector<SaturationTrail> &trails);
    QString tipAt(const QPointF &position) const override;

signals:
    void unitPicked(size_t unit);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool takesKey(const QKeyEvent &event) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    QPointF pixelOf(const QPointF &shares) const;
    const MarkHeap *heapAt(const QPointF &position) const;
    const MarkHeap *heapOfPicked() const;
    void pickFrom(const MarkHeap &heap, size_t unit);
    QString trailTip(const QPointF &position) const;
    void showPicked();
    void showMoves();
    void findHeaps();
    void placeCounts();
    QCPItemText &count(size_t k);
    void setPens();

    MemoryContent content_;
    std::vector<QCPGraph *> gates_;
    std::vector<QCPCurve *> moves_; ///< of each gate's points, from where they were without the what-ifs
    QCPGraph *picked_;
    std::vector<SaturationTrail> trails_;
    std::vector<QCPCurve *> trailLines_;
    QCPItemLine *whole_; ///< where both shares add up to all of the time
    std::vector<MarkHeap> heaps_;
    QRect laidOut_; ///< the axes that the heaps were found in; empty where their marks are others now
    std::vector<QCPItemText *> counts_;
    size_t series_ = 0; ///< of the picked unit the gate whose mark the keyboard is at
};

} // namespace sluice
