#include "app/training_results.h"

#include "app/console.h"
#include "app/text_table.h"
#include "core/io/atomic_file.h"
#include "core/io/model_file.h"
#include "core/task/leaks.h"
#include "core/train/predict_paths.h"
#include "core/train/reference_loss.h"
#include "ui/models/language.h"
#include "ui/models/model_name.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iomanip>
#include <limits>
#include <map>
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

/// English as result.json has it.
std::string baselineWord(const std::string &name)
{
    static const std::map<std::string, Message> words = {
        {"mean", SLUICE_MESSAGE("app", "mean")},
        {"persistence", SLUICE_MESSAGE("app", "persistence")},
        {"seasonal_naive", SLUICE_MESSAGE("app", "seasonal_naive")},
        {"linear", SLUICE_MESSAGE("app", "linear")},
        {"frequencies", SLUICE_MESSAGE("app", "frequencies")},
        {"majority", SLUICE_MESSAGE("app", "majority")},
        {"ngram", SLUICE_MESSAGE("app", "ngram")},
    };
    const auto found = words.find(name);
    return found == words.end() ? name : said(found->second);
}

std::string nameOf(const ModelResult &model)
{
    return modelName(model.name).toStdString();
}

void addHeading(std::ostringstream &table, Columns columns, bool otherData)
{
    const Message accuracy = otherData ? SLUICE_MESSAGE("app", "accuracy") : SLUICE_MESSAGE("app", "test accuracy");
    const Message rmse = otherData ? SLUICE_MESSAGE("app", "RMSE") : SLUICE_MESSAGE("app", "test RMSE");
    addLine(table, "",
            {said(SLUICE_MESSAGE("app", "parameters")), otherData ? "" : said(SLUICE_MESSAGE("app", "validation loss")),
             said(columns.classes ? accuracy : rmse),
             said(columns.classes ? SLUICE_MESSAGE("app", "loss/entropy") : SLUICE_MESSAGE("app", "error/variance")),
             said(columns.tokens    ? SLUICE_MESSAGE("app", "bits per character")
                  : columns.classes ? SLUICE_MESSAGE("app", "macro F1")
                                    : SLUICE_MESSAGE("app", "MASE"))});
}

void addSteps(std::ostringstream &table, const std::string &name, const PathMetrics &path)
{
    std::string steps;
    for (const Metrics &step : path.bySteps)
        steps += (steps.empty() ? "" : " ") + inWords(step.rmse);
    table << said({SLUICE_MESSAGE("app", "%1, test RMSE by rows ahead: %2; over whole paths %3"), name, steps,
                   inWords(path.all.rmse)})
          << '\n';
}

void addCopying(std::ostringstream &table, const std::string &name, const CopyTest &copying)
{
    table << said({SLUICE_MESSAGE("app",
                                  "%1 copies its last input: its forecasts follow the last known value (correlation %2) more "
                                  "closely than the value they forecast (%3)."),
                   name, inWords(copying.correlations[copying.lastKnownLag]), inWords(copying.correlations.front())})
          << '\n';
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
        result.leaks.push_back(leak.sentence);
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
    std::ostringstream table;
    addHeading(table, columns, otherData);
    for (const ModelResult &model : result.models)
        addRow(table, columns, nameOf(model), std::to_string(model.parameters), lossText(model.validationLoss), model.test);
    for (const Baseline &baseline : result.baselines)
        addRow(table, columns, baselineWord(baseline.name), "", lossText(baseline.validationLoss), baseline.test);
    if (!unit.empty() && !columns.classes)
        table << said({SLUICE_MESSAGE("app", "RMSE in %1."), shippedText(unit).toStdString()}) << '\n';
    for (const ModelResult &model : result.models) {
        if (model.pathTest)
            addSteps(table, nameOf(model), *model.pathTest);
        if (model.copying && model.copying->copies)
            addCopying(table, nameOf(model), *model.copying);
    }
    for (const Sentence &leak : result.leaks)
        table << said({SLUICE_MESSAGE("app", "This leaks, so the numbers are too good: %1"), leak}) << '\n';
    return table.str();
}

} // namespace sluice
