#pragma once

#include "ui/models/prediction.h"
#include "ui/views/plot.h"

namespace sluice {

/// A plot to draw a curve on, by mouse or by keyboard: left and right move the pen, up and down move the curve under it (with shift
/// by more). What is known beforehand lies behind it, the network's own curve is laid over it once it may be seen.
class PredictionPlot : public Plot {
    Q_OBJECT
public:
    explicit PredictionPlot(QWidget *parent);

    void setQuestion(const PredictionAxis &axis, const DrawQuestion &question, const ModelLook &look, const QString &model);
    void setDrawn(const std::vector<double> &values); ///< an answer that was given before
    void setTruth(const Curve *truth);                ///< null: not to be seen yet
    void setDrawable(bool drawable);
    const Prediction &prediction() const { return prediction_; }
    QString tipAt(const QPointF &position) const override;
    void clearDrawing();

signals:
    void drawn();

protected:
    bool takesKey(const QKeyEvent &event) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void colourParts();
    void showDrawing();
    size_t pointAt(double x) const;
    void strokeTo(const QPointF &position, bool begin);
    void movePen(int by);
    void raise(double share);
    PlotTable tableOf() const;

    PredictionAxis axis_;
    Prediction prediction_;
    std::optional<Curve> truth_;
    ModelLook look_;
    QString model_;
    QCPGraph *known_;
    QCPGraph *drawing_;
    QCPGraph *true_;
    QCPItemStraightLine *pen_;
    size_t point_ = 0; ///< under the pen
    double value_ = 0; ///< of the last point of the stroke that goes on
    bool drawable_ = true;
};

} // namespace sluice
