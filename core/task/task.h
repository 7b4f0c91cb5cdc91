#pragma once

#include "core/base/block.h"
#include "core/base/result.h"
#include "core/data/source.h"
#include "core/task/features.h"
#include "core/task/metrics.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sluice {

enum class TaskKind {
    forecast, ///< a number some rows ahead
    regress,  ///< a number of the same row, sequence or table row
    classify, ///< a class of the same row, sequence or table row
    nextToken ///< a class some rows ahead
};
enum class OutputAt { last, every };
enum class Split { train, validation, test };
/// Which rows the scaler has seen. Of `all` it tells the models of rows they are to predict (leaks.h).
enum class ScalerRows { training, all };
/// How the windows of a series come into the parts: by the time of their targets, or at random, by which windows of different parts
/// share rows (leaks.h).
enum class SplitOrder { time, shuffled };
/// How a forecast reaches all of the next `horizon` rows (Ben Taieb, Bontempi, Atiya & Sorjamaa 2012, section 2).
enum class MultiStep {
    direct,   ///< the model answers with all of them at once, one output a row ("multi-input multi-output" there)
    recursive ///< the model is trained one row ahead, and its answers are fed back to it as inputs
};

/// The experiment's key "task".
struct TaskSpec {
    TaskKind kind = TaskKind::forecast;
    OutputAt output = OutputAt::last;
    size_t lookback = 24;
    size_t horizon = 1;
    std::optional<MultiStep> multiStep = {}; ///< of a forecast; by default the one row `horizon` ahead is forecast
    std::optional<size_t> period = {};       ///< of the seasonal naive baseline, in rows; by default found (period.h)
    std::optional<size_t> stride = {}; ///< rows from window to window; by default 1, for nextToken at every step the look-back
    bool stateful = false;             ///< states are carried from window to window, see Task
    std::array<double, 3> split = {0.7, 0.15, 0.15}; ///< fractions of the rows, or row counts where all are integers > 1
    Scaling scaling = Scaling::standard;
    ScalerRows scalerRows = ScalerRows::training;
    SplitOrder splitOrder = SplitOrder::time;

    bool ofClasses() const { return kind == TaskKind::classify || kind == TaskKind::nextToken; }
    bool ahead() const { return kind == TaskKind::forecast || kind == TaskKind::nextToken; }
    /// Rows from a sample's last input to its last target.
    size_t lead() const { return !ahead() ? 0 : multiStep == MultiStep::recursive ? 1 : horizon; }
    /// Rows that one answer is of.
    size_t targetsAtOnce() const { return multiStep == MultiStep::direct ? horizon : 1; }
    bool operator==(const TaskSpec &) const = default;
};

/// Where one sample lies in the data: inputs are rows [firstRow, firstRow + steps) of its sequence; the targets are the
/// `outputSteps` rows that end with targetRow (direct, many steps ahead: the `horizon` rows).
struct SampleRange {
    size_t sequence = 0;
    size_t firstRow = 0;
    size_t steps = 0;
    size_t targetRow = 0;
    size_t outputSteps = 1;
};

/// One sample as the models see it (scaled).
struct Sample {
    arma::fmat x; ///< features × steps
    arma::fmat y; ///< targetsAtOnce × outputSteps: scaled numbers, or class numbers
};

/// A dataset made ready for training: columns chosen, split, scaled, cut into samples.
///
/// Ahead (forecast, nextToken): the inputs of target row t are rows [t − lookback − horizon + 1, t − horizon]; otherwise (regress,
/// classify) on a series rows [t − lookback + 1, t], on sequences a sequence is one sample, of its own length, and on a table a row
/// is: its features are read one after the other, so that it is a sequence of one feature a step for models that have steps.
///
/// Many steps ahead, directly: a sample has the `horizon` rows after its inputs as targets, one output each. Recursively: a sample has
/// the next row; `paths` are the windows from which all of the next `horizon` rows are forecast step by step (paths.h).
///
/// Split in time order: fractions apply to rows (for sequences: to sequences), rounded to nearest (splitCounts). A window belongs to
/// the split that owns its target row (for output "every" on a series, and many steps ahead: all its target rows); its inputs may
/// reach back into the split before. The rows of a table have no order and may be sorted by class: they are shuffled first, always
/// in the same way. The scaler has seen the training rows only.
///
/// Both can be told to leak, to show what comes of it: a scaler that has seen all rows, and windows of a series that are dealt to the
/// parts at random. Of these each target row is dealt by itself, as many to each part as in time order; `rows`, scaler and season still
/// go by the first rows.
///
/// Stateful: a series is learned as parallel streams, one a place in the batch, window after window with the state carried on
/// (Batches); sequences likewise, many windows long. A split is then measured in one go from the series' first row (a sequence's
/// first step), so that the state at its rows is what came before them.
class Task {
public:
    Task();
    Task(const Task &);
    Task(Task &&) noexcept;
    Task &operator=(const Task &);
    Task &operator=(Task &&) noexcept;
    ~Task();

    /// By default the inputs are the dataset's: with the target for what looks ahead, without it otherwise.
    /// Errors: no such column, a target among the inputs of its own row, look-back longer than a split allows, an empty split, data
    /// that the form cannot carry, a value so far from the training rows that it has no finite scaled float, no classes.
    static Result<Task> create(const TaskSpec &spec, const DataSpec &dataSpec, Dataset data);
    /// The same question asked of other data with the same columns, all of it in the test part: scaled, and classes numbered, as this
    /// task's training rows say. Errors: another form, a column that is missing or holds words in place of numbers, a class that this
    /// task does not know, no whole window, a value too far from the training rows.
    Result<Task> onOtherData(Dataset data) const;

    const TaskSpec &spec() const { return spec_; }
    const Dataset &data() const { return data_; }
    bool tabular() const { return data_.form == DataForm::table; }
    size_t features() const { return tabular() ? 1 : features_.size(); } ///< a step
    /// What the features are; of a table those of its steps.
    const std::vector<Feature> &featureList() const { return features_; }
    /// The target's classes; empty for a number.
    const std::vector<std::string> &classes() const { return classes_; }
    /// Numbers that a model answers with: one, or a logit a class; two classes are one logit.
    size_t outputs() const { return classes_.size() > 2 ? classes_.size() : targetsAtOnce(); }
    size_t targetsAtOnce() const { return spec_.targetsAtOnce(); }
    size_t steps() const { return steps_; }             ///< T: look-back, or the longest sample's
    size_t outputSteps() const { return outputSteps_; } ///< of the longest
    /// Steps that what has no memory sees: the look-back where the output is at every step, otherwise the longest sample of the data
    /// that the task was made for.
    size_t windowSteps() const { return windowSteps_; }
    const std::vector<size_t> &inputColumns() const { return inputs_.columns; }
    size_t targetColumn() const { return targetColumn_; }
    /// A feature's value in the data's own units.
    double featureValue(size_t feature, double scaled) const;
    const Scaler &inputScaler() const { return inputs_.scaler; } ///< one entry an input column
    const Scaler &targetScaler() const { return targetScaler_; } ///< one entry
    /// The target's place among the features, where it is one (and no class).
    std::optional<size_t> targetFeature() const;

    const std::vector<SampleRange> &samples(Split split) const { return samples_[static_cast<size_t>(split)]; }
    size_t sampleCount(Split split) const { return samples(split).size(); }
    Sample sample(Split split, size_t index) const { return sample(samples(split)[index]); }
    Sample sample(const SampleRange &range) const;
    arma::fmat targets(const SampleRange &range) const; ///< as Sample::y
    /// The scaled target of one row, or its class number.
    float target(size_t sequence, size_t row) const { return targets_[sequence](row); }
    /// Many steps ahead: the windows whose whole path of `horizon` rows, ending with targetRow, lies in the split.
    const std::vector<SampleRange> &paths(Split split) const { return paths_[static_cast<size_t>(split)]; }
    arma::fvec pathTargets(const SampleRange &path) const; ///< the scaled targets of its `horizon` rows
    /// Variance of the scaled targets of a split about their own mean: what "error ÷ variance" divides by.
    double targetVariance(Split split) const;
    /// Entropy of a split's class frequencies, in nats, with weights for the classes or none.
    double targetEntropy(Split split, const std::vector<double> &classWeights = {}) const;
    /// What Metrics::relative divides by: the variance, or for classes the entropy.
    double referenceError(Split split) const { return classes_.empty() ? targetVariance(split) : targetEntropy(split); }
    Yardsticks yardsticks(Split split) const;
    /// [begin, end) rows (of a series or, shuffled, of a table) or sequences that a split owns.
    std::pair<size_t, size_t> rows(Split split) const { return rows_[static_cast<size_t>(split)]; }

    /// The row of the data as they were read (a table's are shuffled), from 0.
    size_t rowAsRead(size_t row) const { return order_.empty() ? row : order_[row]; }

    /// Writes samples into caller-owned blocks of features × width × steps and targetsAtOnce × width × outputSteps, as many steps as the
    /// longest has or more. All end at the last step; steps before their first are zero.
    void gather(std::span<const SampleRange> ranges, BlockView<float> x, BlockView<float> y) const;

private:
    Result<void> chooseColumns(const DataSpec &dataSpec);
    Result<void> splitRows();
    Result<void> scale();
    Result<void> scaleTarget(size_t sequences, size_t rowCount);
    Result<void> cutSamples();
    void takeSamples();
    Result<void> scaleOther(const Task &trained);
    void measureNaiveError(size_t sequences, size_t rowCount);
    void shuffleTable();
    void expandTable();
    void writeStep(const SampleRange &range, size_t step, float *to) const;

    TaskSpec spec_;
    Dataset data_;
    size_t steps_ = 0;
    size_t outputSteps_ = 1;
    size_t windowSteps_ = 1;
    std::vector<Feature> features_;
    size_t targetColumn_ = 0;
    std::vector<std::string> classes_;
    ScaledColumns inputs_;
    arma::fmat table_;          ///< of a table: features × rows
    std::vector<size_t> order_; ///< of a table: which row stands at each place
    Scaler targetScaler_;
    std::vector<arma::frowvec> targets_;                           ///< one a sequence
    double naiveError_ = std::numeric_limits<double>::quiet_NaN(); ///< Yardsticks::naiveError
    std::array<std::vector<SampleRange>, 3> samples_;
    std::array<std::vector<SampleRange>, 3> paths_;
    std::array<std::pair<size_t, size_t>, 3> rows_;
};

} // namespace sluice
