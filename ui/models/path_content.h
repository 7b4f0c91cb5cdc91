#pragma once

#include "ui/models/plot_range.h"
#include "ui/models/view_state.h"

#include <atomic>

namespace sluice {

/// A forecast many steps ahead from the shown sample, with the error that each step has over the paths of the split. Models that a
/// what-if reaches come twice: as they are, and under it.
struct PathContent {
    QString title, xTitle, yTitle;
    QString note;                      ///< over how many paths the errors are
    std::vector<double> knownX, known; ///< the window's rows; 0 is the last one
    std::vector<double> x, target;     ///< 1 … horizon rows ahead
    struct Model {
        size_t model = 0;
        QString name;
        std::vector<double> answer; ///< in the data's own units, as all here
        std::vector<double> rmse;   ///< of forecasts so many steps ahead
        bool whatIf = false;
    };
    std::vector<Model> models;
    struct Baseline {
        QString name;
        std::vector<double> rmse;
    };
    std::vector<Baseline> baselines; ///< of the validation and the test part
    PlotRange range;
    double largestError = 0;
};

/// For a worker: a path is forecast, and up to 300 of the split, evenly spread, for the errors. Nothing where it was abandoned.
std::optional<PathContent> pathContent(const ViewState &state, const std::atomic<bool> &abandoned);

} // namespace sluice
