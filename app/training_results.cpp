#include "app/training_results.h"

#include "core/io/atomic_file.h"
#include "core/io/model_file.h"
#include "core/task/leaks.h"
#include "core/train/predict_paths.h"
#include "core/train/reference_loss.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
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

void addRow(std::ostringstream &table, const std::string &name, const std::string &parameters, const std::string &loss,
            const Metrics &test)
{
    table << std::left << std::setw(16) << name << std::right << std::setw(12) << parameters << std::setw(18) << loss
          << std::setw(14) << (test.classes ? test.classes->accuracy : test.rmse) << std::setw(18) << test.relative
          << std::setw(20)
          << (!test.classes                      ? test.mase
              : std::isfinite(test.bitsPerToken) ? test.bitsPerToken
                                                 : test.classes->macroF1)
          << '\n';
}

void addSteps(std::ostringstream &table, const std::string &name, const PathMetrics &path)
{
    table << name << ", test RMSE by rows ahead:";
    for (const Metrics &step : path.bySteps)
        table << ' ' << step.rmse;
    table << "; over whole paths " << path.all.rmse << '\n';
}

std::string inWords(double number)
{
    std::ostringstream text;
    text << std::setprecision(4) << number;
    return text.str();
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

Result<void> writeResults(const std::filesystem::path &folder, const Task &task, const Run &run, const Outcome &outcome,
                          const RunResult &result)
{
    if (const Result<void> written = writeFileAtomically(folder / "metrics.csv", writeMetricsCsv(run)); !written)
        return written;
    for (size_t model = 0; model < outcome.final.size(); ++model) {
        const ModelSpec &spec = run.experiment().models[model];
        const ExportedModel exported = exportedModel(run.experiment(), spec, task, *outcome.final[model]);
        if (const Result<void> written = writeModelFile(folder / (spec.name + ".safetensors"), exported); !written)
            return written;
    }
    return writeFileAtomically(folder / "result.json", writeResultJson(result));
}

std::string resultTable(const RunResult &result, const std::string &unit, bool otherData)
{
    const bool classes = !result.models.empty() && result.models.front().test.classes;
    const bool tokens = classes && std::isfinite(result.models.front().test.bitsPerToken);
    const auto lossText = [&](double loss) { return otherData ? std::string() : inWords(loss); };
    const std::string part = otherData ? "" : "test ";
    std::ostringstream table;
    table << std::setprecision(4);
    table << std::left << std::setw(16) << "" << std::right << std::setw(12) << "parameters" << std::setw(18)
          << (otherData ? "" : "validation loss") << std::setw(14) << part + (classes ? "accuracy" : "RMSE") << std::setw(18)
          << (classes ? "loss/entropy" : "error/variance") << std::setw(20)
          << (!classes ? "MASE"
              : tokens ? "bits per character"
                       : "macro F1")
          << '\n';
    for (const ModelResult &model : result.models)
        addRow(table, model.name, std::to_string(model.parameters), lossText(model.validationLoss), model.test);
    for (const Baseline &baseline : result.baselines)
        addRow(table, baseline.name, "", lossText(baseline.validationLoss), baseline.test);
    if (!unit.empty() && !classes)
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
