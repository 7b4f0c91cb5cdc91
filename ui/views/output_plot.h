#pragma once

#include "ui/models/output_content.h"
#include "ui/views/plot.h"
#include "ui/views/residual_strips.h"
#include "ui/views/step_frame.h"
#include "ui/views/symbol_lanes.h"

namespace sluice {

/// Every model's answer beside the target; characters are written out instead of being drawn. A click picks the time step or the sample.
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
    void nameRows(const QStringList &names, double first);
    void showLines();
    void showLetters();
    void showBeyond();
    void showMarks();
    void placeMarkNames();
    void placeSigns();
    QCPItemText *addText(Qt::Alignment alignment);
    void showCursor();
    void setPens();
    void pickAt(double pixel);
    PlotTable outputTable() const;

    OutputContent content_;
    ResidualStrips *residuals_;
    std::vector<ModelLook> looks_;
    SymbolLanes *letters_;
    std::pair<QStringList, double> rowNames_; ///< at the left, from where on
    QCPGraph *target_;
    std::vector<QCPGraph *> answers_;
    QCPGraph *above_; ///< signs where answers leave the plot
    QCPGraph *below_;
    std::vector<QCPItemStraightLine *> markLines_;
    std::vector<QCPItemText *> markNames_;
    std::vector<QCPItemText *>
        markSigns_; ///< at the upper ends of the lines, where names find no room, too; then those of other inputs
    std::vector<QCPItemText *> laneNames_; ///< of the other inputs, beside their signs
    QCPItemStraightLine *cursor_;
    StepFrame *frame_; ///< the cursor of what is written
};

} // namespace sluice
