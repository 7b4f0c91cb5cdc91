#include "ui/models/compare_content.h"

#include "core/inspect/probe.h"
#include "core/train/trainer.h"
#include "ui/models/answer.h"
#include "ui/models/class_name.h"
#include "ui/models/compare_what_if.h"
#include "ui/models/language.h"
#include "ui/models/loss_text.h"
#include "ui/models/measures_content.h"
#include "ui/models/run_summary.h"
#include "ui/models/value_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace sluice {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
constexpr double secondsADay = 86400;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Compare)
};

QString splitName(Split split)
{
    switch (split) {
    case Split::train:
        return Words::tr("training");
    case Split::validation:
        return Words::tr("validation");
    case Split::test:
        return Words::tr("test");
    }
    return {};
}

void include(PlotRange &range, const std::vector<double> &values)
{
    for (const double value : values)
        if (std::isfinite(value))
            range = {std::min(range.lower, value), std::max(range.upper, value)};
}

constexpr PlotRange emptyRange = {std::numeric_limits<double>::max(), std::numeric_limits<double>::lowest()};

PlotRange withAir(PlotRange range)
{
    if (range.lower > range.upper)
        return {};
    const double air = range.upper > range.lower ? 0.06 * (range.upper - range.lower) : std::max(1e-3, std::abs(range.upper));
    return {range.lower - air, range.upper + air};
}

QString withUnit(const std::string &name, const std::string &unit)
{
    const QString text = QString::fromStdString(name);
    return unit.empty() ? text : Words::tr("%1 (%2)").arg(text, shippedText(unit));
}

const std::string &columnName(const Task &task, size_t column)
{
    return task.data().columns[column];
}

/// The sample's raw values of an input that is 0 or 1 everywhere, and its name.
void findMarks(const ViewState &state, const SampleRange &range, OutputContent &content)
{
    const Task &task = *state.task;
    const arma::mat &sequence = task.data().sequences[range.sequence];
    for (const size_t column : task.inputColumns()) {
        if (!task.data().classesOf(column).empty())
            continue;
        const arma::rowvec values = sequence(arma::span(column), arma::span(range.firstRow, range.firstRow + range.steps - 1));
        if (!arma::all(values % (values - 1) == 0) || arma::all(values == values(0)))
            continue;
        content.markName = QString::fromStdString(columnName(task, column));
        for (size_t t = 0; t < values.n_elem; ++t)
            if (values(t) == 1)
                content.marks.push_back(static_cast<double>(t + 1));
        return;
    }
}

OutputContent overTimeSteps(const ViewState &state)
{
    const Task &task = *state.task;
    const Selection &selection = state.selection;
    OutputContent content;
    content.title = Words::tr("Output against target, %1 sample %2").arg(splitName(selection.split)).arg(selection.sample + 1);
    content.xTitle = Words::tr("time step t");
    const Sample sample = task.sample(selection.split, selection.sample);
    const size_t before = sample.x.n_cols - sample.y.n_cols;
    for (size_t t = 0; t < sample.y.n_cols; ++t) {
        content.x.push_back(static_cast<double>(before + t + 1));
        content.target.push_back(targetValue(task, static_cast<double>(sample.y(0, t))));
    }
    for (size_t model = 0; model < state.moment.size(); ++model) {
        const ModelSpec &spec = state.experiment->models[model];
        const Trace trace = probe(spec, ModelShape::of(task), state.moment[model]->weights, sample);
        OutputContent::Answer answer{model, QString::fromStdString(spec.name), {}};
        for (size_t t = 0; t < trace.output.n_cols; ++t)
            answer.y.push_back(answerValue(task, std::span(trace.output.colptr(t), trace.output.n_rows)));
        content.answers.push_back(std::move(answer));
    }
    findMarks(state, task.samples(selection.split)[selection.sample], content);
    content.cursor = static_cast<double>(selection.step + 1);
    return content;
}

/// Where a sample's target lies on the axis.
double samplePlace(const Task &task, const SampleRange &range, size_t index, size_t orderColumn)
{
    if (task.data().form != DataForm::series)
        return static_cast<double>(index + 1);
    if (orderColumn == task.data().columns.size())
        return static_cast<double>(range.targetRow + 1);
    const double order = task.data().sequences[range.sequence](orderColumn, range.targetRow);
    return task.data().datedOrder ? order * secondsADay : order;
}

QString dateFormatFor(double seconds)
{
    const double days = seconds / secondsADay;
    if (days > 4 * 365)
        return QStringLiteral("yyyy");
    if (days > 120)
        return QStringLiteral("yyyy-MM");
    return days > 3 ? QStringLiteral("yyyy-MM-dd") : QStringLiteral("MM-dd hh:mm");
}

/// As the data has it, without the rounding that scaling brings.
double rawTarget(const Task &task, const SampleRange &range)
{
    if (!task.classes().empty())
        return static_cast<double>(task.targets(range)(0, range.outputSteps - 1));
    return task.data().sequences[range.sequence](task.targetColumn(), range.targetRow);
}

OutputContent overSamples(const ViewState &state)
{
    const Task &task = *state.task;
    const Selection &selection = state.selection;
    const Dataset &data = task.data();
    const bool series = data.form == DataForm::series;
    const size_t orderColumn = data.columnIndex(data.order);
    OutputContent content;
    content.title = Words::tr("Output against target, the whole %1 part").arg(splitName(selection.split));
    content.xTitle = !series ? Words::tr("sample")
                             : (orderColumn == data.columns.size() ? Words::tr("row") : QString::fromStdString(data.order));
    content.connected = series;
    const auto &samples = task.samples(selection.split);
    for (size_t index = 0; index < samples.size(); ++index) {
        content.x.push_back(samplePlace(task, samples[index], index, orderColumn));
        content.target.push_back(rawTarget(task, samples[index]));
    }
    ThreadPool pool(1);
    for (size_t model = 0; model < state.moment.size(); ++model) {
        const ModelSpec &spec = state.experiment->models[model];
        const arma::fcube predicted = predict(spec, task, selection.split, state.moment[model]->weights, pool);
        OutputContent::Answer answer{model, QString::fromStdString(spec.name), {}};
        for (size_t index = 0; index < samples.size(); ++index) {
            const arma::vec outputs = arma::conv_to<arma::vec>::from(predicted.slice(index).col(0));
            answer.y.push_back(answerValue(task, std::span(outputs.memptr(), outputs.n_elem)));
        }
        content.answers.push_back(std::move(answer));
    }
    if (series && data.datedOrder && !content.x.empty())
        content.dateFormat = dateFormatFor(content.x.back() - content.x.front());
    content.cursor = content.x.empty() ? 0 : content.x[std::min(selection.sample, content.x.size() - 1)];
    return content;
}

/// Classes have no order: their points are not connected, and are named.
void nameClasses(const Task &task, OutputContent &content)
{
    if (task.classes().size() == 2)
        content.yTitle = Words::tr("probability of “%1”").arg(className(task.classes()[1]));
    if (task.classes().size() <= 2)
        return;
    content.connected = false;
    for (const std::string &name : task.classes())
        content.classNames << className(name);
}

double drawable(double loss, bool logarithmic)
{
    return std::isfinite(loss) && (!logarithmic || loss > 0) ? loss : nothing;
}

/// Where one forked from the other, both curves meet: the epoch itself is in both.
void addOtherFutures(const ViewState &state, LossAxis axis, bool logarithmic, LossContent &content)
{
    for (const OtherFuture &future : state.otherFutures) {
        const size_t first = content.others.size();
        for (size_t model = 0; model < state.experiment->models.size(); ++model)
            content.others.push_back(
                {model,
                 Words::tr("%1, %2").arg(QString::fromStdString(state.experiment->models[model].name), future.name),
                 {},
                 {},
                 {},
                 0});
        for (const EpochRecord &record : future.epochs) {
            if (record.epoch < future.forkedAt)
                continue;
            LossContent::Curve &curve = content.others[first + record.model];
            curve.x.push_back(axis == LossAxis::epochs ? record.epoch : record.seconds);
            curve.validation.push_back(drawable(record.validationLoss, logarithmic));
            content.xUpper = std::max(content.xUpper, curve.x.back());
        }
    }
}

QString wayOf(const ModelSpec &spec, const Task &task)
{
    const QString name = QString::fromStdString(spec.name);
    if (spec.recurrent())
        return Words::tr("%1: one step at a time, t = 1 … %2").arg(name).arg(task.steps());
    if (task.spec().output == OutputAt::every)
        return Words::tr("%1: the last %2 steps at once, at every step").arg(name).arg(task.spec().lookback);
    return Words::tr("%1: all %2 steps at once").arg(name).arg(task.steps());
}

} // namespace

BatchContent batchContent(const ViewState &state)
{
    BatchContent content;
    if (!state.task || !state.experiment)
        return content;
    const Task &task = *state.task;
    const TrainingSpec &training = state.experiment->training;
    const StepRecord newest = state.recentSteps.empty() ? StepRecord() : state.recentSteps.back();
    const Batches batches(task, batchSpecOf(training), 1);
    const std::vector<SampleRange> samples = batches.ranges(newest.epoch, newest.batch);
    if (samples.empty())
        return content;
    const arma::fmat x = task.sample(samples.front()).x;
    for (size_t feature = 0; feature < task.features(); ++feature) {
        BatchContent::Row row;
        row.name = featureName(task, feature);
        for (size_t t = 0; t < x.n_cols; ++t)
            row.values.push_back(static_cast<double>(x(feature, t)));
        row.limit = static_cast<double>(arma::abs(x.row(feature)).max());
        content.rows.push_back(std::move(row));
    }
    for (size_t model = 0; model < state.experiment->models.size(); ++model)
        content.ways.push_back({model, wayOf(state.experiment->models[model], task)});
    content.place =
        Words::tr("batch %1 of %2\nsame samples, same order").arg(newest.batch + 1).arg(std::max(batches.count(), size_t(1)));
    return content;
}

double outputCost(const ViewState &state)
{
    if (!state.task || !state.experiment)
        return 0;
    const Task &task = *state.task;
    const bool every = task.spec().output == OutputAt::every;
    double cost = 0;
    for (const ModelSpec &spec : state.experiment->models) {
        const size_t times = spec.recurrent() || every ? task.steps() : 1;
        cost += static_cast<double>(parameterCount(spec, ModelShape::of(task)) * times);
    }
    const double plainIsSlower = state.selection.whatIfs.empty() ? 1 : 10;
    return plainIsSlower * (every ? cost : cost * static_cast<double>(task.sampleCount(state.selection.split)));
}

OutputContent outputContent(const ViewState &state)
{
    if (!state.task || state.moment.empty() || state.task->sampleCount(state.selection.split) == 0)
        return {};
    const Task &task = *state.task;
    OutputContent content = task.spec().output == OutputAt::every ? overTimeSteps(state) : overSamples(state);
    addWhatIfAnswers(state, content);
    content.yTitle = withUnit(columnName(task, task.targetColumn()), task.data().unit);
    nameClasses(task, content);
    PlotRange range = emptyRange;
    include(range, content.target);
    const PlotRange truth = range;
    for (const auto &answer : content.answers)
        include(range, answer.y);
    // A wild answer must not squeeze the target into a line.
    const double height = std::max(truth.upper - truth.lower, 1e-9);
    content.range = withAir({std::max(range.lower, truth.lower - height), std::min(range.upper, truth.upper + height)});
    return content;
}

QString valueOf(const OutputContent &content, double y)
{
    const bool named = y >= 0 && y < static_cast<double>(content.classNames.size());
    return named ? content.classNames[static_cast<qsizetype>(y)] : exactText(y);
}

bool sameOutputs(const ViewState &one, const ViewState &other)
{
    const Selection &a = one.selection;
    const Selection &b = other.selection;
    const bool same = one.experiment == other.experiment && one.task == other.task && one.moment == other.moment &&
                      a.split == b.split && a.whatIfs == b.whatIfs;
    const bool ofASample = one.task && one.task->spec().output == OutputAt::every;
    return same && (!ofASample || a.sample == b.sample);
}

OutputContent withCursor(OutputContent content, const ViewState &state)
{
    if (content.x.empty())
        return content;
    const bool every = state.task->spec().output == OutputAt::every;
    content.cursor =
        every ? static_cast<double>(state.selection.step + 1) : content.x[std::min(state.selection.sample, content.x.size() - 1)];
    return content;
}

bool sameLosses(const ViewState &one, const ViewState &other)
{
    const auto newest = [](const ViewState &state) { return state.recentSteps.empty() ? 0 : state.recentSteps.back().step; };
    return one.experiment == other.experiment && one.task == other.task && one.moment == other.moment &&
           one.baselines == other.baselines && one.seedBands == other.seedBands && one.epochs.size() == other.epochs.size() &&
           newest(one) == newest(other) && one.future == other.future && one.otherFutures.size() == other.otherFutures.size() &&
           one.constantLoss == other.constantLoss && one.referenceLoss == other.referenceLoss && one.dark == other.dark;
}

size_t nearestPoint(const OutputContent &content, double x)
{
    const auto nearest = std::ranges::min_element(content.x, {}, [x](double at) { return std::abs(at - x); });
    return nearest == content.x.end() ? 0 : static_cast<size_t>(nearest - content.x.begin());
}

LossContent lossContent(const ViewState &state, LossAxis axis, bool logarithmic)
{
    LossContent content;
    if (!state.experiment || !state.task)
        return content;
    for (size_t model = 0; model < state.experiment->models.size(); ++model)
        content.curves.push_back({model, QString::fromStdString(state.experiment->models[model].name), {}, {}, {}, 0});
    content.xUpper = axis == LossAxis::epochs ? static_cast<double>(state.experiment->training.epochs) : 0;
    for (const EpochRecord &record : state.epochs) {
        LossContent::Curve &curve = content.curves[record.model];
        curve.x.push_back(axis == LossAxis::epochs ? record.epoch : record.seconds);
        curve.train.push_back(drawable(record.trainLoss, logarithmic));
        curve.validation.push_back(drawable(record.validationLoss, logarithmic));
        if (record.model < state.moment.size() && record.epoch <= epochOfWeights(*state.moment[record.model]))
            curve.shown = curve.x.back();
        content.xUpper = std::max(content.xUpper, curve.x.back());
    }
    addOtherFutures(state, axis, logarithmic, content);
    if (content.xUpper <= 0)
        content.xUpper = 1;
    const LossSpec &loss = state.experiment->training.loss;
    content.lossTitle = lossTitle(loss);
    content.constantName = Words::tr("predict %1").arg(constantAnswer(loss));
    if (std::isfinite(state.constantLoss))
        content.constant = state.constantLoss;

    if (axis == LossAxis::epochs && state.seedBands && sameButForSeed(*state.seedBands->of, *state.experiment)) {
        content.bands = state.seedBands->bands;
        content.seeds = state.seedBands->seeds;
    }

    PlotRange range = emptyRange;
    for (const SeedBand &band : content.bands)
        for (const auto *edge : {&band.validation.least, &band.validation.most})
            for (const double value : *edge)
                include(range, {drawable(value, logarithmic)});
    for (const auto *curves : {&content.curves, &content.others})
        for (const auto &curve : *curves) {
            include(range, curve.train);
            include(range, curve.validation);
        }
    if (content.constant)
        include(range, {*content.constant});
    if (logarithmic && range.lower <= range.upper)
        content.range = {range.lower / 1.3, range.upper * 1.3};
    else
        content.range = withAir({std::min(0.0, range.lower), range.upper});
    return content;
}

std::vector<ModelCard> modelCards(const ViewState &state)
{
    std::vector<ModelCard> cards;
    if (!state.experiment || !state.task)
        return cards;
    const LossSpec &loss = state.experiment->training.loss;
    for (size_t model = 0; model < state.experiment->models.size(); ++model) {
        const ModelSpec &spec = state.experiment->models[model];
        ModelCard card;
        card.model = model;
        card.name = QString::fromStdString(spec.name);
        card.parameters = parameterCount(spec, ModelShape::of(*state.task));
        card.errorName = relativeLossName(loss);
        card.constant = constantAnswer(loss);
        if (model < state.moment.size()) {
            const Snapshot &snapshot = *state.moment[model];
            const double error = snapshot.validationLoss / state.referenceLoss;
            card.epoch = epochOfWeights(snapshot);
            card.restored = card.epoch != snapshot.at.epoch;
            if (std::isfinite(error))
                card.error = error;
            if (std::isfinite(error) && std::isfinite(state.constantLoss) && state.constantLoss > 0)
                card.better = 1 - snapshot.validationLoss / state.constantLoss;
        }
        cards.push_back(std::move(card));
    }
    return cards;
}

std::vector<BaselineLine> baselineLines(const ViewState &state)
{
    std::vector<BaselineLine> lines;
    if (!state.baselines)
        return lines;
    for (const Baseline &baseline : *state.baselines)
        if (const double error = baseline.validationLoss / state.referenceLoss; std::isfinite(error))
            lines.push_back({baselineName(baseline), error});
    return lines;
}

} // namespace sluice
