#include "ui/models/measures_content.h"

#include "core/inspect/path_what_if.h"
#include "core/train/predict_paths.h"
#include "core/train/trainer.h"
#include "ui/models/answer.h"
#include "ui/models/language.h"
#include "ui/models/model_name.h"
#include "ui/models/number_text.h"
#include "ui/models/value_text.h"

#include <QCoreApplication>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

namespace sluice {

namespace {

constexpr size_t mostSteps = 12;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Measures)
};

/// A column and how to fill it.
struct Column {
    QString name;
    QString tip;
    std::function<double(const Metrics &, const std::optional<PathMetrics> &)> value;
};

Column plainColumn(const QString &name, const QString &tip, double Metrics::*value)
{
    return {name, tip, [value](const Metrics &metrics, const auto &) { return metrics.*value; }};
}

Column classColumnOf(const QString &name, const QString &tip, double ClassMetrics::*value)
{
    return {name, tip, [value](const Metrics &metrics, const auto &) {
                return metrics.classes ? (*metrics.classes).*value : std::numeric_limits<double>::quiet_NaN();
            }};
}

std::vector<Column> classColumns(const Task &task)
{
    std::vector<Column> columns = {
        classColumnOf(Words::tr("accuracy"), Words::tr("Share of right answers"), &ClassMetrics::accuracy),
        classColumnOf(Words::tr("macro F1"), Words::tr("Mean over the classes of 2·TP / (2·TP + FP + FN)"),
                      &ClassMetrics::macroF1),
        classColumnOf(Words::tr("log loss"), Words::tr("Mean cross-entropy, in nats"), &ClassMetrics::logLoss)};
    if (task.spec().kind == TaskKind::nextToken)
        columns.push_back(
            plainColumn(Words::tr("bits per character"), Words::tr("Log loss in bits: log loss ÷ ln 2"), &Metrics::bitsPerToken));
    return columns;
}

std::vector<Column> numberColumns(const Task &task)
{
    const std::string &unit = task.data().unit;
    const auto named = [&](const QString &name) {
        return unit.empty() ? name : Words::tr("%1 (%2)").arg(name, shippedText(unit));
    };
    std::vector<Column> columns = {
        plainColumn(named(Words::tr("RMSE")), Words::tr("Root mean squared error, in the data's own units"), &Metrics::rmse),
        plainColumn(named(Words::tr("MAE")), Words::tr("Mean absolute error, in the data's own units"), &Metrics::mae),
        plainColumn(
            Words::tr("MASE"),
            Words::tr("MAE ÷ the mean step of the training rows: below 1 is better than repeating the last value was there "
                      "(Hyndman & Koehler 2006)"),
            &Metrics::mase),
        plainColumn(Words::tr("R²"), Words::tr("1 − mean squared error ÷ variance of this part"), &Metrics::r2)};
    const size_t steps = task.spec().multiStep ? std::min(task.spec().horizon, mostSteps) : 0;
    for (size_t step = 0; step < steps; ++step)
        columns.push_back({Words::tr("RMSE, +%1").arg(step + 1),
                           Words::tr("Of the forecasts %n row(s) ahead", nullptr, static_cast<int>(step + 1)),
                           [step](const Metrics &, const std::optional<PathMetrics> &path) {
                               return path ? path->bySteps[step].rmse : std::numeric_limits<double>::quiet_NaN();
                           }});
    return columns;
}

const Metrics &of(const Baseline &baseline, Split split)
{
    if (split == Split::validation)
        return baseline.validation;
    return split == Split::test ? baseline.test : baseline.train;
}

std::optional<PathMetrics> pathOf(const Baseline &baseline, Split split)
{
    if (split == Split::validation)
        return baseline.pathValidation;
    return split == Split::test ? baseline.pathTest : std::nullopt;
}

QString skillText(double value)
{
    return std::isfinite(value) ? signedText(value) : QStringLiteral("–");
}

} // namespace

std::optional<Measured> measure(const ViewState &state, Split split, const std::atomic<bool> &abandoned)
{
    if (!state.task || !state.experiment || state.moment.empty())
        return {};
    Measured measured;
    measured.split = split;
    ThreadPool pool(1);
    const Task &task = *state.task;
    for (size_t model = 0; model < state.moment.size(); ++model) {
        if (abandoned)
            return {};
        const ModelSpec &spec = state.experiment->models[model];
        const auto &weights = state.moment[model]->weights;
        measured.models.push_back(evaluate(spec, task, split, weights, pool));
        measured.paths.emplace_back();
        if (task.spec().multiStep && split != Split::train)
            measured.paths.back() = evaluatePaths(spec, task, split, weights, pool);
    }
    return measured;
}

namespace {

/// Of a task many steps ahead. Nothing where it was abandoned.
std::optional<PathMetrics> pathsWhatIf(const ViewState &state, size_t model, Split split, const std::function<bool()> &keepGoing)
{
    const Task &task = *state.task;
    std::vector<size_t> all(task.paths(split).size());
    std::iota(all.begin(), all.end(), size_t(0));
    const auto forecasts = forecastPathsWhatIf(state.experiment->models[model], state.moment[model]->weights, task, split, all,
                                               state.selection.whatIfs, model, keepGoing);
    if (!forecasts)
        return {};
    return measurePaths(task, split, [&](const SampleRange &, size_t index) -> arma::vec { return forecasts->col(index); });
}

} // namespace

std::optional<Measured> measureWithWhatIfs(const ViewState &state, Split split, const std::atomic<bool> &abandoned)
{
    std::optional<Measured> measured = measure(state, split, abandoned);
    const auto keepGoing = [&abandoned] { return !abandoned; };
    for (size_t model = 0; measured && model < measured->models.size(); ++model) {
        if (!reaches(state.selection.whatIfs, model))
            continue;
        const auto metrics = evaluateWhatIf(state.experiment->models[model], state.moment[model]->weights, *state.task, split,
                                            state.selection.whatIfs, model, keepGoing);
        const bool ofPaths = measured->paths[model].has_value();
        auto path = metrics && ofPaths ? pathsWhatIf(state, model, split, keepGoing) : std::nullopt;
        if (!metrics || (ofPaths && !path))
            return {};
        measured->whatIfs.push_back({model, *metrics, std::move(path)});
    }
    return measured;
}

MeasuresContent measuresContent(const ViewState &state, const Measured &measured)
{
    MeasuresContent content;
    const Task &task = *state.task;
    const std::vector<Column> columns = task.classes().empty() ? numberColumns(task) : classColumns(task);
    for (const Column &column : columns) {
        content.columns << column.name;
        content.tips << column.tip;
    }
    const std::vector<Baseline> baselines = state.baselines ? *state.baselines : std::vector<Baseline>();
    for (const Baseline &baseline : baselines) {
        content.columns << Words::tr("skill, %1").arg(baselineName(baseline));
        content.tips << Words::tr(
                            "1 − error ÷ the error of “%1”: 1 is perfect, 0 no better, negative worse. The error is the mean "
                            "squared error, of classes the log loss (Murphy 1988)")
                            .arg(baselineName(baseline));
    }
    const auto addRow = [&](const QString &name, std::optional<size_t> model, const Metrics &metrics,
                            const std::optional<PathMetrics> &path) {
        MeasuresContent::Row row{name, model, {}, {}};
        for (const Column &column : columns) {
            row.values.push_back(column.value(metrics, path));
            row.cells << shortNumber(row.values.back());
        }
        for (const Baseline &baseline : baselines) {
            row.values.push_back(skill(metrics, of(baseline, measured.split)));
            row.cells << skillText(row.values.back());
        }
        content.rows.push_back(std::move(row));
    };
    for (size_t model = 0; model < measured.models.size(); ++model) {
        const std::string &name = state.experiment->models[model].name;
        addRow(answererName(name, false), model, measured.models[model], measured.paths[model]);
        const auto whatIf = std::ranges::find(measured.whatIfs, model, &MeasuredWhatIf::model);
        if (whatIf == measured.whatIfs.end())
            continue;
        addRow(QStringLiteral("◆ ") + answererName(name, true), model, whatIf->metrics, whatIf->path);
        content.rows.back().whatIf = true;
    }
    for (const Baseline &baseline : baselines)
        addRow(baselineName(baseline), {}, of(baseline, measured.split), pathOf(baseline, measured.split));
    return content;
}

QString baselineName(const Baseline &baseline)
{
    if (baseline.name == "mean")
        return Words::tr("training mean");
    if (baseline.name == "persistence")
        return Words::tr("repeat the last value");
    if (baseline.name == "seasonal_naive")
        return Words::tr("one season before (%1 rows)").arg(*baseline.period);
    if (baseline.name == "linear")
        return Words::tr("linear model, same windows");
    if (baseline.name == "frequencies")
        return Words::tr("class frequencies");
    if (baseline.name == "majority")
        return Words::tr("most frequent class");
    if (baseline.name == "ngram")
        return Words::tr("%1-gram").arg(*baseline.order);
    return QString::fromStdString(baseline.name);
}

QString copyingWords(const std::vector<ModelSpec> &models, const std::vector<std::optional<CopyTest>> &tests)
{
    QStringList sentences;
    for (size_t model = 0; model < tests.size(); ++model) {
        const auto &test = tests[model];
        if (!test || !test->copies)
            continue;
        sentences << Words::tr(
                         "%1 copies its last input: its forecasts follow the last known value (correlation %2) more closely "
                         "than the value they are to forecast (%3).")
                         .arg(modelName(models[model].name), fixedText(test->correlations[test->lastKnownLag], 3),
                              fixedText(test->correlations[0], 3));
    }
    return joinedSentences(sentences);
}

std::optional<QString> copyingWords(const ViewState &state, const std::atomic<bool> &abandoned)
{
    if (!state.task || state.task->spec().kind != TaskKind::forecast)
        return QString();
    std::vector<std::optional<CopyTest>> tests;
    ThreadPool pool(1);
    for (size_t model = 0; model < state.moment.size() && !abandoned; ++model)
        tests.push_back(testCopying(
            *state.task, Split::validation,
            predict(state.experiment->models[model], *state.task, Split::validation, state.moment[model]->weights, pool)));
    return abandoned ? std::nullopt : std::optional(copyingWords(state.experiment->models, tests));
}

} // namespace sluice
