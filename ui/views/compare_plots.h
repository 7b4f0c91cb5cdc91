#pragma once

#include "ui/models/compare_content.h"
#include "ui/views/plot.h"
#include "ui/views/residual_strips.h"

namespace sluice {

/// Every model's answer beside the target. A click picks the time step or the sample.
class OutputPlot : public Plot {
    Q_OBJECT
public:
    explicit OutputPlot(QWidget *parent = nullptr);
    /// `residuals`: also what the answers leave over, and where each model is nearest; null: not.
    void show(const OutputContent &content, const Experiment &experiment, const ResidualContent *residuals = nullptr);
    using Plot::show;
    QString tipAt(const QPointF &position) const override;

signals:
    void picked(size_t point);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void showLines(const Experiment &experiment);
    void showMarks();
    void placeMarkNames();
    void showCursor();
    void setPens();
    void pickAt(double pixel);
    PlotTable outputTable() const;

    OutputContent content_;
    ResidualStrips *residuals_;
    std::vector<ModelLook> looks_;
    QCPGraph *target_;
    std::vector<QCPGraph *> answers_;
    std::vector<QCPItemStraightLine *> markLines_;
    std::vector<QCPItemText *> markNames_;
    QCPItemStraightLine *cursor_;
};

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
