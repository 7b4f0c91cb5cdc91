#include "ui/models/first_experiment.h"

#include "core/data/source.h"

#include <algorithm>

namespace sluice {

namespace {

constexpr size_t longestWindow = 60; // that a dense network sees of a sequence unless told otherwise

/// The look-back of a series, by its rows.
size_t windowOf(size_t rows)
{
    return std::clamp<size_t>(rows / 6, 1, 24);
}

/// What is wished for as far as the data's form can carry it.
UsualTask wished(TaskKind kind, const Dataset &data)
{
    const bool ahead = kind == TaskKind::forecast || kind == TaskKind::nextToken;
    const auto question = kind == TaskKind::forecast   ? UsualQuestion::forecast
                          : kind == TaskKind::regress  ? UsualQuestion::regress
                          : kind == TaskKind::classify ? UsualQuestion::classify
                                                       : UsualQuestion::nextToken;
    if (ahead)
        return {question, kind == TaskKind::nextToken ? AnsweredAt::every : AnsweredAt::last};
    return {question, data.form == DataForm::sequences ? data.usual.answered : AnsweredAt::last};
}

} // namespace

size_t longestSequence(const Dataset &data)
{
    size_t longest = 0;
    for (const auto &sequence : data.sequences)
        longest = std::max<size_t>(longest, sequence.n_cols);
    return longest;
}

bool isTimed(const Dataset &data)
{
    if (data.order.empty() || data.datedOrder)
        return data.datedOrder;
    const arma::rowvec order = data.sequences.front().row(data.columnIndex(data.order));
    return !numbersRows(order.front(), order.back(), order.n_elem);
}

Experiment experimentOn(const DataSpec &spec, const Dataset &data, std::optional<TaskKind> kind)
{
    Experiment experiment = defaultExperiment(spec.source, longestSequence(data), kind ? wished(*kind, data) : data.usual);
    experiment.data = spec;
    if (data.form == DataForm::series)
        experiment.task.lookback = windowOf(longestSequence(data));
    return experiment;
}

Result<FirstExperiment> firstExperiment(const std::filesystem::path &file, const DataWish &wish, const LoadControl &control)
{
    DataSpec spec;
    spec.source = std::filesystem::absolute(file).string();
    spec.target = wish.target;
    spec.file.csv.missing = spec.file.arrays.missing = wish.missing;
    if (wish.series)
        spec.file.csv.columns[*wish.series] = {
            .role = ColumnRole::seriesId, .type = ColumnType::category, .dateOrder = {}, .classes = {}};
    auto reading = loadFile(spec, {}, control);
    if (!reading)
        return passOn(reading);
    const bool sameRow = wish.kind == TaskKind::regress || wish.kind == TaskKind::classify;
    if (sameRow && reading->data.form == DataForm::series && !isTimed(reading->data)) {
        spec.form = DataForm::table;
        reading = loadFile(spec, {}, control);
        if (!reading)
            return passOn(reading);
    }
    FirstExperiment first;
    first.experiment = experimentOn(spec, reading->data, wish.kind);
    first.note = std::move(reading->preview);
    first.data = std::move(reading->data);
    return first;
}

Experiment defaultExperiment(const std::string &source, size_t rows, const UsualTask &usual)
{
    Experiment experiment;
    experiment.data.source = source;
    experiment.task.lookback = windowOf(rows);
    if (usual.question == UsualQuestion::regress || usual.question == UsualQuestion::classify)
        experiment.task.lookback = std::clamp<size_t>(rows, 1, longestWindow);
    if (usual.question == UsualQuestion::regress)
        experiment.task.kind = TaskKind::regress;
    if (usual.question == UsualQuestion::classify || usual.question == UsualQuestion::nextToken) {
        experiment.task.kind = usual.question == UsualQuestion::classify ? TaskKind::classify : TaskKind::nextToken;
        experiment.training.loss.type = LossSpec::Type::crossEntropy;
    }
    experiment.task.output = usual.answered == AnsweredAt::every ? OutputAt::every : OutputAt::last;
    experiment.models = {{"Dense", {DenseSpec{32, Activation::tanh}}}, {"LSTM", {LstmSpec{16}}}};
    experiment.training.optimizer.learningRate = 0.005;
    experiment.training.epochs = 60;
    experiment.training.stop = StoppingSpec{20, true};
    return experiment;
}

} // namespace sluice
