#pragma once

#include "core/task/calibration.h"
#include "ui/models/heat_map.h"
#include "ui/models/output_content.h"
#include "ui/models/path_content.h"

#include <atomic>

namespace sluice {

/// What each model's answers in an OutputContent leave over, of a target that is a number.
struct ResidualContent {
    struct Strip {
        size_t model = 0;
        QString name;
        std::vector<double> residual; ///< answer − target, in the data's own units; one an x
        double nearestShare = 0;      ///< of the points at which this model, as it is, is nearest of all to the target
        bool whatIf = false;
        double nearerShare = 0; ///< under a what-if: of the points at which it is nearer than the same model as it is
    };
    /// Points in a row at which one model, as it is, is nearest.
    struct Run {
        size_t strip = 0;
        size_t first = 0, last = 0; ///< points, both included
    };
    std::vector<Strip> strips;
    std::vector<Run> runs; ///< empty with one model; points where the nearest two are as near belong to none
    double limit = 1;      ///< of the strips' common axis and colours
};
ResidualContent residualContent(const OutputContent &output);
/// "nearest to the target: Dense at 37 %, LSTM at 63 % of the points", and of each model under a what-if how often that brings it nearer
/// than it is; empty with one model as it is.
QString nearestText(const ResidualContent &residuals);

/// All answers of a split against their targets, in the data's own units.
struct ScatterContent {
    struct Model {
        size_t model = 0;
        QString name;
        bool whatIf = false;
        std::vector<double> target, answer;
        double squared = 0, spread = 0; ///< Σ (answer − target)² and Σ (target − mean)², over all points
        double rmse = 0;
        double r2 = 0; ///< 1 − squared ÷ spread
    };
    std::vector<Model> models;
    QString xTitle, yTitle;
    PlotRange range;     ///< of both axes
    size_t points = 0;   ///< in all
    size_t everyNth = 1; ///< of which so many are drawn
};

/// Targets × answers: shares of each target's row, with counts in the cells.
struct ConfusionContent {
    struct Model {
        size_t model = 0;
        QString name;
        bool whatIf = false;
        HeatMap map;
        double accuracy = 0;
    };
    std::vector<Model> models;
};

/// The reliability diagram of each model.
struct ReliabilityContent {
    struct Model {
        size_t model = 0;
        QString name;
        bool whatIf = false;
        Calibration calibration;
    };
    std::vector<Model> models;
};

enum class CompareView { outputs, path, scatter, confusion, reliability };
/// Those that make sense for the task: a number has a scatter, many steps ahead have a path, classes have a confusion matrix and a
/// reliability diagram.
std::vector<CompareView> compareViews(const Task &task);

/// One of them, of the whole selected split.
struct CompareDetails {
    QString title;
    std::optional<PathContent> path;
    std::optional<ScatterContent> scatter;
    std::optional<ConfusionContent> confusion;
    std::optional<ReliabilityContent> reliability;
};
/// Runs every model on the split, those that a what-if reaches also under the what-ifs. Nothing where it was abandoned.
std::optional<CompareDetails> compareDetails(const ViewState &state, CompareView view, const std::atomic<bool> &abandoned);

/// The exact numbers of a bin: "confidence 0.6 … 0.667: 31 answers, accuracy 0.58, mean confidence 0.64".
QString binTip(const Calibration::Bin &bin);

} // namespace sluice
