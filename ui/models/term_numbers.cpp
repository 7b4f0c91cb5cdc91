#include "ui/models/term_numbers.h"

#include "ui/models/compare_content.h"
#include "ui/models/language.h"
#include "ui/models/model_name.h"
#include "ui/models/number_text.h"
#include "ui/models/value_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TermNumbers)
};

std::optional<Traced> partOf(Term term)
{
    static const std::map<Term, Traced> parts = {{Term::cell, Traced::cell},
                                                 {Term::forgetGate, Traced::forgetGate},
                                                 {Term::inputGate, Traced::inputGate},
                                                 {Term::candidate, Traced::candidate},
                                                 {Term::outputGate, Traced::outputGate},
                                                 {Term::hidden, Traced::hidden},
                                                 {Term::updateGate, Traced::updateGate},
                                                 {Term::resetGate, Traced::resetGate}};
    const auto found = parts.find(term);
    return found == parts.end() ? std::nullopt : std::optional(found->second);
}

/// One line a model.
template <class Text> QString ofModels(const ViewState &state, Text text)
{
    QStringList lines;
    for (const ModelCard &card : modelCards(state))
        if (const QString own = text(card); !own.isEmpty())
            lines << named(card.name, own);
    return lines.join(QStringLiteral(";  "));
}

QString ofLosses(const ViewState &state)
{
    if (state.epochs.empty())
        return {};
    const EpochRecord &last = state.epochs.back();
    const uint32_t epoch = last.epoch;
    QStringList lines;
    for (const EpochRecord &record : state.epochs)
        if (record.epoch == epoch)
            lines << Words::tr("%1: training %2, validation %3")
                         .arg(modelName(state.experiment->models[record.model].name), shortNumber(record.trainLoss),
                              shortNumber(record.validationLoss));
    return lines.join(QStringLiteral(";  "));
}

} // namespace

QString equationNumbers(Traced part, const CellCard &card)
{
    const auto found = std::ranges::find_if(card.equations, [part](const Equation &equation) { return equation.computes(part); });
    if (found == card.equations.end())
        return {};
    return QStringLiteral("%1: %2 = %3 %4 %5")
        .arg(card.title, found->symbol, found->terms, equalsText(found->rounded), found->value);
}

QString termNumbers(Term term, const ViewState &state, const InsideContent &inside)
{
    if (!state.experiment || state.moment.empty())
        return {};
    if (const auto part = partOf(term))
        return inside.cell ? equationNumbers(*part, *inside.cell) : QString();
    switch (term) {
    case Term::written:
    case Term::kept:
        return inside.cell ? inside.cell->numbers : QString();
    case Term::errorOverVariance:
        return ofModels(state, [](const ModelCard &card) { return card.error ? shortNumber(*card.error) : QString(); });
    case Term::parameters:
        return ofModels(state, [](const ModelCard &card) { return groupedNumber(card.parameters); });
    case Term::loss:
        return ofLosses(state);
    case Term::learningRate:
        return QStringLiteral("η = %1").arg(state.experiment->training.optimizer.learningRate);
    case Term::batch:
        return QString::number(state.experiment->training.batch);
    case Term::seed:
        return QString::number(state.experiment->training.seed);
    case Term::lookBack:
        return QStringLiteral("T = %1").arg(state.experiment->task.lookback);
    default:
        return {};
    }
}

} // namespace sluice
