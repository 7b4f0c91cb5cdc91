#pragma once

#include "core/task/leaks.h"

#include <QString>
#include <QStringList>
#include <array>
#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace sluice {

/// A row of a sequence.
struct RowPlace {
    size_t sequence = 0;
    size_t row = 0;
    bool operator==(const RowPlace &) const = default;
};

/// What would the windows be?
struct PlanQuestion {
    std::shared_ptr<const Dataset> data;
    DataSpec dataSpec;
    TaskSpec task;
    std::optional<RowPlace> target; ///< of the window to be shown
};

/// A part of the rows, or sequences, of the overview that belongs together.
struct PlanPart {
    Split split = Split::train;
    double from = 0, to = 0; ///< rows or sequences, counted from 1; both included
};

/// What the page Data draws of a task: made on a worker from core/task's own samples.
struct WindowPlan {
    std::shared_ptr<const Dataset> data;
    TaskSpec spec;                    ///< that was asked for
    std::shared_ptr<const Task> task; ///< null where there can be none
    std::optional<Sentence> problem;  ///< then why
    struct Sign {
        Leak::Kind kind = Leak::Kind::scalerSeesAll;
        std::optional<size_t> column;
        Sentence sentence;
    };
    std::vector<Sign> leaks;

    // The whole series over its rows; of sequences the mean of each; of a table the rows in their shuffled order.
    std::vector<double> x, y; ///< of a long series least and most of every few rows
    size_t places = 0;        ///< rows or sequences
    std::vector<PlanPart> parts;
    double scalerFrom = 1, scalerTo = 1; ///< places the scaler has seen

    // The shown window, and the rows around it.
    std::optional<SampleRange> range;
    Split split = Split::train; ///< it belongs to
    size_t sample = 0;
    double firstX = 1;           ///< row of the first y, from 1
    std::vector<double> around;  ///< the target's values
    std::vector<double> targets; ///< rows, from 1, that are answered
    bool leaksBy(Leak::Kind kind) const;
};

/// For a worker. Nothing where it was abandoned.
std::optional<WindowPlan> planWindows(const PlanQuestion &question, const std::atomic<bool> &abandoned);

/// The same of a task that is there; `target`: of the window to be shown.
WindowPlan planOf(const std::shared_ptr<const Task> &task, const DataSpec &dataSpec, const std::optional<RowPlace> &target);

/// The block of one part, as the models get it.
struct BlockContent {
    std::array<size_t, 3> samples{}; ///< training, validation, test
    size_t steps = 0, features = 0, outputs = 0, outputSteps = 1;
    QStringList featureNames;
    QString size;    ///< "222 samples × 24 steps × 1 feature = 5 328 numbers, 21 kB"
    QString targets; ///< "222 × 1 targets"
};
std::optional<BlockContent> blockContent(const WindowPlan &plan);

/// What the order column says of a row of a series: "1967-01-01", "1955".
QString orderText(const Dataset &data, size_t row);

/// The split whose first part ends after `first` places and its second after `second`, of `count` in all: counts where they were
/// counts, else fractions with no more digits than they need. Brought into range, a place for each part.
std::array<double, 3> splitAt(const std::array<double, 3> &before, size_t first, size_t second, size_t count);
/// Whether a split is told in rows.
bool splitInRows(const std::array<double, 3> &split);

/// What dragging the first input row, or the last target row, of a shown window to a row comes to (rows from 0).
size_t lookbackFrom(const SampleRange &range, size_t firstRow);
size_t horizonTo(const SampleRange &range, const TaskSpec &spec, size_t targetRow);

} // namespace sluice
