#pragma once

#include "core/base/result.h"
#include "core/base/thread_pool.h"
#include "core/inspect/chosen.h"
#include "core/inspect/traced.h"
#include "core/inspect/what_if.h"
#include "core/task/baselines.h"
#include "core/train/experiment.h"
#include "core/train/run.h"
#include "core/train/snapshot.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace sluice {

/// A number that can be computed of a training and of the networks that came out of it: what a text may claim something about. Without
/// an `epoch` it is taken at the end of the training (with the best weights where they were restored); epoch 0 is the untrained
/// network. Models, layers and units count from 0.

enum class Score {
    relative, ///< mse ÷ variance, of classes log loss ÷ entropy: 1 is the best constant answer
    mse,
    rmse, ///< in the data's own units
    mae,  ///< likewise
    r2,
    accuracy, ///< of classes
    logLoss   ///< of classes
};

/// The number of parameters of a model.
struct ParameterMeasure {
    size_t model = 0;
    bool operator==(const ParameterMeasure &) const = default;
};

/// A model's score on a split, perhaps under what-ifs.
struct ScoreMeasure {
    size_t model = 0;
    Score score = Score::relative;
    Split split = Split::validation;
    std::optional<uint32_t> epoch = {};
    std::vector<WhatIf> whatIfs = {};
    bool operator==(const ScoreMeasure &) const = default;
};

/// The score of an answer that needs no network (core/task/baselines.h).
struct BaselineMeasure {
    std::string name;
    Score score = Score::relative;
    Split split = Split::validation;
    bool operator==(const BaselineMeasure &) const = default;
};

/// What the experiment is set to. Known of every run of a scene, whichever is open.
struct SettingMeasure {
    enum class Setting { learningRate, batch, epochs, clipNorm, horizon }; ///< clipNorm: infinite where nothing is clipped
    Setting setting = Setting::learningRate;
    bool operator==(const SettingMeasure &) const = default;
};

/// A statistic of all weights and biases of a model.
struct WeightsMeasure {
    size_t model = 0;
    Statistic statistic = {};
    std::optional<uint32_t> epoch = {};
    bool operator==(const WeightsMeasure &) const = default;
};

/// A statistic of a gate or a state over the first 200 samples of a split, perhaps under what-ifs. `unitOf`: of the unit that the
/// UnitMeasure of this name, which stands before it, has found.
struct TracedMeasure {
    size_t model = 0;
    TracedRow row = {};
    Statistic statistic = {};
    std::optional<uint32_t> epoch = {};
    std::string unitOf = {};
    std::vector<WhatIf> whatIfs = {};
    bool operator==(const TracedMeasure &) const = default;
};

/// The unit for which such a statistic is the largest, or the largest multiple of the same statistic at other steps (`against`): its
/// number counts from 1, as in the window. What a text says of a unit that is found so can be true on any seed.
struct UnitMeasure {
    size_t model = 0;
    TracedRow row = {}; ///< of all units
    std::optional<StepCondition> against = {};
    Statistic statistic = {};
    std::optional<uint32_t> epoch = {};
    bool operator==(const UnitMeasure &) const = default;
};

/// A statistic of the data over all samples of a split, in their own units or as the models see them: of a feature or, without one, of
/// the target. Where steps are meant, a target is that of its own step.
struct DataMeasure {
    std::string feature = {};
    StepCondition steps = {};
    Statistic statistic = {};
    Split split = Split::train;
    bool scaled = false;
    bool operator==(const DataMeasure &) const = default;
};

/// How many steps a sample has, or has of a kind: a statistic of these counts over all samples of a split.
struct StepsMeasure {
    StepCondition steps = {};
    Statistic statistic = {};
    Split split = Split::train;
    bool operator==(const StepsMeasure &) const = default;
};

/// Rows (of sequences: sequences) that a split owns.
struct RowsMeasure {
    Split split = Split::train;
    bool operator==(const RowsMeasure &) const = default;
};

/// The target's season in rows (core/task/period.h); infinite where there is none.
struct SeasonMeasure {
    bool operator==(const SeasonMeasure &) const = default;
};

/// How strongly the answer y at the last step T (core/inspect/answer_seed.h) depends on what was fed `lag` steps before: the geometric
/// mean over the first 50 validation samples of ‖∂y/∂x(T − lag)‖, or of what of it flows along the cell of an LSTM layer alone
/// (LayerGradientFlow::cellPath).
struct GradientMeasure {
    size_t model = 0;
    size_t lag = 0;
    std::optional<uint32_t> epoch = {};
    std::optional<size_t> alongCell = {}; ///< of this layer
    bool operator==(const GradientMeasure &) const = default;
};

/// What a unit of an LSTM layer keeps on one sample (core/inspect/memory.h); NaN where no sample or step is as it was asked for.
struct MemoryMeasure {
    enum class What { jacobian, halfLife }; ///< ∂c(T)/∂c(t); of its forget gate over the sample
    size_t model = 0;
    size_t layer = 0;
    size_t unit = 0;
    Split split = Split::validation;
    ChosenSample sample = {0U};
    ChosenStep step = {0U}; ///< t, of the jacobian
    What what = What::jacobian;
    std::optional<uint32_t> epoch = {};
    bool operator==(const MemoryMeasure &) const = default;
};

enum class LossOf { train, validation };

/// A logged loss ÷ that of the best constant answer on the same split (core/train/reference_loss.h).
struct LossMeasure {
    enum class At { end, best, epoch }; ///< best: the epoch of the lowest validation loss; end: the last epoch that was trained
    size_t model = 0;
    LossOf loss = LossOf::validation;
    At at = At::end;
    uint32_t epoch = 0;
    bool operator==(const LossMeasure &) const = default;
};

/// The first epoch after which such a loss is below a level; infinite where none is.
struct EpochsUntilMeasure {
    size_t model = 0;
    LossOf loss = LossOf::validation;
    double below = 0.1;
    bool operator==(const EpochsUntilMeasure &) const = default;
};

/// The epoch of the lowest validation loss.
struct BestEpochMeasure {
    size_t model = 0;
    bool operator==(const BestEpochMeasure &) const = default;
};

/// Epochs that a model trained: fewer than asked for where it stopped early or the run diverged.
struct TrainedEpochsMeasure {
    size_t model = 0;
    bool operator==(const TrainedEpochsMeasure &) const = default;
};

/// The epoch, counted from 1, in which a loss or a gradient stopped being a finite number; infinite where none did.
struct DivergedMeasure {
    bool operator==(const DivergedMeasure &) const = default;
};

/// Two measures named before it, set against each other.
struct PairMeasure {
    enum class Kind { ratio, difference };
    Kind kind = Kind::ratio;
    std::string first, second;
    bool operator==(const PairMeasure &) const = default;
};

using Measure =
    std::variant<ParameterMeasure, SettingMeasure, WeightsMeasure, ScoreMeasure, BaselineMeasure, DataMeasure, StepsMeasure,
                 RowsMeasure, SeasonMeasure, TracedMeasure, UnitMeasure, GradientMeasure, MemoryMeasure, LossMeasure,
                 EpochsUntilMeasure, BestEpochMeasure, TrainedEpochsMeasure, DivergedMeasure, PairMeasure>;

/// A training as measures see it.
struct MeasuredRun {
    std::shared_ptr<const Experiment> experiment;
    std::shared_ptr<const Task> task;
    std::vector<EpochRecord> epochs;
    std::vector<Moment> kept; ///< by epoch; the untrained networks among them
    Moment final;
    std::optional<uint32_t> divergedInEpoch; ///< from 1
    /// Computed where a measure asks for them and they are not there.
    std::shared_ptr<const std::vector<Baseline>> baselines;
};

using MeasuredValues = std::map<std::string, double>;

/// Whether a measure asks for the end of a training (and so has no meaning before).
bool needsTraining(const Measure &measure);
/// The measures that one is made of: what a pair sets against each other, what finds a unit.
std::vector<std::string> madeOf(const Measure &measure);
double settingOf(const SettingMeasure &measure, const Experiment &experiment);
/// Nothing of what is measured of no model.
std::optional<size_t> modelOf(const Measure &measure);
/// Makes it one of another model, where it is of a model.
void setModel(Measure &measure, size_t model);

/// `before` holds the measures named before this one, of which some are made. Errors: a row, a feature, a score, a baseline,
/// a sample or a kept epoch that does not exist.
Result<double> measure(const Measure &measure, MeasuredRun &run, const MeasuredValues &before, ThreadPool &pool);

} // namespace sluice
