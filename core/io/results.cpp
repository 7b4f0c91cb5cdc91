#include "core/io/results.h"

#include "core/base/build_info.h"
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

JsonValue metricsTree(const Metrics &metrics)
{
    if (const auto &classes = metrics.classes)
        return {JsonObject{{"accuracy", {classes->accuracy}},
                           {"macro_f1", {classes->macroF1}},
                           {"log_loss", {classes->logLoss}},
                           {"relative", {metrics.relative}},
                           {"confusion", confusionTree(classes->confusion)}}};
    return {
        JsonObject{{"rmse", {metrics.rmse}}, {"mae", {metrics.mae}}, {"mse", {metrics.mse}}, {"relative", {metrics.relative}}}};
}

JsonValue modelTree(const ModelResult &model)
{
    return {JsonObject{{"name", {model.name}},
                       {"parameters", whole(model.parameters)},
                       {"train_loss", {model.trainLoss}},
                       {"validation_loss", {model.validationLoss}},
                       {"validation", metricsTree(model.validation)},
                       {"test", metricsTree(model.test)},
                       {"seconds", {model.seconds}},
                       {"epochs", whole(model.epochs)},
                       {"best_epoch", model.bestEpoch ? whole(*model.bestEpoch) : JsonValue{}}}};
}

/// A cell of a CSV file (RFC 4180).
std::string cell(const std::string &text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string result = "\"";
    for (const char character : text)
        result += character == '"' ? std::string("\"\"") : std::string(1, character);
    return result + '"';
}

/// Empty where there is no number.
std::string cell(double number)
{
    return std::isnan(number) ? "" : shortestText(number);
}

} // namespace

std::string writeResultJson(const RunResult &result)
{
    JsonArray models;
    for (const auto &model : result.models)
        models.push_back(modelTree(model));
    JsonObject baselines;
    for (const auto &baseline : result.baselines)
        baselines.push_back({baseline.name, metricsTree(baseline.test)});
    return writeJson({JsonObject{{"models", {std::move(models)}},
                                 {"baselines", {std::move(baselines)}},
                                 {"seed", whole(result.seed)},
                                 {"threads", whole(result.threads)},
                                 {"build", {buildDescription()}},
                                 {"isa", {isaName()}},
                                 {"outcome", {result.outcome}},
                                 {"message", {result.message}},
                                 {"seconds", {result.seconds}}}});
}

std::string writeMetricsCsv(const Run &run)
{
    std::string text = "epoch,model,train_loss,validation_loss,seconds\n";
    const auto &models = run.experiment().models;
    for (const EpochRecord &record : run.epochs()) {
        if (record.epoch == 0) // the initial weights
            continue;
        text += std::to_string(record.epoch) + ',' + cell(models[record.model].name) + ',' + cell(record.trainLoss) + ',' +
                cell(record.validationLoss) + ',' + cell(record.seconds) + '\n';
    }
    return text;
}

} // namespace sluice
