#include "ui/models/plain_words.h"

#include "ui/models/language.h"
#include "ui/models/loss_text.h"
#include "ui/models/model_name.h"
#include "ui/models/number_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace sluice {

namespace {

constexpr double clearlyBetter = 0.95; // of the best constant answer
constexpr double levelRatio = 1.05;
constexpr double sameSize = 1.5; // parameters worth no word

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlainWords)
};

/// The models whose errors are numbers, best first.
std::vector<size_t> ranking(const std::vector<ComparedModel> &models)
{
    std::vector<size_t> order(models.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::erase_if(order, [&](size_t index) { return !std::isfinite(models[index].error); });
    std::ranges::stable_sort(order, {}, [&](size_t index) { return models[index].error; });
    return order;
}

QString standing(const Comparison &all, const Verdict &verdict)
{
    const ComparedModel &leader = all.models[verdict.leader];
    const ComparedModel &second = all.models[verdict.second];
    const QString five = percentText(QStringLiteral("5"));
    switch (verdict.kind) {
    case Verdict::Kind::untrained:
        if (all.trained && all.epoch == 0)
            return Words::tr("Epoch 0: before any training. What the models answer here comes from the weights they start with.");
        if (all.failed)
            return Words::tr("The training failed before there was anything to compare. A lower learning rate may help: change "
                             "it and start over.");
        if (all.begun)
            return Words::tr("The first epoch is being trained; the validation errors are measured at its end.");
        return Words::tr("Nothing is trained yet. Press Train: all models get the same batches in the same order.");
    case Verdict::Kind::early:
        return all.ended
                   ? Words::tr("No model is more than %1 better than always predicting %2.").arg(five, constantAnswer(all.loss))
                   : Words::tr("Too early to tell: after epoch %1 no model is more than %2 better than always predicting %3.")
                         .arg(all.epoch)
                         .arg(five, constantAnswer(all.loss));
    case Verdict::Kind::alone:
        return Words::tr("%1 leaves %2 of %3 unexplained.").arg(leader.name, shortNumber(leader.error), referenceName(all.loss));
    case Verdict::Kind::level:
        return Words::tr("%1 and %2 are level: their validation errors are %3 and %4 of %5.")
            .arg(leader.name, second.name, shortNumber(leader.error), shortNumber(second.error), referenceName(all.loss));
    case Verdict::Kind::leads:
        break;
    }
    return Words::tr("%1 leads: its validation error is %2 of %3; that of %4 %5, about %6 times that.")
        .arg(leader.name, shortNumber(leader.error), referenceName(all.loss), second.name, shortNumber(second.error),
             timesNumber(verdict.errorRatio));
}

QString sizes(const Comparison &all, const Verdict &verdict)
{
    const bool two = verdict.kind == Verdict::Kind::level || verdict.kind == Verdict::Kind::leads;
    if (!two || verdict.parameterRatio < sameSize)
        return {};
    const QString larger = all.models[verdict.larger].name;
    const QString times = timesNumber(verdict.parameterRatio);
    if (verdict.kind == Verdict::Kind::leads && verdict.larger == verdict.second)
        return Words::tr("%1 has %2 times the parameters and is behind.").arg(larger, times);
    return Words::tr("%1 has %2 times the parameters.").arg(larger, times);
}

QString baselines(const Comparison &all, const Verdict &verdict)
{
    if (verdict.kind == Verdict::Kind::untrained)
        return {};
    if (verdict.linearIsBetter && verdict.persistenceIsBetter)
        return Words::tr("A linear model on the same windows (%1) and repeating the last value (%2) are both better.")
            .arg(shortNumber(*all.linear), shortNumber(*all.persistence));
    const QString best = shortNumber(all.models[verdict.leader].error);
    if (verdict.linearIsBetter && shortNumber(*all.linear) == best)
        return Words::tr("A linear model on the same windows does as well.");
    if (verdict.linearIsBetter)
        return Words::tr("A linear model on the same windows is better: %1.").arg(shortNumber(*all.linear));
    if (verdict.persistenceIsBetter && shortNumber(*all.persistence) == best)
        return Words::tr("Repeating the last value does as well.");
    if (verdict.persistenceIsBetter)
        return Words::tr("Repeating the last value is better: %1.").arg(shortNumber(*all.persistence));
    return {};
}

QString seasons(const Comparison &all, const Verdict &verdict)
{
    if (verdict.seasonalIsBetter)
        return Words::tr("Repeating the value of one season before is better: %1.").arg(shortNumber(*all.seasonal));
    if (verdict.ngramIsBetter)
        return Words::tr("Counting which characters follow each other, without a network, is better: %1.")
            .arg(shortNumber(*all.ngram));
    return {};
}

} // namespace

Comparison comparisonOf(const ViewState &state)
{
    Comparison comparison;
    if (!state.experiment || !state.task)
        return comparison;
    const ModelShape shape = ModelShape::of(*state.task);
    comparison.loss = state.experiment->training.loss;
    comparison.constant = state.constantLoss / state.referenceLoss;
    comparison.trained = std::ranges::any_of(state.epochs, [](const EpochRecord &record) { return record.epoch > 0; });
    comparison.failed = state.failed;
    comparison.ended = !state.moment.empty();
    for (size_t index = 0; index < state.moment.size(); ++index) {
        const Snapshot &snapshot = *state.moment[index];
        const ModelSpec &spec = state.experiment->models[index];
        comparison.models.push_back(
            {modelName(spec.name), snapshot.validationLoss / state.referenceLoss, parameterCount(spec, shape)});
        comparison.epoch = std::max(comparison.epoch, snapshot.at.epoch);
        comparison.begun = comparison.begun || snapshot.at.step > 0;
        const bool stopped = snapshot.continuation && snapshot.continuation->stopping.stopped;
        comparison.ended = comparison.ended && (stopped || snapshot.at.epoch >= state.experiment->training.epochs);
    }
    if (!state.baselines)
        return comparison;
    for (const Baseline &baseline : *state.baselines) {
        const double error = baseline.validationLoss / state.referenceLoss;
        if (baseline.name == "persistence")
            comparison.persistence = error;
        else if (baseline.name == "linear")
            comparison.linear = error;
        else if (baseline.name == "seasonal_naive")
            comparison.seasonal = error;
        else if (baseline.name == "ngram")
            comparison.ngram = error;
    }
    return comparison;
}

Verdict judge(const Comparison &comparison)
{
    Verdict verdict;
    const auto &models = comparison.models;
    const std::vector<size_t> order = ranking(models);
    if (order.empty() || comparison.epoch == 0)
        return verdict;
    verdict.leader = order.front();
    verdict.second = order[order.size() > 1 ? 1 : 0];
    const double best = models[verdict.leader].error;
    verdict.linearIsBetter = comparison.linear && *comparison.linear < best;
    verdict.persistenceIsBetter = comparison.persistence && *comparison.persistence < best;
    verdict.seasonalIsBetter = comparison.seasonal && *comparison.seasonal < best;
    verdict.ngramIsBetter = comparison.ngram && *comparison.ngram < best;
    if (order.size() > 1) {
        const double leaders = static_cast<double>(models[verdict.leader].parameters);
        const double seconds = static_cast<double>(models[verdict.second].parameters);
        verdict.larger = leaders > seconds ? verdict.leader : verdict.second;
        verdict.parameterRatio = std::max(leaders, seconds) / std::max(1.0, std::min(leaders, seconds));
        verdict.errorRatio = shortValue(models[verdict.second].error) / shortValue(best);
    }
    if (best >= clearlyBetter * comparison.constant.value_or(1.0))
        verdict.kind = Verdict::Kind::early;
    else if (order.size() == 1)
        verdict.kind = Verdict::Kind::alone;
    else
        verdict.kind = std::min(verdict.errorRatio, models[verdict.second].error / best) < levelRatio ? Verdict::Kind::level
                                                                                                      : Verdict::Kind::leads;
    return verdict;
}

QString plainWords(const Comparison &comparison)
{
    if (comparison.models.empty())
        return {};
    const Verdict verdict = judge(comparison);
    QStringList sentences = {standing(comparison, verdict), sizes(comparison, verdict), baselines(comparison, verdict),
                             seasons(comparison, verdict)};
    sentences.removeAll(QString());
    return joinedSentences(sentences);
}

} // namespace sluice
