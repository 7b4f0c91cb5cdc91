#pragma once

#include "core/task/copying.h"
#include "ui/models/view_state.h"

#include <QString>
#include <QStringList>
#include <atomic>
#include <optional>
#include <vector>

namespace sluice {

/// One of them under the what-ifs.
struct MeasuredWhatIf {
    size_t model = 0;
    Metrics metrics;
    std::optional<PathMetrics> path;
};

/// The models that are shown, measured on one part of the data.
struct Measured {
    Split split = Split::validation;
    std::vector<Metrics> models;
    std::vector<std::optional<PathMetrics>> paths; ///< many steps ahead
    std::vector<MeasuredWhatIf> whatIfs = {};      ///< those that a what-if reaches, where that is asked for
};

/// A pass of every model over a part of the data: for a worker. Nothing where it was abandoned, or there is nothing to measure.
std::optional<Measured> measure(const ViewState &state, Split split, const std::atomic<bool> &abandoned);

/// The same, and those models that a what-if reaches under the what-ifs, by the plain equations.
std::optional<Measured> measureWithWhatIfs(const ViewState &state, Split split, const std::atomic<bool> &abandoned);

/// Measures of models and baselines side by side, as text.
struct MeasuresContent {
    struct Row {
        QString name;
        std::optional<size_t> model; ///< none: a baseline
        QStringList cells;           ///< one a column
        std::vector<double> values;  ///< the same, exactly
        bool whatIf = false;         ///< under the what-ifs; it stands below the model as it is
    };
    QStringList columns;
    QStringList tips; ///< what each column is
    std::vector<Row> rows;
};
/// Columns: RMSE, MAE, MASE and R², many steps ahead the RMSE of each step (up to 12); of classes accuracy, macro F1, log loss, of
/// tokens bits each; then the skill against every baseline (metrics.h).
MeasuresContent measuresContent(const ViewState &state, const Measured &measured);

/// How people call a baseline: "repeat the last value", "one season before (12 rows)".
QString baselineName(const Baseline &baseline);

/// "LSTM copies its last input: …", a sentence for each model that does by the test in copying.h; empty where none does.
QString copyingWords(const std::vector<ModelSpec> &models, const std::vector<std::optional<CopyTest>> &tests);
/// Of the forecasts of the validation part, by a pass of every model over it: for a worker. Nothing where it was abandoned.
std::optional<QString> copyingWords(const ViewState &state, const std::atomic<bool> &abandoned);

} // namespace sluice
