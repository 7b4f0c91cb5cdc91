#pragma once

#include "ui/models/runs_content.h"
#include "ui/views/plot.h"

namespace sluice {

/// Validation losses of several runs over each other: a model keeps its colour and line, and in the shown run its
/// marker; each other run has a mark of its own.
class RunsPlot : public Plot {
    Q_OBJECT
public:
    explicit RunsPlot(QWidget *parent = nullptr);
    void show(const std::vector<RunCurve> &curves);
    using Plot::show;
    QString tipAt(const QPointF &position) const override;

private:
    void fitAxes();
    void setPens();
    PlotTable curveTable() const;

    std::vector<RunCurve> curves_;
    std::vector<QCPGraph *> lines_;
};

} // namespace sluice
