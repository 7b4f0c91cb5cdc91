#pragma once

#include "ui/models/compare_details.h"
#include "ui/views/plot.h"

namespace sluice {

/// Predictions of every model against the target, with the line on which they would be right.
class ScatterPlot : public Plot {
    Q_OBJECT
public:
    explicit ScatterPlot(QWidget *parent = nullptr);
    void show(const ScatterContent &content, const std::vector<ModelLook> &looks);
    using Plot::show;
    QString tipAt(const QPointF &position) const override;

private:
    void setPens();
    PlotTable scatterTable() const;

    ScatterContent content_;
    std::vector<ModelLook> looks_;
    QCPItemStraightLine *right_;
    std::vector<QCPGraph *> points_;
};

/// Accuracy over confidence of one model, beside the diagonal of a calibrated one; below it how many answers each bin has.
class ReliabilityPlot : public Plot {
    Q_OBJECT
public:
    explicit ReliabilityPlot(QWidget *parent = nullptr);
    void show(const ReliabilityContent::Model &content, const ModelLook &look);
    using Plot::show;
    QString tipAt(const QPointF &position) const override;

private:
    void setPens();
    PlotTable reliabilityTable() const;

    ReliabilityContent::Model content_;
    ModelLook look_;
    QCPBars *accuracy_;
    QCPGraph *confidence_; ///< mean confidence of each bin, where accuracy should reach
    QCPItemStraightLine *diagonal_;
    QCPAxisRect *countRect_;
    QCPBars *counts_;
};

} // namespace sluice
