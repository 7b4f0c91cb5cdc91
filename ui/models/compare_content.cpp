#include "ui/models/compare_content.h"

#include "core/train/trainer.h"
#include "ui/models/answer.h"
#include "ui/models/class_name.h"
#include "ui/models/loss_text.h"
#include "ui/models/measures_content.h"
#include "ui/models/model_name.h"
#include "ui/models/number_text.h"
#include "ui/models/pace.h"
#include "ui/models/report_content.h"
#include "ui/models/run_summary.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Compare)
};

QString wayOf(const ModelSpec &spec, const Task &task)
{
    const QString name = modelName(spec.name);
    if (spec.recurrent())
        return Words::tr("%1: one step at a time, t = 1 … %2").arg(name).arg(task.steps());
    const auto *conv = spec.layers.empty() ? nullptr : std::get_if<ConvSpec>(&spec.layers.front());
    if (conv)
        return Words::tr("%1: %2 neighbouring steps at a time").arg(name).arg(conv->kernel);
    if (task.spec().output == OutputAt::every)
        return Words::tr("%1: at every step the last %2 at once").arg(name).arg(task.spec().lookback);
    return Words::tr("%1: all %n step(s) at once", nullptr, static_cast<int>(task.steps())).arg(name);
}

/// Symbols are written out: as the features that they are spread over nobody could read them.
std::vector<BatchContent::Row> batchRows(const Task &task, const arma::mat &x)
{
    if (const auto column = classColumn(task)) {
        BatchContent::Row row{columnName(task.data(), *column), {}, 0, false};
        for (const double number : inputClassNumbers(task, x))
            row.classes << (std::isnan(number)
                                ? QString()
                                : className(task.data(), task.data().classesOf(*column)[static_cast<size_t>(number)]));
        return {row};
    }
    std::vector<BatchContent::Row> rows;
    for (size_t feature = 0; feature < task.features(); ++feature) {
        const arma::rowvec values = x.row(feature);
        rows.push_back({featureName(task, feature),
                        {values.begin(), values.end()},
                        arma::abs(values).max(),
                        task.spec().scaling != Scaling::none});
    }
    return rows;
}

} // namespace

bool sameLosses(const ViewState &one, const ViewState &other)
{
    const auto newest = [](const ViewState &state) { return state.recentSteps.empty() ? 0 : state.recentSteps.back().step; };
    return one.experiment == other.experiment && one.task == other.task && one.moment == other.moment &&
           one.baselines == other.baselines && one.seedBands == other.seedBands && one.epochs.size() == other.epochs.size() &&
           newest(one) == newest(other) && one.future == other.future && one.otherFutures.size() == other.otherFutures.size() &&
           reachedModels(one) == reachedModels(other) && one.constantLoss == other.constantLoss &&
           one.referenceLoss == other.referenceLoss && one.dark == other.dark;
}

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
    content.rows = batchRows(task, arma::conv_to<arma::mat>::from(task.sample(samples.front()).x));
    for (size_t model = 0; model < state.experiment->models.size(); ++model)
        content.ways.push_back({model, wayOf(state.experiment->models[model], task)});
    const bool scaled = std::ranges::any_of(content.rows, &BatchContent::Row::scaled);
    content.place = (scaled ? Words::tr("sample 1 of %1, batch %2 of %3\nsame samples, same order; scaled")
                            : Words::tr("sample 1 of %1, batch %2 of %3\nsame samples, same order"))
                        .arg(samples.size())
                        .arg(newest.batch + 1)
                        .arg(std::max(batches.count(), size_t(1)));
    return content;
}

namespace {

/// "12 % better than linear model, same windows": beside the best that does without a network.
std::optional<ModelFact> besideBaselines(const ViewState &state, double error)
{
    const std::vector<BaselineLine> lines = baselineLines(state);
    const auto best = std::ranges::min_element(lines, {}, &BaselineLine::error);
    if (best == lines.end() || !(best->error > 0))
        return {};
    const double percent = 100 * (1 - error / best->error);
    const QString whole = percentText(std::abs(percent), 0);
    const QString beside = std::abs(percent) < 0.5 ? Words::tr("as good as %1").arg(best->name)
                           : percent > 0           ? Words::tr("%1 better than %2").arg(whole, best->name)
                                                   : Words::tr("%1 worse than %2").arg(whole, best->name);
    return ModelFact{Words::tr("without a network"), beside};
}

std::vector<ModelFact> factsOf(const ViewState &state, const ModelCard &card)
{
    std::vector<ModelFact> facts = {{Words::tr("layers"), layersText(state.experiment->models[card.model])}};
    if (const auto beside = card.error ? besideBaselines(state, *card.error) : std::nullopt)
        facts.push_back(*beside);
    const EpochRecord *best = nullptr, *newest = nullptr;
    for (const EpochRecord &record : state.epochs) {
        if (record.model != card.model || !std::isfinite(record.validationLoss))
            continue;
        newest = &record;
        if (!best || record.validationLoss < best->validationLoss)
            best = &record;
    }
    if (!newest || newest->epoch == 0)
        return facts;
    facts.push_back({Words::tr("best validation"),
                     Words::tr("%1, epoch %2").arg(shortNumber(best->validationLoss / state.referenceLoss)).arg(best->epoch)});
    if (std::isfinite(newest->trainLoss))
        facts.push_back(
            {Words::tr("newest losses"),
             Words::tr("training %1, validation %2").arg(shortNumber(newest->trainLoss), shortNumber(newest->validationLoss))});
    facts.push_back({Words::tr("time of training"), durationText(newest->seconds)});
    return facts;
}

} // namespace

std::vector<ModelCard> modelCards(const ViewState &state, const WhatIfOutcome &whatIfs)
{
    std::vector<ModelCard> cards;
    if (!state.experiment || !state.task)
        return cards;
    const LossSpec &loss = state.experiment->training.loss;
    for (size_t model = 0; model < state.experiment->models.size(); ++model) {
        const ModelSpec &spec = state.experiment->models[model];
        ModelCard card;
        card.model = model;
        card.name = modelName(spec.name);
        card.parameters = parameterCount(spec, ModelShape::of(*state.task));
        card.errorName = relativeLossName(loss);
        card.constant = constantAnswer(loss);
        card.briefConstant = briefConstantAnswer(loss);
        card.whatIf = whatIfNumbersOf(state, model, whatIfs);
        if (model < state.moment.size()) {
            const Snapshot &snapshot = *state.moment[model];
            const double error = snapshot.validationLoss / state.referenceLoss;
            const bool older = state.failed && state.live && snapshot.at.batch > 0;
            card.weights = older ? Words::tr("error as of epoch %1").arg(epochOfWeights(snapshot)) : weightsText(snapshot);
            if (std::isfinite(error))
                card.error = error;
            if (std::isfinite(error) && std::isfinite(state.constantLoss) && state.constantLoss > 0)
                card.better = 1 - snapshot.validationLoss / state.constantLoss;
            const QString own = shortNumber(snapshot.validationLoss);
            if (card.error)
                card.errorParts = QStringLiteral("%1 ÷ %2").arg(own, shortNumber(state.referenceLoss));
            if (card.better)
                card.betterParts = QStringLiteral("1 − %1 ÷ %2").arg(own, shortNumber(state.constantLoss));
        }
        card.facts = factsOf(state, card);
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
