#include "core/io/results.h"

#include "core/base/build_info.h"
#include "core/io/csv_text.h"
#include "core/io/json_build.h"
#include "core/nn/isa.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

JsonValue confusionTree(const arma::umat &confusion)
{
    JsonArray rows;
    for (arma::uword target = 0; target < confusion.n_rows; ++target)
        rows.push_back(listOf(arma::urowvec(confusion.row(target)), [](arma::uword count) { return whole(count); }));
    return {std::move(rows)};
}

JsonObject metricsTree(const Metrics &metrics)
{
    const auto &classes = metrics.classes;
    if (!classes)
        return {{"rmse", {metrics.rmse}}, {"mae", {metrics.mae}}, {"mase", {metrics.mase}},
                {"r2", {metrics.r2}},     {"mse", {metrics.mse}}, {"relative", {metrics.relative}}};
    JsonObject object{{"accuracy", {classes->accuracy}}, {"macro_f1", {classes->macroF1}}, {"log_loss", {classes->logLoss}}};
    if (!std::isnan(metrics.bitsPerToken))
        object.push_back({"bits_per_character", {metrics.bitsPerToken}});
    object.push_back({"relative", {metrics.relative}});
    object.push_back({"confusion", confusionTree(classes->confusion)});
    return object;
}

JsonValue withSkill(const Metrics &metrics, const std::vector<Baseline> &baselines, Metrics Baseline::*part)
{
    JsonObject object = metricsTree(metrics);
    JsonObject skills;
    for (const Baseline &baseline : baselines)
        skills.push_back({baseline.name, {skill(metrics, baseline.*part)}});
    object.push_back({"skill", {std::move(skills)}});
    return {std::move(object)};
}

JsonValue pathTree(const PathMetrics &path)
{
    const auto each = [&](double Metrics::*value) {
        return listOf(path.bySteps, [&](const Metrics &step) { return JsonValue{step.*value}; });
    };
    JsonObject object = metricsTree(path.all);
    object.push_back({"by_step",
                      {JsonObject{{"rmse", each(&Metrics::rmse)},
                                  {"mae", each(&Metrics::mae)},
                                  {"mase", each(&Metrics::mase)},
                                  {"r2", each(&Metrics::r2)}}}});
    return {std::move(object)};
}

JsonValue copyingTree(const CopyTest &test)
{
    return {JsonObject{{"copies", {test.copies}},
                       {"best_lag", whole(test.bestLag)},
                       {"last_known_lag", whole(test.lastKnownLag)},
                       {"correlations", listOf(test.correlations, [](double r) { return JsonValue{r}; })}}};
}

JsonValue baselineTree(const Baseline &baseline)
{
    JsonObject object = metricsTree(baseline.test);
    if (baseline.period)
        object.push_back({"period", whole(*baseline.period)});
    if (baseline.order)
        object.push_back({"order", whole(*baseline.order)});
    object.push_back({"train", {metricsTree(baseline.train)}});
    object.push_back({"validation", {metricsTree(baseline.validation)}});
    if (baseline.pathTest)
        object.push_back({"path", pathTree(*baseline.pathTest)});
    return {std::move(object)};
}

JsonValue modelTree(const ModelResult &model, const std::vector<Baseline> &baselines)
{
    JsonObject object{{"name", {model.name}},
                      {"parameters", whole(model.parameters)},
                      {"train_loss", {model.trainLoss}},
                      {"validation_loss", {model.validationLoss}},
                      {"train", withSkill(model.train, baselines, &Baseline::train)},
                      {"validation", withSkill(model.validation, baselines, &Baseline::validation)},
                      {"test", withSkill(model.test, baselines, &Baseline::test)},
                      {"seconds", {model.seconds}},
                      {"epochs", whole(model.epochs)},
                      {"best_epoch", model.bestEpoch ? whole(*model.bestEpoch) : JsonValue{}}};
    if (model.pathTest)
        object.push_back({"path", pathTree(*model.pathTest)});
    if (model.copying)
        object.push_back({"copying", copyingTree(*model.copying)});
    return {std::move(object)};
}

} // namespace

std::string writeResultJson(const RunResult &result)
{
    JsonArray models;
    for (const auto &model : result.models)
        models.push_back(modelTree(model, result.baselines));
    JsonObject baselines;
    for (const auto &baseline : result.baselines)
        baselines.push_back({baseline.name, baselineTree(baseline)});
    JsonObject tree{{"models", {std::move(models)}},    {"baselines", {std::move(baselines)}}, {"seed", whole(result.seed)},
                    {"threads", whole(result.threads)}, {"build", {buildDescription()}},       {"isa", {isaName()}},
                    {"outcome", {result.outcome}},      {"message", {result.message}},         {"seconds", {result.seconds}}};
    if (!result.leaks.empty())
        tree.push_back({"leaks", listOf(result.leaks, [](const Sentence &leak) { return JsonValue{leak.english()}; })});
    return writeJson({std::move(tree)});
}

std::string writeOtherDataJson(const RunResult &result, const std::string &data)
{
    JsonArray models;
    for (const auto &model : result.models) {
        auto metrics = std::get<JsonObject>(withSkill(model.test, result.baselines, &Baseline::test).value);
        metrics.insert(metrics.begin(), {"name", {model.name}});
        if (model.pathTest)
            metrics.push_back({"path", pathTree(*model.pathTest)});
        models.push_back({std::move(metrics)});
    }
    JsonObject baselines;
    for (const auto &baseline : result.baselines)
        baselines.push_back({baseline.name, {metricsTree(baseline.test)}});
    return writeJson({JsonObject{{"data", {data}},
                                 {"models", {std::move(models)}},
                                 {"baselines", {std::move(baselines)}},
                                 {"build", {buildDescription()}},
                                 {"isa", {isaName()}}}});
}

std::string writeMetricsCsv(const Run &run)
{
    std::string text = "epoch,model,train_loss,validation_loss,seconds\n";
    const auto &models = run.experiment().models;
    for (const EpochRecord &record : run.epochs()) {
        if (record.epoch == 0) // the initial weights
            continue;
        text += std::to_string(record.epoch) + ',' + csvCell(models[record.model].name) + ',' + csvCell(record.trainLoss) + ',' +
                csvCell(record.validationLoss) + ',' + csvCell(record.seconds) + '\n';
    }
    return text;
}

} // namespace sluice
