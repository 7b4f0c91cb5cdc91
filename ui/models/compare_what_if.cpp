#include "ui/models/compare_what_if.h"

#include "ui/models/answer.h"
#include "ui/models/error_text.h"
#include "ui/models/language.h"
#include "ui/models/model_name.h"

#include <QCoreApplication>
#include <span>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CompareWhatIf)
};

void append(const Task &task, const arma::mat &outputs, std::vector<double> &y)
{
    for (arma::uword t = 0; t < outputs.n_cols; ++t)
        y.push_back(answerValue(task, std::span(outputs.colptr(t), outputs.n_rows)));
}

} // namespace

void addWhatIfAnswers(const ViewState &state, OutputContent &content)
{
    const Selection &at = state.selection;
    for (size_t k = 0; k < state.moment.size(); ++k) {
        if (!reaches(at.whatIfs, k))
            continue;
        const ModelSpec &spec = state.experiment->models[k];
        const auto &weights = state.moment[k]->weights;
        OutputContent::Answer answer{k, answererName(spec.name, true), {}, true};
        if (state.task->spec().output == OutputAt::every) {
            append(*state.task, probeWhatIf(spec, weights, *state.task, {at.split, at.sample}, at.whatIfs, k).output, answer.y);
        } else {
            const auto all = predictWhatIf(spec, weights, *state.task, at.split, at.whatIfs, k, {});
            for (const arma::mat &one : *all)
                append(*state.task, one.tail_cols(1), answer.y);
        }
        content.answers.push_back(std::move(answer));
    }
}

std::vector<size_t> reachedModels(const ViewState &state)
{
    std::vector<size_t> reached;
    for (size_t model = 0; state.experiment && model < state.experiment->models.size(); ++model)
        if (reaches(state.selection.whatIfs, model))
            reached.push_back(model);
    return reached;
}

WhatIfNumbers whatIfNumbersOf(const ViewState &state, size_t model, const WhatIfOutcome &outcome)
{
    if (!reaches(state.selection.whatIfs, model))
        return {};
    if (std::holds_alternative<WhatIfWaiting>(outcome))
        return {Words::tr("◆ %1: computing …").arg(briefMeasureName(*state.task)), {}};
    if (const auto *effects = std::get_if<std::vector<WhatIfEffect>>(&outcome))
        for (const WhatIfEffect &effect : *effects)
            if (effect.index == model)
                return {QStringLiteral("◆ ") + briefEffectText(effect), exactEffectText(effect)};
    return {Words::tr("◆ without the what-ifs"), {}};
}

namespace {

QString namesOf(const ViewState &state, const std::vector<size_t> &models)
{
    QStringList names;
    for (const size_t model : models)
        names << modelName(state.experiment->models[model].name);
    return joinedList(names);
}

} // namespace

WhatIfNumbers whatIfNumbers(const ViewState &state, const WhatIfOutcome &outcome)
{
    const std::vector<size_t> reached = reachedModels(state);
    if (reached.empty())
        return {};
    const QString without = Words::tr("What has no ◆ here is without the what-ifs.");
    if (const auto *effects = std::get_if<std::vector<WhatIfEffect>>(&outcome)) {
        QStringList lines, exact;
        for (const WhatIfEffect &effect : *effects) {
            lines << QStringLiteral("◆ ") + effectText(effect);
            exact << exactEffectText(effect);
        }
        return {(lines << without).join('\n'), exact.join('\n')};
    }
    if (const auto *why = std::get_if<Sentence>(&outcome))
        return {QStringLiteral("◆ %1\n%2").arg(errorText(*why), without), {}};
    const QString names = namesOf(state, reached);
    const QString onWhich = std::holds_alternative<WhatIfWaiting>(outcome)
                                ? Words::tr("◆ What-ifs on %1: computing the whole part …")
                                : Words::tr("◆ What-ifs on %1.");
    return {closedUp(onWhich.arg(names)) + '\n' + without, {}};
}

} // namespace sluice
