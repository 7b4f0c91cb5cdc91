#include "core/task/task.h"

#include "core/base/random.h"
#include "core/task/scaler.h"
#include "core/task/split.h"
#include "core/task/task_key.h"
#include "core/task/windows.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace sluice {

namespace {

constexpr std::array<Split, 3> everySplit = {Split::train, Split::validation, Split::test};

constexpr Message tooLong = SLUICE_MESSAGE("core", "A look-back of %1 with a horizon of %2 is too long for %3 rows; shorten it.");
constexpr Message noWindow = SLUICE_MESSAGE("core", "A look-back of %1 with a horizon of %2 leaves no window in one part of the "
                                                    "split; shorten the look-back or give that part more rows.");
constexpr Message noPath = SLUICE_MESSAGE("core", "A horizon of %1 leaves no whole path in one part of the split; shorten it or "
                                                  "give that part more rows.");

/// What to change where an error says this.
struct KeyOfError {
    Message said;
    const char *key;
};
constexpr std::array keysOfErrors = {KeyOfError{tooLong, "lookback"}, KeyOfError{noWindow, "lookback"},
                                     KeyOfError{noPath, "horizon"}};

Result<size_t> findColumn(const Dataset &data, const std::string &name)
{
    const size_t index = data.columnIndex(name);
    if (index == data.columns.size())
        return fail(SLUICE_MESSAGE("core", "The data has no column “%1”."), name);
    return index;
}

/// The dataset's own inputs, with the target for what looks ahead and without it otherwise.
std::vector<std::string> usualInputs(const Dataset &data, const TaskSpec &spec, const std::string &target)
{
    auto names = data.inputs;
    const auto found = std::find(names.begin(), names.end(), target);
    if (spec.ahead() && found == names.end())
        names.push_back(target);
    if (!spec.ahead() && found != names.end())
        names.erase(found);
    return names;
}

Result<void> checkForm(const TaskSpec &spec, const Dataset &data)
{
    if (data.sequences.empty() || data.sequences.front().n_cols == 0)
        return fail(SLUICE_MESSAGE("core", "The data has no rows."));
    if (data.form == DataForm::table && spec.ahead())
        return fail(SLUICE_MESSAGE("core", "The rows of a table have no order, so they cannot be forecast; use a series."));
    if (data.form == DataForm::table && spec.output == OutputAt::every)
        return fail(SLUICE_MESSAGE("core", "A row of a table has one answer; its output is at the last step."));
    if (data.form != DataForm::sequences && data.sequences.size() != 1)
        return fail(SLUICE_MESSAGE("core", "The data holds %1 sequences; its form must be sequences."), data.sequences.size());
    if (spec.lookback == 0)
        return fail(SLUICE_MESSAGE("core", "The look-back must be at least 1."));
    if (spec.ahead() && spec.horizon == 0)
        return fail(SLUICE_MESSAGE("core", "The horizon of a forecast must be at least 1."));
    if (spec.splitOrder == SplitOrder::shuffled && (data.form != DataForm::series || spec.stateful))
        return fail(SLUICE_MESSAGE("core", "Only the windows of a series without states carried on can be dealt to the parts at "
                                           "random; let the split be in the order of time."));
    if (spec.stateful && (spec.output != OutputAt::every || data.form == DataForm::table))
        return fail(SLUICE_MESSAGE("core",
                                   "States are carried from window to window only where the output is at every step of a series "
                                   "or of sequences."));
    if (spec.multiStep && (spec.kind != TaskKind::forecast || spec.output != OutputAt::last || spec.stateful))
        return fail(SLUICE_MESSAGE("core", "Many steps ahead are answered by a forecast with its output at the last step and no "
                                           "states carried on; leave multi_step out of this task."));
    return {};
}

} // namespace

Error atTaskKey(const Error &error, const std::string &file, const std::string &experiment)
{
    const auto same = [&](const KeyOfError &each) { return std::string_view(each.said.text) == error.message().text; };
    const auto found = std::ranges::find_if(keysOfErrors, same);
    if (found == keysOfErrors.end())
        return error;
    return Error(SLUICE_MESSAGE("core", "%1: %2: %3"), file, experiment + ".task." + found->key, error);
}

Task::Task() = default;
Task::Task(const Task &) = default;
Task::Task(Task &&) noexcept = default;
Task &Task::operator=(const Task &) = default;
Task &Task::operator=(Task &&) noexcept = default;
Task::~Task() = default;

Result<Task> Task::create(const TaskSpec &spec, const DataSpec &dataSpec, Dataset data)
{
    Task task;
    task.spec_ = spec;
    task.data_ = std::move(data);
    if (const auto form = checkForm(spec, task.data_); !form)
        return passOn(form);
    if (const auto columns = task.chooseColumns(dataSpec); !columns)
        return passOn(columns);
    if (task.tabular())
        task.shuffleTable();
    if (const auto rows = task.splitRows(); !rows)
        return passOn(rows);
    if (const auto scaled = task.scale(); !scaled)
        return passOn(scaled);
    if (const auto samples = task.cutSamples(); !samples)
        return passOn(samples);
    return task;
}

Result<void> Task::chooseColumns(const DataSpec &dataSpec)
{
    const auto targetName = dataSpec.target.value_or(data_.target);
    const auto target = findColumn(data_, targetName);
    if (!target)
        return passOn(target);
    targetColumn_ = *target;
    if (!spec_.ofClasses() && !data_.classesOf(targetColumn_).empty())
        return fail(SLUICE_MESSAGE("core", "The target “%1” holds words, not numbers; choose the task classify or next_token."),
                    targetName);
    auto &columns = inputs_.columns;
    for (const auto &name : dataSpec.inputs.value_or(usualInputs(data_, spec_, targetName))) {
        const auto column = findColumn(data_, name);
        if (!column)
            return passOn(column);
        if (std::find(columns.begin(), columns.end(), *column) != columns.end())
            return fail(SLUICE_MESSAGE("core", "The column “%1” is named twice among the inputs."), name);
        if (!spec_.ahead() && *column == targetColumn_)
            return fail(SLUICE_MESSAGE("core", "The target “%1” is among the inputs, so the answer would be given away; take it "
                                               "out, or choose the task forecast."),
                        name);
        columns.push_back(*column);
    }
    if (columns.empty())
        return fail(SLUICE_MESSAGE("core", "There is no input: the data has no column besides the target “%1”."), targetName);
    features_ = featuresOf(data_, columns);
    if (spec_.multiStep == MultiStep::recursive && !targetFeature())
        return fail(SLUICE_MESSAGE("core", "A recursive forecast is fed its own answers, so the target “%1” must be among the "
                                           "inputs."),
                    targetName);
    return {};
}

/// As a function of the number of rows alone.
void Task::shuffleTable()
{
    arma::mat &rows = data_.sequences.front();
    const auto order = RandomStream(0, Purpose::shuffle, "table").permutation(rows.n_cols);
    rows = arma::mat(rows.cols(arma::conv_to<arma::uvec>::from(order)));
    order_.assign(order.begin(), order.end());
}

void Task::expandTable()
{
    table_.set_size(features_.size(), inputs_.sequences.front().n_cols);
    for (size_t row = 0; row < table_.n_cols; ++row)
        inputs_.writeFeatures(0, row, table_.colptr(row));
}

Result<void> Task::splitRows()
{
    const bool many = data_.form == DataForm::sequences;
    const auto counts = many ? splitCounts(spec_.split, data_.sequences.size(), SplitOf::sequences)
                             : splitCounts(spec_.split, data_.sequences.front().n_cols);
    if (!counts)
        return passOn(counts);
    size_t begin = 0;
    for (size_t split = 0; split < 3; ++split) {
        rows_[split] = {begin, begin + (*counts)[split]};
        begin = rows_[split].second;
    }
    return {};
}

Result<void> Task::scale()
{
    const bool many = data_.form == DataForm::sequences;
    const size_t trained = rows(spec_.scalerRows == ScalerRows::all ? Split::test : Split::train).second;
    const size_t sequences = many ? trained : 1;
    const size_t rowCount = many ? SIZE_MAX : trained;
    const size_t used = many ? rows(Split::test).second : 1;
    auto inputs =
        scaleColumns(data_, inputs_.columns, fitScaler(spec_.scaling, data_, sequences, rowCount, inputs_.columns), used);
    if (!inputs)
        return passOn(inputs);
    inputs_ = std::move(*inputs);
    if (tabular())
        expandTable();
    return scaleTarget(sequences, rowCount);
}

Result<void> Task::scaleTarget(size_t sequences, size_t rowCount)
{
    if (!spec_.ofClasses()) {
        const auto scaler = fitScaler(spec_.scaling, data_, sequences, rowCount, {targetColumn_});
        const auto scaled = scaleColumns(data_, {targetColumn_}, scaler, inputs_.sequences.size());
        if (!scaled)
            return passOn(scaled);
        targetScaler_ = scaled->scaler;
        targets_.assign(scaled->sequences.begin(), scaled->sequences.end());
        measureNaiveError(sequences, rowCount);
        return {};
    }
    auto found = classColumn(data_, targetColumn_);
    if (!found)
        return passOn(found);
    classes_ = std::move(found->names);
    targetScaler_ = {arma::zeros(1), arma::ones(1)};
    for (const auto &numbers : found->sequences)
        targets_.push_back(arma::conv_to<arma::frowvec>::from(numbers));
    return {};
}

void Task::measureNaiveError(size_t sequences, size_t rowCount)
{
    if (tabular())
        return;
    double sum = 0;
    double count = 0;
    for (size_t sequence = 0; sequence < sequences; ++sequence) {
        const arma::mat &values = data_.sequences[sequence];
        for (size_t row = 1; row < std::min<size_t>(rowCount, values.n_cols); ++row) {
            sum += std::abs(values(targetColumn_, row) - values(targetColumn_, row - 1));
            ++count;
        }
    }
    naiveError_ = count > 0 ? sum / count : naiveError_;
}

Yardsticks Task::yardsticks(Split split) const
{
    return {targetScaler_.scale(0), referenceError(split), naiveError_, spec_.kind == TaskKind::nextToken};
}

Result<void> Task::cutSamples()
{
    const auto longest = std::max_element(data_.sequences.begin(), data_.sequences.end(),
                                          [](const arma::mat &a, const arma::mat &b) { return a.n_cols < b.n_cols; });
    const bool windows = data_.form == DataForm::series || (data_.form == DataForm::sequences && spec_.ahead());
    if (windows && (spec_.horizon > longest->n_cols || rowsOfWindow(spec_) > longest->n_cols))
        return fail(tooLong, spec_.lookback, spec_.horizon, longest->n_cols);
    takeSamples();
    for (const Split split : everySplit) {
        if (samples(split).empty())
            return fail(noWindow, spec_.lookback, spec_.horizon);
        if (spec_.multiStep && paths(split).empty())
            return fail(noPath, spec_.horizon);
    }
    windowSteps_ = spec_.output == OutputAt::every ? spec_.lookback : steps_;
    return {};
}

void Task::takeSamples()
{
    samples_ = sluice::cutSamples(spec_, data_, features_.size(), rows_);
    paths_ = cutPaths(spec_, data_, rows_);
    for (const auto &ranges : samples_)
        for (const auto &range : ranges) {
            steps_ = std::max(steps_, range.steps);
            outputSteps_ = std::max(outputSteps_, range.outputSteps);
        }
}

double Task::featureValue(size_t feature, double scaled) const
{
    if (features_[feature].member)
        return scaled;
    const auto &columns = inputs_.columns;
    const auto entry = std::find(columns.begin(), columns.end(), features_[feature].column) - columns.begin();
    return inputs_.scaler.undo(static_cast<size_t>(entry), scaled);
}

std::optional<size_t> Task::targetFeature() const
{
    const auto found = std::find_if(features_.begin(), features_.end(), [this](const Feature &feature) {
        return feature.column == targetColumn_ && !feature.member;
    });
    return found == features_.end() ? std::nullopt : std::optional(static_cast<size_t>(found - features_.begin()));
}

void Task::writeStep(const SampleRange &range, size_t step, float *to) const
{
    if (tabular())
        *to = table_(step, range.firstRow);
    else
        inputs_.writeFeatures(range.sequence, range.firstRow + step, to);
}

Sample Task::sample(const SampleRange &range) const
{
    Sample sample{arma::fmat(features(), range.steps), {}};
    for (size_t step = 0; step < range.steps; ++step)
        writeStep(range, step, sample.x.colptr(step));
    sample.y = targets(range);
    return sample;
}

arma::fmat Task::targets(const SampleRange &range) const
{
    if (targetsAtOnce() > 1)
        return pathTargets(range);
    return targets_[range.sequence].subvec(range.targetRow + 1 - range.outputSteps, range.targetRow);
}

arma::fvec Task::pathTargets(const SampleRange &path) const
{
    return targets_[path.sequence].subvec(path.targetRow + 1 - spec_.horizon, path.targetRow).t();
}

double Task::targetVariance(Split split) const
{
    double sum = 0;
    double count = 0;
    const auto forEachTarget = [&](const auto &use) {
        for (const auto &range : samples(split)) {
            const size_t count = range.outputSteps * targetsAtOnce();
            for (size_t row = range.targetRow + 1 - count; row <= range.targetRow; ++row)
                use(static_cast<double>(targets_[range.sequence](row)));
        }
    };
    forEachTarget([&](double target) {
        sum += target;
        ++count;
    });
    const double mean = sum / count;
    double squares = 0;
    forEachTarget([&](double target) { squares += (target - mean) * (target - mean); });
    return squares / count;
}

double Task::targetEntropy(Split split, const std::vector<double> &classWeights) const
{
    std::vector<double> weights(classes_.size());
    double total = 0;
    for (const auto &range : samples(split))
        for (const float target : targets(range)) {
            const auto number = static_cast<size_t>(target);
            const double weight = number < classWeights.size() ? classWeights[number] : 1;
            weights[number] += weight;
            total += weight;
        }
    double entropy = 0;
    for (const double weight : weights)
        if (weight > 0)
            entropy -= weight / total * std::log(weight / total);
    return entropy;
}

void Task::gather(std::span<const SampleRange> ranges, BlockView<float> x, BlockView<float> y) const
{
    assert(ranges.size() <= x.width && x.features == features() && x.steps >= ranges.front().steps &&
           y.features == targetsAtOnce());
    for (size_t column = 0; column < ranges.size(); ++column) {
        const SampleRange &range = ranges[column];
        const size_t before = x.steps - range.steps;
        for (size_t step = 0; step < before; ++step)
            std::fill_n(x.column(step, column), x.features, 0.0f);
        for (size_t step = 0; step < range.steps; ++step)
            writeStep(range, step, x.column(before + step, column));
        for (size_t step = 0; step < y.steps; ++step) {
            const size_t back = y.steps - 1 - step;
            for (size_t row = 0; row < y.features; ++row)
                y.column(step, column)[row] =
                    back < range.outputSteps ? targets_[range.sequence](range.targetRow - back - (y.features - 1 - row)) : 0.0f;
        }
    }
}

} // namespace sluice
