#include "app/training_results.h"

#include "app/text_table.h"
#include "core/io/atomic_file.h"
#include "core/io/model_file.h"
#include "core/task/leaks.h"
#include "core/train/predict_paths.h"
#include "core/train/reference_loss.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iomanip>
#include <limits>
#include <sstream>

namespace sluice {

namespace {

ModelResult summarizeModel(const ModelSpec &spec, size_t model, const Task &task, const std::vector<EpochRecord> &epochs,
                           const Snapshot &final, ThreadPool &pool)
{
    ModelResult result;
    result.name = spec.name;
    result.parameters = final.weights.size();
    result.trainLoss = final.trainLoss;
    result.validationLoss = final.validationLoss;
    result.train = evaluate(spec, task, Split::train, final.weights, pool);
    result.validation = evaluate(spec, task, Split::validation, final.weights, pool);
    result.test = evaluate(spec, task, Split::test, final.weights, pool);
    result.copying = testCopying(task, Split::test, predict(spec, task, Split::test, final.weights, pool));
    if (task.spec().multiStep)
        result.pathTest = evaluatePaths(spec, task, Split::test, final.weights, pool);
    for (const EpochRecord &record : epochs)
        if (record.model == model) {
            result.epochs = record.epoch;
            result.seconds = record.seconds;
        }
    if (final.continuation)
        result.bestEpoch = final.continuation->stopping.bestEpoch;
    return result;
}

std::string inWords(double number)
{
    if (std::isnan(number))
        return "–";
    if (std::isinf(number))
        return number > 0 ? "∞" : "−∞";
    std::ostringstream text;
    text << std::setprecision(4) << number;
    return text.str();
}

/// Which numbers of the metrics the table has: the same for all of its rows.
struct Columns {
    bool classes = false;
    bool tokens = false; ///< of a text
};

Columns columnsOf(const RunResult &result)
{
    const auto any = [&](const auto &holds) {
        return std::ranges::any_of(result.models, holds, &ModelResult::test) ||
               std::ranges::any_of(result.baselines, holds, &Baseline::test);
    };
    return {any([](const Metrics &test) { return test.classes.has_value(); }),
            any([](const Metrics &test) { return !std::isnan(test.bitsPerToken); })};
}

void addLine(std::ostringstream &table, const std::string &name, const std::array<std::string, 5> &cells)
{
    constexpr size_t nameWidth = 16;
    constexpr std::array<size_t, 5> widths{12, 18, 14, 18, 20};
    table << leftAligned(name, nameWidth);
    for (size_t cell = 0; cell < cells.size(); ++cell)
        table << rightAligned(cells[cell], widths[cell]);
    table << '\n';
}

void addRow(std::ostringstream &table, Columns columns, const std::string &name, const std::string &parameters,
            const std::string &loss, const Metrics &test)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const double accuracy = test.classes ? test.classes->accuracy : none, macroF1 = test.classes ? test.classes->macroF1 : none;
    addLine(table, name,
            {parameters, loss, inWords(columns.classes ? accuracy : test.rmse), inWords(test.relative),
             inWords(columns.tokens    ? test.bitsPerToken
                     : columns.classes ? macroF1
                                       : test.mase)});
}

void addSteps(std::ostringstream &table, const std::string &name, const PathMetrics &path)
{
    table << name << ", test RMSE by rows ahead:";
    for (const Metrics &step : path.bySteps)
        table << ' ' << step.rmse;
    table << "; over whole paths " << path.all.rmse << '\n';
}

} // namespace

std::string outcomeWord(Outcome::Kind kind)
{
    switch (kind) {
    case Outcome::Kind::finished:
        return "finished";
    case Outcome::Kind::stopped:
        return "stopped";
    case Outcome::Kind::failed:
        break;
    }
    return "failed";
}

std::vector<ModelResult> summarizeModels(const std::vector<ModelSpec> &models, const Task &task,
                                         const std::vector<EpochRecord> &epochs, const Moment &moment, size_t threads)
{
    ThreadPool pool(threads);
    std::vector<ModelResult> results;
    for (size_t model = 0; model < moment.size(); ++model)
        if (moment[model])
            results.push_back(summarizeModel(models[model], model, task, epochs, *moment[model], pool));
    return results;
}

TestLook testLookOf(const Moment &moment, const std::vector<ModelResult> &results)
{
    std::vector<Metrics> metrics(moment.size());
    auto result = results.begin();
    for (size_t model = 0; model < moment.size(); ++model)
        if (moment[model])
            metrics[model] = (result++)->test;
    return testLook(moment, metrics);
}

RunResult summarize(const Experiment &experiment, const Task &task, const Run &run, const Outcome &outcome, size_t threads,
                    double seconds)
{
    RunResult result;
    result.seed = experiment.training.seed;
    result.threads = threads;
    result.outcome = outcomeWord(outcome.kind);
    result.message = outcome.why ? outcome.why->english() : "";
    result.seconds = seconds;
    result.models = summarizeModels(experiment.models, task, run.epochs(), outcome.final, threads);
    result.baselines = computeBaselines(task, answerLoss(experiment.training.loss));
    for (const Leak &leak : findLeaks(experiment.task, experiment.data, task.data(), &task))
        result.leaks.push_back(leak.sentence.english());
    return result;
}

std::vector<Error> writeResults(const std::filesystem::path &folder, const Task &task, const Run &run, const Outcome &outcome,
                                const RunResult &result)
{
    std::vector<Error> problems;
    const auto note = [&](const Result<void> &written) {
        if (!written)
            problems.push_back(written.error());
    };
    note(writeFileAtomically(folder / "result.json", writeResultJson(result)));
    note(writeFileAtomically(folder / "metrics.csv", writeMetricsCsv(run)));
    for (size_t model = 0; model < outcome.final.size(); ++model) {
        const ModelSpec &spec = run.experiment().models[model];
        const ExportedModel exported = exportedModel(run.experiment(), spec, task, *outcome.final[model]);
        note(writeModelFile(folder / (spec.name + ".safetensors"), exported));
    }
    return problems;
}

std::string resultTable(const RunResult &result, const std::string &unit, bool otherData)
{
    const Columns columns = columnsOf(result);
    const auto lossText = [&](double loss) { return otherData ? std::string() : inWords(loss); };
    const std::string part = otherData ? "" : "test ";
    std::ostringstream table;
    table << std::setprecision(4);
    addLine(table, "",
            {"parameters", otherData ? "" : "validation loss", part + (columns.classes ? "accuracy" : "RMSE"),
             columns.classes ? "loss/entropy" : "error/variance",
             columns.tokens    ? "bits per character"
             : columns.classes ? "macro F1"
                               : "MASE"});
    for (const ModelResult &model : result.models)
        addRow(table, columns, model.name, std::to_string(model.parameters), lossText(model.validationLoss), model.test);
    for (const Baseline &baseline : result.baselines)
        addRow(table, columns, baseline.name, "", lossText(baseline.validationLoss), baseline.test);
    if (!unit.empty() && !columns.classes)
        table << "RMSE in " << unit << ".\n";
    for (const ModelResult &model : result.models) {
        if (model.pathTest)
            addSteps(table, model.name, *model.pathTest);
        if (model.copying && model.copying->copies)
            table << model.name << " copies its last input: its forecasts follow the last known value (correlation "
                  << model.copying->correlations[model.copying->lastKnownLag] << ") more closely than the value they forecast ("
                  << model.copying->correlations.front() << ").\n";
    }
    for (const std::string &leak : result.leaks)
        table << "This leaks, so the numbers are too good: " << leak << '\n';
    return table.str();
}

} // namespace sluice
