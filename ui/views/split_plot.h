#pragma once

#include "ui/models/window_plan.h"
#include "ui/views/handle_plot.h"

namespace sluice {

/// The whole series with the parts of the split, what the scaler has seen, and where the shown window lies.
class SplitPlot : public HandlePlot {
    Q_OBJECT
public:
    explicit SplitPlot(QWidget *parent = nullptr);
    void show(const WindowPlan &plan);
    using Plot::show;
    QString tipAt(const QPointF &position) const override;

signals:
    void splitDragged(const std::array<double, 3> &split);
    void windowDragged(const RowPlace &target);

private:
    bool isDealt() const; ///< windows at random, so that the parts are many and narrow
    QColor partColour(Split split) const;
    void showParts();
    void showScaler();
    void placeWords();
    QCPRange roomForName(const PlanPart &part, int width) const;
    void placeKey(double middle);
    void placeHandles();
    void setPens();
    void dragged(size_t handle, double to);

    WindowPlan plan_;
    QCPGraph *series_;
    std::vector<QCPItemRect *> bands_;
    std::vector<QCPItemText *> names_;
    std::vector<QCPItemRect *> swatches_; ///< beside the names, where the parts are dealt
    QCPItemRect *window_;
    QCPItemLine *scaler_;
    QCPItemText *scalerName_;
};

} // namespace sluice
