#pragma once

#include "ui/models/surface_content.h"
#include "ui/views/plot.h"

namespace sluice {

/// What one model answers over the plane of its two inputs, with the samples on it. A click picks the nearest sample.
class SurfacePlot : public Plot {
    Q_OBJECT
public:
    explicit SurfacePlot(QWidget *parent = nullptr);
    void show(const SurfaceContent &content, size_t model);
    using Plot::show;
    QString tipAt(const QPointF &position) const override;

signals:
    void samplePicked(size_t sample);

protected:
    void mousePressEvent(QMouseEvent *event) override;

private:
    void showSurface();
    void showPoints();
    void nameBoundary();
    void setPens();
    PlotTable surfaceTable() const;
    void addPoints(PlotTable &table) const;

    SurfaceContent content_;
    size_t model_ = 0;
    QCPColorMap *surface_;
    QCPColorScale *scale_;
    std::vector<QCPGraph *> points_; ///< one a class; of numbers one for all
    QCPGraph *halo_, *selected_;     ///< about the picked sample
    QCPCurve *boundary_;
};

} // namespace sluice
