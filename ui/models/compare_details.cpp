#include "ui/models/compare_details.h"

#include "core/inspect/what_if.h"
#include "core/train/trainer.h"
#include "ui/models/answer.h"
#include "ui/models/class_name.h"
#include "ui/models/inside_content.h"
#include "ui/models/language.h"
#include "ui/models/number_text.h"
#include "ui/models/value_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <functional>

namespace sluice {

namespace {

constexpr size_t mostPoints = 4000; // more would only cover each other

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CompareDetails)
};

QString splitName(Split split)
{
    return split == Split::train        ? Words::tr("training")
           : split == Split::validation ? Words::tr("validation")
                                        : Words::tr("test");
}

/// Which model, as it is, is nearest at a point, where one alone is.
std::optional<size_t> nearestAt(const std::vector<ResidualContent::Strip> &strips, size_t point)
{
    std::optional<size_t> nearest;
    double least = INFINITY;
    for (size_t k = 0; k < strips.size(); ++k) {
        if (strips[k].whatIf)
            continue;
        const double distance = std::abs(strips[k].residual[point]);
        if (distance == least)
            nearest.reset();
        if (distance < least) {
            nearest = k;
            least = distance;
        }
    }
    return nearest;
}

void addRuns(size_t points, ResidualContent &content)
{
    for (size_t point = 0; point < points; ++point) {
        const auto nearest = nearestAt(content.strips, point);
        if (!nearest)
            continue;
        content.strips[*nearest].nearestShare += 1 / static_cast<double>(points);
        if (!content.runs.empty() && content.runs.back().strip == *nearest && content.runs.back().last + 1 == point)
            content.runs.back().last = point;
        else
            content.runs.push_back({*nearest, point, point});
    }
}

const ResidualContent::Strip &withoutWhatIf(const ResidualContent &content, const ResidualContent::Strip &strip)
{
    return *std::ranges::find_if(content.strips, [&](const auto &other) { return other.model == strip.model && !other.whatIf; });
}

void addNearerShares(size_t points, ResidualContent &content)
{
    for (ResidualContent::Strip &strip : content.strips) {
        if (!strip.whatIf)
            continue;
        const std::vector<double> &before = withoutWhatIf(content, strip).residual;
        size_t nearer = 0;
        for (size_t point = 0; point < points; ++point)
            nearer += std::abs(strip.residual[point]) < std::abs(before[point]) ? 1 : 0;
        strip.nearerShare = static_cast<double>(nearer) / static_cast<double>(points);
    }
}

size_t modelCount(const ResidualContent &content)
{
    return static_cast<size_t>(std::ranges::count(content.strips, false, &ResidualContent::Strip::whatIf));
}

QString wholePercent(double share)
{
    return percentText(100 * share, 0);
}

/// Every answer of a model on the split, with its target: outputs, and the target as Sample::y has it.
using Answer = std::function<void(std::span<const float> outputs, double target)>;

/// Whose answers: those of a model as it is, or under the what-ifs.
struct Answering {
    size_t model = 0;
    bool whatIf = false;
    QString name;
};

std::vector<Answering> answering(const ViewState &state)
{
    std::vector<Answering> all;
    for (size_t model = 0; model < state.moment.size(); ++model) {
        const std::string &name = state.experiment->models[model].name;
        all.push_back({model, false, answererName(name, false)});
        if (reaches(state.selection.whatIfs, model))
            all.push_back({model, true, answererName(name, true)});
    }
    return all;
}

/// One a sample; nothing where it was abandoned.
std::optional<std::vector<arma::fmat>> outputsOf(const ViewState &state, const Answering &who, const std::atomic<bool> &abandoned)
{
    const ModelSpec &spec = state.experiment->models[who.model];
    const auto &weights = state.moment[who.model]->weights;
    std::vector<arma::fmat> outputs;
    if (!who.whatIf) {
        ThreadPool pool(1);
        const arma::fcube predicted = predict(spec, *state.task, state.selection.split, weights, pool);
        for (arma::uword index = 0; index < predicted.n_slices; ++index)
            outputs.push_back(predicted.slice(index));
        return outputs;
    }
    const auto predicted = predictWhatIf(spec, weights, *state.task, state.selection.split, state.selection.whatIfs, who.model,
                                         [&] { return !abandoned; });
    if (!predicted)
        return {};
    for (const arma::mat &each : *predicted)
        outputs.push_back(arma::conv_to<arma::fmat>::from(each));
    return outputs;
}

void forEachAnswer(const ViewState &state, const std::vector<arma::fmat> &predicted, const Answer &visit)
{
    const Task &task = *state.task;
    const auto &samples = task.samples(state.selection.split);
    for (size_t index = 0; index < samples.size(); ++index) {
        const arma::fmat targets = task.targets(samples[index]);
        const arma::fmat &outputs = predicted[index];
        const arma::uword before = outputs.n_cols - targets.n_cols;
        for (arma::uword t = 0; t < targets.n_cols; ++t)
            visit(std::span(outputs.colptr(before + t), outputs.n_rows), static_cast<double>(targets(0, t)));
    }
}

size_t answerCount(const ViewState &state)
{
    size_t count = 0;
    for (const SampleRange &range : state.task->samples(state.selection.split))
        count += range.outputSteps;
    return count;
}

ScatterContent::Model scatterOf(const ViewState &state, const Answering &who, const std::vector<arma::fmat> &outputs,
                                size_t everyNth)
{
    const Task &task = *state.task;
    ScatterContent::Model scatter{who.model, who.name, who.whatIf, {}, {}};
    arma::running_stat<double> targets;
    size_t number = 0;
    forEachAnswer(state, outputs, [&](std::span<const float> output, double scaled) {
        const double target = targetValue(task, scaled);
        const double answer = task.targetScaler().undo(0, static_cast<double>(output.front()));
        targets(target);
        scatter.squared += (answer - target) * (answer - target);
        if (number++ % everyNth != 0)
            return;
        scatter.target.push_back(target);
        scatter.answer.push_back(answer);
    });
    const auto count = static_cast<double>(number);
    scatter.spread = targets.var(1) * count;
    scatter.rmse = std::sqrt(scatter.squared / count);
    scatter.r2 = 1 - scatter.squared / scatter.spread;
    return scatter;
}

void widen(PlotRange &range, const std::vector<double> &values)
{
    for (const double value : values)
        if (std::isfinite(value))
            range = {std::min(range.lower, value), std::max(range.upper, value)};
}

/// Of the targets, and of answers as far as half of what these span beyond them.
PlotRange rangeOf(const ScatterContent &content)
{
    PlotRange truth{INFINITY, -INFINITY};
    PlotRange all = truth;
    for (const auto &model : content.models) {
        widen(truth, model.target);
        widen(all, model.target);
        widen(all, model.answer);
    }
    if (!(truth.upper > truth.lower))
        truth = {truth.lower - 1, truth.upper + 1};
    const double room = 0.5 * (truth.upper - truth.lower);
    const double air = 0.1 * room;
    return {std::max(all.lower, truth.lower - room) - air, std::min(all.upper, truth.upper + room) + air};
}

ConfusionContent::Model confusionOf(const ViewState &state, const Answering &who, const std::vector<arma::fmat> &outputs)
{
    const QStringList names = classNames(*state.task);
    MetricSums sums(state.task->classes().size());
    forEachAnswer(state, outputs,
                  [&](std::span<const float> output, double target) { sums.addLogits(output, static_cast<size_t>(target)); });
    const ClassMetrics metrics = *sums.classes();
    ConfusionContent::Model content{who.model, who.name, who.whatIf, {}, metrics.accuracy};
    HeatMap &map = content.map;
    map.values = arma::conv_to<arma::mat>::from(metrics.confusion);
    for (arma::uword row = 0; row < map.values.n_rows; ++row)
        map.values.row(row) /= std::max(1.0, arma::accu(map.values.row(row)));
    map.scale = HeatMap::Scale::share;
    map.xTitle = Words::tr("answer");
    map.yTitle = Words::tr("target");
    map.xNames = names;
    map.yNames = names;
    map.valueTitle = Words::tr("share of the target's samples");
    for (const arma::uword count : metrics.confusion)
        map.cellTexts << QString::number(count);
    return content;
}

ReliabilityContent::Model reliabilityOf(const ViewState &state, const Answering &who, const std::vector<arma::fmat> &outputs)
{
    CalibrationSums sums;
    forEachAnswer(state, outputs,
                  [&](std::span<const float> output, double target) { sums.addLogits(output, static_cast<size_t>(target)); });
    return {who.model, who.name, who.whatIf, sums.result()};
}

QString titleOf(const ViewState &state, CompareView view)
{
    const QString split = splitName(state.selection.split);
    const QString count = groupedNumber(answerCount(state));
    switch (view) {
    case CompareView::scatter:
        return Words::tr("Prediction against target, %1 answers of the %2 part").arg(count, split);
    case CompareView::confusion:
        return Words::tr("Confusion, %1 answers of the %2 part").arg(count, split);
    case CompareView::reliability:
        return Words::tr("Reliability, %1 answers of the %2 part").arg(count, split);
    case CompareView::outputs:
    case CompareView::path:
        break;
    }
    return {};
}

ScatterContent emptyScatter(const ViewState &state)
{
    const Task &task = *state.task;
    const QString unit = shippedText(task.data().unit);
    ScatterContent content;
    content.points = answerCount(state);
    content.everyNth = std::max<size_t>(1, (content.points + mostPoints - 1) / mostPoints);
    content.xTitle = Words::tr("target: %1").arg(columnTitle(task.data(), task.targetColumn()));
    content.yTitle = unit.isEmpty() ? Words::tr("prediction") : Words::tr("prediction (%1)").arg(unit);
    return content;
}

} // namespace

ResidualContent residualContent(const OutputContent &output)
{
    ResidualContent content;
    double largest = 0;
    for (const OutputContent::Answer &answer : output.answers) {
        ResidualContent::Strip strip{answer.model, answer.name, {}, 0, answer.whatIf};
        for (size_t k = 0; k < answer.y.size(); ++k) {
            strip.residual.push_back(answer.y[k] - output.target[k]);
            if (std::isfinite(strip.residual.back()))
                largest = std::max(largest, std::abs(strip.residual.back()));
        }
        content.strips.push_back(std::move(strip));
    }
    // A wild answer must not squeeze the others into a line.
    content.limit = niceLimit(std::min(largest, std::max(output.range.upper - output.range.lower, 1e-9)));
    if (modelCount(content) > 1)
        addRuns(output.target.size(), content);
    addNearerShares(output.target.size(), content);
    return content;
}

QString nearestText(const ResidualContent &residuals)
{
    QStringList nearest, told;
    for (const auto &strip : residuals.strips)
        if (!strip.whatIf)
            nearest << Words::tr("%1 at %2").arg(strip.name, wholePercent(strip.nearestShare));
    if (nearest.size() > 1)
        told << Words::tr("nearest to the target: %1 of the points").arg(joinedList(nearest));
    for (const auto &strip : residuals.strips)
        if (strip.whatIf)
            told << Words::tr("%1: nearer than without it at %2 of the points").arg(strip.name, wholePercent(strip.nearerShare));
    return closedUp(told.join(QStringLiteral(" · ")));
}

std::vector<CompareView> compareViews(const Task &task)
{
    if (task.spec().multiStep)
        return {CompareView::outputs, CompareView::path, CompareView::scatter};
    if (task.classes().empty())
        return {CompareView::outputs, CompareView::scatter};
    return {CompareView::outputs, CompareView::confusion, CompareView::reliability};
}

std::optional<CompareDetails> compareDetails(const ViewState &state, CompareView view, const std::atomic<bool> &abandoned)
{
    if (!state.task || state.moment.size() != state.experiment->models.size())
        return {};
    CompareDetails details;
    if (view == CompareView::path) {
        details.path = pathContent(state, abandoned);
        if (!details.path)
            return {};
        details.title = details.path->title;
        return details;
    }
    details.title = titleOf(state, view);
    if (view == CompareView::scatter)
        details.scatter = emptyScatter(state);
    if (view == CompareView::confusion)
        details.confusion.emplace();
    if (view == CompareView::reliability)
        details.reliability.emplace();
    for (const Answering &who : answering(state)) {
        if (abandoned)
            return {};
        const auto outputs = outputsOf(state, who, abandoned);
        if (!outputs)
            return {};
        if (details.scatter)
            details.scatter->models.push_back(scatterOf(state, who, *outputs, details.scatter->everyNth));
        if (details.confusion)
            details.confusion->models.push_back(confusionOf(state, who, *outputs));
        if (details.reliability)
            details.reliability->models.push_back(reliabilityOf(state, who, *outputs));
    }
    if (details.scatter)
        details.scatter->range = rangeOf(*details.scatter);
    return details;
}

QString binTip(const Calibration::Bin &bin)
{
    const QString range = Words::tr("confidence %1 … %2").arg(plainText(bin.from), plainText(bin.to));
    if (bin.count == 0)
        return Words::tr("%1: no answers").arg(range);
    return Words::tr("%1: %2 answers\naccuracy %3\nmean confidence %4")
        .arg(range, groupedNumber(bin.count), exactText(bin.accuracy), exactText(bin.confidence));
}

} // namespace sluice
