#pragma once

#include "ui/models/seed_content.h"
#include "ui/views/plot.h"

namespace sluice {

/// Losses over several seeds: their mean, and a band from the least to the most.
class SeedPlot : public Plot {
    Q_OBJECT
public:
    explicit SeedPlot(QWidget *parent = nullptr);
    void show(const std::vector<SeedBand> &bands, const Experiment &experiment);
    using Plot::show;
    QString tipAt(const QPointF &position) const override;

private:
    struct Lines {
        QCPGraph *least, *most, *mean;
    };
    struct Model {
        Lines train, validation;
    };
    Lines addLines();
    void showBand(const Lines &lines, const std::vector<double> &epoch, const SeedBand::Of &band);
    void fit(size_t count);
    void fitAxes();
    void setPens();
    PlotTable bandTable() const;

    std::vector<SeedBand> bands_;
    std::vector<ModelLook> looks_;
    std::vector<Model> models_;
};

} // namespace sluice
