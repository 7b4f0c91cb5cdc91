#include "ui/models/output_content.h"

#include "core/inspect/probe.h"
#include "core/train/trainer.h"
#include "ui/models/answer.h"
#include "ui/models/class_name.h"
#include "ui/models/compare_what_if.h"
#include "ui/models/inside_content.h"
#include "ui/models/model_name.h"
#include "ui/models/step_axis.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <span>

namespace sluice {

namespace {

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

/// The inputs whose raw values are 0 or 1 everywhere in the sample, and not the same.
void findMarks(const ViewState &state, const SampleRange &range, OutputContent &content)
{
    const Task &task = *state.task;
    const arma::mat &sequence = task.data().sequences[range.sequence];
    size_t kinds = 0;
    for (const size_t column : task.inputColumns()) {
        if (!task.data().classesOf(column).empty() || column == task.targetColumn())
            continue;
        const arma::rowvec values = sequence(arma::span(column), arma::span(range.firstRow, range.firstRow + range.steps - 1));
        if (!arma::all(values % (values - 1) == 0))
            continue;
        OutputContent::Marks marks{columnName(task.data(), column), kinds++, {}};
        for (size_t t = 0; t < values.n_elem; ++t)
            if (values(t) == 1)
                marks.x.push_back(static_cast<double>(t + 1));
        if (!marks.x.empty() && marks.x.size() < values.n_elem)
            content.marks.push_back(std::move(marks));
    }
    std::ranges::stable_sort(content.marks, {}, [](const OutputContent::Marks &marks) { return marks.x.size(); });
}

OutputContent overTimeSteps(const ViewState &state)
{
    const Task &task = *state.task;
    const Selection &selection = state.selection;
    OutputContent content;
    content.title = Words::tr("Output against target, %1 sample %2").arg(splitName(selection.split)).arg(selection.sample + 1);
    content.part = sampleName(selection, task.sampleCount(selection.split));
    content.xTitle = stepAxis(task).title;
    const Sample sample = task.sample(selection.split, selection.sample);
    const size_t before = sample.x.n_cols - sample.y.n_cols;
    for (size_t t = 0; t < sample.y.n_cols; ++t) {
        content.x.push_back(static_cast<double>(before + t + 1));
        content.target.push_back(targetValue(task, static_cast<double>(sample.y(0, t))));
    }
    for (size_t model = 0; model < state.moment.size(); ++model) {
        const ModelSpec &spec = state.experiment->models[model];
        const Trace trace = probe(spec, ModelShape::of(task), state.moment[model]->weights, sample);
        OutputContent::Answer answer{model, modelName(spec.name), {}};
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
    content.part = wholePart(selection.split);
    content.xTitle =
        !series ? Words::tr("sample") : (orderColumn == data.columns.size() ? Words::tr("row") : columnName(data, orderColumn));
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
        OutputContent::Answer answer{model, modelName(spec.name), {}};
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
        content.yTitle = Words::tr("probability of “%1”").arg(className(task.data(), task.classes()[1]));
    if (task.classes().size() <= 2)
        return;
    content.connected = false;
    content.written = task.spec().kind == TaskKind::nextToken && task.spec().output == OutputAt::every;
    content.classNames = classNames(task);
}

/// How far a range may reach beyond the targets: a wild answer must not squeeze them into a line.
PlotRange mostOf(const Task &task, const OutputContent &content, const PlotRange &truth)
{
    double height = truth.upper - truth.lower;
    if (height <= 1e-6 * std::max(1.0, std::abs(truth.upper))) // a target that never changes is a line anyway
        return {-INFINITY, INFINITY};
    if (task.spec().output == OutputAt::every && task.classes().empty())
        height = std::max(height, task.targetScaler().scale(0)); // of one sample that hardly changes
    const bool whatIf = std::ranges::any_of(content.answers, &OutputContent::Answer::whatIf);
    const double room = whatIf ? 2 * height : height; // what a what-if does is what it was made for
    return {truth.lower - room, truth.upper + room};
}

bool isSeenIn(const PlotRange &range, const OutputContent::Answer &answer)
{
    return std::ranges::any_of(answer.y, [&](double y) { return y >= range.lower && y <= range.upper; });
}

/// Of the targets and of those answers of which something can be seen beside them.
PlotRange rangeOf(const Task &task, const OutputContent &content)
{
    PlotRange truth = emptyRange;
    include(truth, content.target);
    const PlotRange most = mostOf(task, content, truth);
    PlotRange range = truth;
    for (const OutputContent::Answer &answer : content.answers)
        if (isSeenIn(most, answer))
            include(range, answer.y);
    range = withAir({std::max(range.lower, most.lower), std::min(range.upper, most.upper)});
    const double rings = content.connected ? 0 : 0.04 * (range.upper - range.lower); // points at the ends are whole
    return {range.lower - rings, range.upper + rings};
}

void noteOffScale(OutputContent &content)
{
    const auto isFinite = [](double y) { return std::isfinite(y); };
    for (OutputContent::Answer &answer : content.answers)
        answer.offScale = std::ranges::any_of(answer.y, isFinite) && !isSeenIn(content.range, answer);
}

} // namespace

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
    content.yTitle = columnTitle(task.data(), task.targetColumn());
    nameClasses(task, content);
    content.range = rangeOf(task, content);
    noteOffScale(content);
    return content;
}

QString wholePart(Split split)
{
    return Words::tr("the whole %1 part").arg(splitName(split));
}

std::vector<SeriesLine> writtenLines(const OutputContent &content, const std::vector<ModelLook> &looks)
{
    const size_t before = content.x.empty() ? 0 : static_cast<size_t>(content.x.front()) - 1; // steps without an answer
    const auto line = [&](SeriesLine::Role role, const QString &name, const std::vector<double> &y) {
        SeriesLine line{role, name, {}, false, std::vector<double>(before, std::nan(""))};
        line.values.insert(line.values.end(), y.begin(), y.end());
        line.classes = content.classNames;
        return line;
    };
    std::vector<SeriesLine> lines = {line(SeriesLine::Role::target, Words::tr("target"), content.target)};
    for (const OutputContent::Answer &answer : content.answers) {
        lines.push_back(line(SeriesLine::Role::answer, answer.name, answer.y));
        lines.back().look = looks[answer.model];
        lines.back().whatIf = answer.whatIf;
    }
    return lines;
}

std::vector<double> leavingAt(const OutputContent &content, bool upwards)
{
    const auto isBeyond = [&](double y) { return upwards ? y > content.range.upper : y < content.range.lower; };
    std::vector<double> places;
    for (const OutputContent::Answer &answer : content.answers)
        for (size_t k = 0; k < answer.y.size(); ++k) {
            size_t end = k;
            while (end < answer.y.size() && isBeyond(answer.y[end]) && (content.connected || end == k))
                ++end;
            if (end == k)
                continue;
            places.push_back((content.x[k] + content.x[end - 1]) / 2);
            k = end - 1;
        }
    return places;
}

QString valueOf(const OutputContent &content, double y, QString (*written)(double))
{
    const bool named = y >= 0 && y < static_cast<double>(content.classNames.size());
    return named ? content.classNames[static_cast<qsizetype>(y)] : written(y);
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

size_t nearestPoint(const OutputContent &content, double x)
{
    const auto nearest = std::ranges::min_element(content.x, {}, [x](double at) { return std::abs(at - x); });
    return nearest == content.x.end() ? 0 : static_cast<size_t>(nearest - content.x.begin());
}

} // namespace sluice
