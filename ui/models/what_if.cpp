#include "ui/models/what_if.h"

#include "ui/models/model_name.h"
#include "ui/models/number_text.h"
#include "ui/models/value_text.h"

#include <algorithm>
#include <cmath>

namespace sluice {

QString changeText(double before, double after)
{
    const QString change = WhatIfEvaluator::tr("%1 → %2").arg(shortNumber(before), shortNumber(after));
    if (!(before > 0) || !std::isfinite(after / before))
        return change;
    const double exact = after / before;
    const double ratio = shortValue(after) / shortValue(before);
    // Two figures are shown, so less than five in a hundred can't be seen in them.
    if ((exact > 0.95 && exact < 1.05) || ratio == 1)
        return WhatIfEvaluator::tr("%1, practically the same").arg(change);
    if (ratio > 1)
        return WhatIfEvaluator::tr("%1, %2 times as large").arg(change, timesNumber(ratio));
    return WhatIfEvaluator::tr("%1, %2 times as small").arg(change, timesNumber(1 / ratio));
}

namespace {

/// On which the effects are measured.
Split effectSplit(const Task &task)
{
    return task.sampleCount(Split::test) > 0 ? Split::test : Split::validation;
}

QString briefName(Split split, bool classes)
{
    if (classes)
        return split == Split::test ? WhatIfEvaluator::tr("test accuracy") : WhatIfEvaluator::tr("validation accuracy");
    return split == Split::test ? WhatIfEvaluator::tr("test RMSE") : WhatIfEvaluator::tr("validation RMSE");
}

QString percentOf(double share, int digits)
{
    return percentText(100 * share, digits);
}

using Change = QString (*)(double before, double after);

QString effectTextWith(const WhatIfEffect &effect, Change change, int percentDigits)
{
    const QString where = effect.split == Split::test ? WhatIfEvaluator::tr("%1, whole test part").arg(effect.model)
                                                      : WhatIfEvaluator::tr("%1, whole validation part").arg(effect.model);
    if (!effect.touched)
        return WhatIfEvaluator::tr("%1: not touched, the edited sample is not of it").arg(where);
    if (!effect.after.classes)
        return WhatIfEvaluator::tr("%1: RMSE %2").arg(where, change(effect.before.rmse, effect.after.rmse));
    return WhatIfEvaluator::tr("%1: cross-entropy %2; accuracy %3 → %4")
        .arg(where, change(effect.before.classes->logLoss, effect.after.classes->logLoss),
             percentOf(effect.before.classes->accuracy, percentDigits), percentOf(effect.after.classes->accuracy, percentDigits));
}

} // namespace

QString exactChangeText(double before, double after)
{
    return WhatIfEvaluator::tr("%1 → %2").arg(exactText(before), exactText(after));
}

QString effectText(const WhatIfEffect &effect)
{
    return effectTextWith(effect, changeText, 1);
}

QString exactEffectText(const WhatIfEffect &effect)
{
    return effectTextWith(effect, exactChangeText, 6);
}

QString briefEffectText(const WhatIfEffect &effect)
{
    if (!effect.touched)
        return effect.split == Split::test ? WhatIfEvaluator::tr("test part: not touched")
                                           : WhatIfEvaluator::tr("validation part: not touched");
    const QString name = briefName(effect.split, effect.after.classes.has_value());
    if (!effect.after.classes)
        return WhatIfEvaluator::tr("%1 %2 → %3").arg(name, shortNumber(effect.before.rmse), shortNumber(effect.after.rmse));
    return WhatIfEvaluator::tr("%1 %2 → %3")
        .arg(name, percentOf(effect.before.classes->accuracy, 1), percentOf(effect.after.classes->accuracy, 1));
}

QString briefMeasureName(const Task &task)
{
    return briefName(effectSplit(task), !task.classes().empty());
}

TestLook testLook(const std::vector<WhatIfEffect> &effects)
{
    TestLook look;
    for (const WhatIfEffect &effect : effects)
        if (effect.split == Split::test && effect.touched) {
            look.epochs.insert(effect.epoch);
            look.scores = withScores(std::move(look.scores), testScores(effect.epoch, effect.index, effect.before));
        }
    return look;
}

WhatIfEvaluator::~WhatIfEvaluator()
{
    if (abandoned_)
        *abandoned_ = true;
}

void WhatIfEvaluator::ask(const ViewState &state, const Selection &selection)
{
    Question question{state.experiment, state.task, state.moment, selection.whatIfs};
    std::erase_if(question.whatIfs, [](const WhatIf &whatIf) { return !whatIf.on; });
    for (WhatIf &whatIf : question.whatIfs)
        whatIf.name.clear(); // which changes nothing
    const bool weights = !state.moment.empty() && std::ranges::find(state.moment, nullptr) == state.moment.end();
    if (question.whatIfs.empty() || !weights) {
        waiting_.reset();
        done_.reset();
        if (running_)
            *abandoned_ = true;
        return;
    }
    const bool underWay = running_ && !*abandoned_;
    const std::optional<Question> &newest = waiting_ ? waiting_ : underWay ? running_ : done_;
    if (newest == question)
        return;
    const bool another = !newest || newest->whatIfs != question.whatIfs || newest->task != question.task;
    if (another)
        emit outdated();
    if (running_ && another)
        *abandoned_ = true;
    waiting_ = question;
    if (!running_)
        start();
}

void WhatIfEvaluator::start()
{
    running_ = waiting_;
    waiting_.reset();
    abandoned_ = std::make_shared<std::atomic<bool>>(false);
    background_.run([question = *running_, abandoned = abandoned_] { return compute(question, *abandoned); },
                    [this, question = *running_](const Result<std::optional<Effects>> &answer) { finish(question, answer); });
}

void WhatIfEvaluator::finish(const Question &question, const Result<std::optional<Effects>> &answer)
{
    running_.reset();
    if (answer && *answer) {
        done_ = question;
        emit answered(**answer);
    } else if (!answer) {
        emit failed(answer.error());
    }
    if (waiting_)
        start();
}

Result<std::optional<WhatIfEvaluator::Effects>> WhatIfEvaluator::compute(const Question &question,
                                                                         const std::atomic<bool> &abandoned)
{
    const Split split = effectSplit(*question.task);
    const auto keepGoing = [&] { return !abandoned; };
    Effects effects;
    for (size_t k = 0; k < question.experiment->models.size(); ++k) {
        if (!reaches(question.whatIfs, k))
            continue;
        const ModelSpec &model = question.experiment->models[k];
        const Snapshot &snapshot = *question.moment[k];
        const auto index = static_cast<uint32_t>(k), epoch = epochOfWeights(snapshot);
        if (!reachesPart(question.whatIfs, k, split)) {
            effects.push_back({modelName(model.name), split, {}, {}, index, epoch, false});
            continue;
        }
        const auto &weights = snapshot.weights;
        const auto after = evaluateWhatIf(model, weights, *question.task, split, question.whatIfs, k, keepGoing);
        const auto before = after ? evaluateWhatIf(model, weights, *question.task, split, {}, k, keepGoing) : after;
        if (!before)
            return std::optional<Effects>();
        effects.push_back({modelName(model.name), split, *before, *after, index, epoch});
    }
    return std::optional(std::move(effects));
}

} // namespace sluice
