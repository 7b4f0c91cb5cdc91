#pragma once

#include "ui/models/path_content.h"
#include "ui/views/plot.h"

namespace sluice {

/// The fan of a forecast many steps ahead, and below it the error of each step beside those of the baselines.
class PathPlot : public Plot {
    Q_OBJECT
public:
    explicit PathPlot(QWidget *parent = nullptr);
    void show(const PathContent &content, const std::vector<ModelLook> &looks);
    using Plot::show;
    QString tipAt(const QPointF &position) const override;

private:
    struct Lines {
        QCPGraph *answer, *least, *most, *error;
    };
    void fit(size_t models, size_t baselines);
    void placeNames();
    void setPens();
    PlotTable aheadTable() const;
    PlotTable pathTable() const;

    PathContent content_;
    std::vector<ModelLook> looks_;
    QCPAxisRect *errors_;
    QCPGraph *known_, *target_;
    std::vector<Lines> models_;
    struct Baseline {
        QCPGraph *error;
        QCPItemText *name;
        QCPItemLine *leader; ///< from the line's end to its name
    };
    std::vector<Baseline> baselines_;
};

} // namespace sluice
