#pragma once

#include "ui/models/norm_curves.h"
#include "ui/views/epoch_plot.h"

namespace sluice {

/// Norms of each layer over the epochs, on a logarithmic axis.
class NormPlot : public EpochPlot {
    Q_OBJECT
public:
    explicit NormPlot(QWidget *parent = nullptr);
    void show(const NormContent &content, const Experiment &experiment);
    using Plot::show;
    QString tipAt(const QPointF &position) const override;
    const NormContent &content() const { return content_; }

protected:
    void pickAt(const QPointF &position, bool pressed) override;

private:
    void setPens();

    NormContent content_;
    std::vector<ModelLook> looks_;
    std::vector<QCPGraph *> lines_;
    QCPItemStraightLine *cursor_;
    QCPItemStraightLine *usual_; ///< the ratio that is often aimed at
    QCPItemText *usualName_;
};

} // namespace sluice
