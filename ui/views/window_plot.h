#pragma once

#include "ui/models/window_plan.h"
#include "ui/views/handle_plot.h"

namespace sluice {

/// One window: the rows a model sees, and those it answers.
class WindowPlot : public HandlePlot {
    Q_OBJECT
public:
    explicit WindowPlot(QWidget *parent = nullptr);
    void show(const WindowPlan &plan);
    using Plot::show;
    QString tipAt(const QPointF &position) const override;

signals:
    void lookbackDragged(size_t lookback, const RowPlace &target);
    void horizonDragged(size_t horizon, const RowPlace &target);

private:
    void nameRows();
    void placeWords(double endOfInput);
    void placeHandles();
    void setPens();
    void dragged(size_t handle, double to);

    WindowPlan plan_;
    QCPGraph *series_;
    QCPGraph *inputs_;
    QCPGraph *targets_;
    QCPItemRect *seen_;
    QCPItemText *inputName_;
    QCPItemText *targetName_;
    bool lookbackMoves_ = false, horizonMoves_ = false;
};

} // namespace sluice
