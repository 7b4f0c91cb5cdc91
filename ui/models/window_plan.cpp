#include "ui/models/window_plan.h"

#include "core/data/calendar.h"
#include "core/task/split.h"
#include "ui/models/answer.h"
#include "ui/models/error_text.h"
#include "ui/models/number_text.h"
#include "ui/models/value_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr size_t mostPoints = 4000;
constexpr size_t leastAround = 12; ///< rows beside the window
constexpr size_t mostAround = 4000;
constexpr size_t mostFeatureNames = 12;
constexpr std::array everySplit = {Split::train, Split::validation, Split::test};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WindowPlan)
};

size_t targetOf(const Dataset &data, const DataSpec &spec)
{
    const size_t column = data.columnIndex(spec.target.value_or(data.target));
    return column == data.columns.size() ? 0 : column;
}

/// Of a long series the least and the most of every few rows, so that no peak is lost.
void drawSeries(const arma::rowvec &values, WindowPlan &plan)
{
    const size_t stride = std::max<size_t>(1, 2 * values.n_elem / mostPoints);
    for (size_t begin = 0; begin < values.n_elem; begin += stride) {
        const auto bin = values.subvec(begin, std::min<size_t>(values.n_elem, begin + stride) - 1);
        const auto add = [&](arma::uword place) {
            plan.x.push_back(static_cast<double>(begin + place + 1));
            plan.y.push_back(bin(place));
        };
        const arma::uword least = bin.index_min();
        const arma::uword most = bin.index_max();
        add(std::min(least, most));
        if (least != most)
            add(std::max(least, most));
    }
}

void drawOverview(const Dataset &data, size_t target, WindowPlan &plan)
{
    if (data.form == DataForm::sequences) {
        plan.places = data.sequences.size();
        arma::rowvec means(plan.places);
        for (size_t sequence = 0; sequence < plan.places; ++sequence)
            means(sequence) = arma::mean(data.sequences[sequence].row(target));
        return drawSeries(means, plan);
    }
    plan.places = data.sequences.front().n_cols;
    drawSeries(data.sequences.front().row(target), plan);
}

/// Of windows dealt at random: each run of targets of one part.
void findDealtParts(const Task &task, WindowPlan &plan)
{
    std::vector<std::pair<size_t, Split>> owners;
    for (const Split split : everySplit)
        for (const SampleRange &range : task.samples(split))
            owners.emplace_back(range.targetRow, split);
    std::ranges::sort(owners);
    for (const auto &[row, split] : owners) {
        const auto at = static_cast<double>(row + 1);
        if (plan.parts.empty() || plan.parts.back().split != split)
            plan.parts.push_back({split, at, at});
        plan.parts.back().to = at;
    }
}

void findParts(const TaskSpec &spec, WindowPlan &plan)
{
    const auto counts = splitCounts(spec.split, plan.places);
    if (!counts)
        return;
    const size_t trained = (*counts)[0];
    const size_t all = (*counts)[0] + (*counts)[1] + (*counts)[2];
    plan.scalerTo = static_cast<double>(spec.scalerRows == ScalerRows::all ? all : trained);
    if (spec.splitOrder == SplitOrder::shuffled && plan.task)
        return findDealtParts(*plan.task, plan);
    size_t begin = 0;
    for (const Split split : everySplit) {
        const size_t end = begin + (*counts)[static_cast<size_t>(split)];
        plan.parts.push_back({split, static_cast<double>(begin + 1), static_cast<double>(end)});
        begin = end;
    }
}

/// The sample whose target lies nearest to the wished one.
void chooseSample(const Task &task, const RowPlace &wish, WindowPlan &plan)
{
    const auto distance = [&](const SampleRange &range) {
        const size_t rows = range.targetRow > wish.row ? range.targetRow - wish.row : wish.row - range.targetRow;
        return std::pair(range.sequence != wish.sequence, rows);
    };
    for (const Split split : everySplit)
        for (size_t index = 0; index < task.sampleCount(split); ++index) {
            const SampleRange &range = task.samples(split)[index];
            if (plan.range && !(distance(range) < distance(*plan.range)))
                continue;
            plan.range = range;
            plan.split = split;
            plan.sample = index;
        }
}

void drawAround(const Task &task, WindowPlan &plan)
{
    const SampleRange &range = *plan.range;
    const arma::mat &rows = task.data().sequences[range.sequence];
    if (task.tabular()) {
        const arma::fmat x = task.sample(range).x;
        for (size_t feature = 0; feature < std::min<size_t>(x.n_cols, mostAround); ++feature)
            plan.around.push_back(task.featureValue(feature, static_cast<double>(x(0, feature))));
        return;
    }
    const bool recursive = task.spec().multiStep == MultiStep::recursive;
    const size_t answered = recursive ? task.spec().horizon : range.outputSteps * task.targetsAtOnce();
    const size_t lastTarget = recursive ? range.targetRow + answered - 1 : range.targetRow;
    const size_t window = lastTarget + 1 - range.firstRow;
    const size_t beside = std::max(leastAround, window / 2);
    const size_t first = range.firstRow > beside ? range.firstRow - beside : 0;
    const size_t last = std::min({static_cast<size_t>(rows.n_cols), lastTarget + 1 + beside, first + mostAround});
    plan.firstX = static_cast<double>(first + 1);
    for (size_t row = first; row < last; ++row)
        plan.around.push_back(rows(task.targetColumn(), row));
    for (size_t row = lastTarget + 1 - answered; row <= std::min(lastTarget, last - 1); ++row)
        plan.targets.push_back(static_cast<double>(row + 1));
}

RowPlace usualPlace(const Task &task)
{
    const auto &samples = task.samples(Split::train);
    const SampleRange &middle = samples[samples.size() / 2];
    return {middle.sequence, middle.targetRow};
}

/// What is made of data, task and what was asked for.
void draw(const DataSpec &dataSpec, const std::optional<RowPlace> &target, WindowPlan &plan)
{
    for (const Leak &leak : findLeaks(plan.spec, dataSpec, *plan.data, plan.task.get()))
        plan.leaks.push_back({leak.kind, leak.column, leak.sentence});
    const Dataset &shown = plan.task ? plan.task->data() : *plan.data; // a table's rows are shuffled there
    drawOverview(shown, targetOf(shown, dataSpec), plan);
    findParts(plan.spec, plan);
    if (!plan.task)
        return;
    chooseSample(*plan.task, target.value_or(usualPlace(*plan.task)), plan);
    drawAround(*plan.task, plan);
}

QString sizeText(double bytes)
{
    return QLocale()
        .formattedDataSize(static_cast<qint64>(bytes), 0, QLocale::DataSizeSIFormat)
        .replace(QLatin1Char(' '), QChar::Nbsp);
}

} // namespace

bool WindowPlan::leaksBy(Leak::Kind kind) const
{
    return std::ranges::find(leaks, kind, &Sign::kind) != leaks.end();
}

std::optional<WindowPlan> planWindows(const PlanQuestion &question, const std::atomic<bool> &abandoned)
{
    WindowPlan plan;
    plan.data = question.data;
    plan.spec = question.task;
    auto made = Task::create(question.task, question.dataSpec, *question.data);
    if (abandoned)
        return {};
    if (made)
        plan.task = std::make_shared<const Task>(std::move(*made));
    else
        plan.problem = made.error();
    draw(question.dataSpec, question.target, plan);
    if (abandoned)
        return {};
    return plan;
}

WindowPlan planOf(const std::shared_ptr<const Task> &task, const DataSpec &dataSpec, const std::optional<RowPlace> &target)
{
    WindowPlan plan;
    plan.data = std::shared_ptr<const Dataset>(task, &task->data());
    plan.spec = task->spec();
    plan.task = task;
    draw(dataSpec, target, plan);
    return plan;
}

std::optional<BlockContent> blockContent(const WindowPlan &plan)
{
    if (!plan.task)
        return {};
    const Task &task = *plan.task;
    BlockContent block;
    for (const Split split : everySplit)
        block.samples[static_cast<size_t>(split)] = task.sampleCount(split);
    block.steps = task.steps();
    block.features = task.features();
    block.outputs = task.targetsAtOnce();
    block.outputSteps = task.outputSteps();
    const auto &features = task.featureList();
    for (size_t feature = 0; feature < std::min(features.size(), mostFeatureNames); ++feature)
        block.featureNames << featureName(features[feature], task.data());
    if (features.size() > mostFeatureNames)
        block.featureNames << Words::tr("… %1 more").arg(features.size() - mostFeatureNames);
    const double numbers = static_cast<double>(block.samples[0]) * static_cast<double>(block.steps * block.features);
    const QString size = block.features == 1 ? Words::tr("%1 samples × %2 steps × %3 feature = %4 numbers, %5")
                                             : Words::tr("%1 samples × %2 steps × %3 features = %4 numbers, %5");
    block.size = size.arg(groupedNumber(block.samples[0]), groupedNumber(block.steps), groupedNumber(block.features),
                          groupedNumber(static_cast<size_t>(numbers)), sizeText(numbers * sizeof(float)));
    const size_t answers = block.outputs * block.outputSteps;
    const QString targets = answers == 1 ? Words::tr("%1 samples × %2 target") : Words::tr("%1 samples × %2 targets");
    block.targets = targets.arg(groupedNumber(block.samples[0]), groupedNumber(answers));
    return block;
}

QString orderText(const Dataset &data, size_t row)
{
    const double order = data.sequences.front()(data.columnIndex(data.order), row);
    return data.datedOrder ? QString::fromStdString(formatIsoDate(order)) : plainText(order);
}

bool splitInRows(const std::array<double, 3> &split)
{
    return std::ranges::all_of(split, [](double part) { return part == std::floor(part); }) &&
           std::ranges::any_of(split, [](double part) { return part > 1; });
}

std::array<double, 3> splitAt(const std::array<double, 3> &before, size_t first, size_t second, size_t count)
{
    if (count < 3)
        return before;
    first = std::clamp<size_t>(first, 1, count - 2);
    second = std::clamp<size_t>(second, first + 1, count - 1);
    if (splitInRows(before)) {
        const auto end =
            std::max(std::min(before[0] + before[1] + before[2], static_cast<double>(count)), static_cast<double>(second + 1));
        return {static_cast<double>(first), static_cast<double>(second - first), end - static_cast<double>(second)};
    }
    const std::array wanted = {first, second - first, count - second};
    for (double digits = 100;; digits *= 10) {
        const auto rounded = [&](size_t part) {
            return std::round(static_cast<double>(part) / static_cast<double>(count) * digits) / digits;
        };
        const double train = rounded(first);
        const double validation = rounded(second - first);
        const std::array<double, 3> split = {train, validation, std::round((1 - train - validation) * digits) / digits};
        const auto counts = splitCounts(split, count);
        if (digits > 1e12 || (counts && *counts == wanted))
            return split;
    }
}

size_t lookbackFrom(const SampleRange &range, size_t firstRow)
{
    const size_t end = range.firstRow + range.steps;
    return firstRow < end ? end - firstRow : 1;
}

size_t horizonTo(const SampleRange &range, const TaskSpec &spec, size_t targetRow)
{
    const size_t lastInput = range.firstRow + range.steps - 1;
    return spec.ahead() && targetRow > lastInput ? targetRow - lastInput : 1;
}

} // namespace sluice
