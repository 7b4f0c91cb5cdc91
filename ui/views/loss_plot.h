#pragma once

#include "ui/models/label_place.h"
#include "ui/models/loss_content.h"
#include "ui/views/plot.h"

namespace sluice {

/// Training and validation loss of every model.
class LossPlot : public Plot {
    Q_OBJECT
public:
    explicit LossPlot(QWidget *parent = nullptr);
    void show(const LossContent &content, const Experiment &experiment, LossAxis axis, bool logarithmic);
    using Plot::show;
    QString tipAt(const QPointF &position) const override;

private:
    struct Lines {
        QCPGraph *train;
        QCPGraph *validation;
        QCPGraph *shown; ///< one marker where the moment that is looked at lies
        QCPItemText *name;
    };

    void makeLines(const Experiment &experiment);
    void showOthers();
    void showBands();
    void showConstant();
    void placeNames();
    void placeEnds();
    void placeConstantName();
    LabelSurroundings surroundings() const;
    void setPens();
    PlotTable lossTable() const;

    LossContent content_;
    std::vector<ModelLook> looks_;
    std::vector<Lines> lines_;
    struct Band {
        QCPGraph *least, *most;
    };
    std::vector<Band> bands_;
    std::vector<QCPGraph *> others_;
    std::vector<QCPItemText *> otherNames_;
    QCPItemStraightLine *constant_;
    QCPItemText *constantName_;
};

} // namespace sluice
