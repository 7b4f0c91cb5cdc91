#include "ui/models/term_numbers.h"

#include "ui/models/answer.h"
#include "ui/models/cell_numbers.h"
#include "ui/models/compare_content.h"
#include "ui/models/fact_lines.h"
#include "ui/models/language.h"
#include "ui/models/measure_numbers.h"
#include "ui/models/model_name.h"
#include "ui/models/number_text.h"
#include "ui/models/part_text.h"
#include "ui/models/training_numbers.h"
#include "ui/models/value_text.h"
#include "ui/models/weight_numbers.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <map>

namespace sluice {

namespace {

constexpr arma::uword mostInputs = 6; // of the many that a step may have

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
                                                 {Term::updateGate, Traced::updateGate}};
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
    return lines.join(betweenFacts);
}

/// Of the weights that are shown, each model's own epoch.
QString ofLosses(const ViewState &state)
{
    QStringList lines;
    for (const EpochRecord &record : state.epochs)
        if (record.model < state.moment.size() && record.epoch == epochOfWeights(*state.moment[record.model]))
            lines << Words::tr("%1, epoch %2: training %3, validation %4")
                         .arg(modelName(state.experiment->models[record.model].name))
                         .arg(record.epoch)
                         .arg(shortNumber(record.trainLoss), shortNumber(record.validationLoss));
    return lines.join(betweenFacts);
}

/// The selected sample as the networks are fed it; nothing where the cursor is beyond it.
std::optional<Sample> fedSample(const ViewState &state)
{
    const Selection &at = state.selection;
    if (at.sample >= state.task->sampleCount(at.split))
        return {};
    Sample sample = alteredSample(*state.task, {at.split, at.sample}, at.whatIfs);
    return at.step < sample.x.n_cols ? std::optional(std::move(sample)) : std::nullopt;
}

QString ofFeatures(const ViewState &state)
{
    const auto sample = fedSample(state);
    if (!sample)
        return {};
    QStringList values;
    for (arma::uword feature = 0; feature < std::min(sample->x.n_rows, mostInputs); ++feature)
        values << shortNumber(double{sample->x(feature, state.selection.step)});
    if (sample->x.n_rows > mostInputs)
        values << QStringLiteral("…");
    return QStringLiteral("I = %1;  x(%2) = (%3)")
        .arg(sample->x.n_rows)
        .arg(state.selection.step + 1)
        .arg(values.join(QStringLiteral(", ")));
}

/// Of the first number among the inputs; of a table of the one at the cursor.
QString ofScaling(const ViewState &state)
{
    const Task &task = *state.task;
    const auto sample = fedSample(state);
    const auto &features = task.featureList();
    const size_t first = task.tabular() ? state.selection.step : 0;
    const auto feature = std::find_if(features.begin() + static_cast<std::ptrdiff_t>(std::min(first, features.size())),
                                      features.end(), [](const Feature &each) { return !each.member; });
    if (!sample || feature == features.end())
        return {};
    const auto index = static_cast<arma::uword>(feature - features.begin());
    const double scaled =
        double{task.tabular() ? sample->x(0, std::min(index, sample->x.n_cols - 1)) : sample->x(index, state.selection.step)};
    const auto &columns = task.inputColumns();
    const auto entry = static_cast<size_t>(std::ranges::find(columns, feature->column) - columns.begin());
    const Scaler &scaler = task.inputScaler();
    return named(featureName(*feature, task.data()),
                 QStringLiteral("x' = (%1 − %2) ÷ %3 = %4")
                     .arg(shortNumber(scaler.undo(entry, scaled)), afterSign(shortNumber(scaler.offset(entry))),
                          shortNumber(scaler.scale(entry)), shortNumber(scaled)));
}

QString ofTarget(const OutputContent *output)
{
    if (!output || output->x.empty())
        return {};
    return QStringLiteral("y = %1").arg(valueOf(*output, output->target[nearestPoint(*output, output->cursor)], shortNumber));
}

QString ofHorizon(const Task &task)
{
    return task.spec().ahead() ? QStringLiteral("h = %1").arg(task.spec().horizon) : QString();
}

/// The picked gate, or the first that is fed; of a cell without gates what it hands on.
Traced fedPart(const ViewState &state, const CellCard &card)
{
    const std::vector<Part> gates = fedGates(card.layer);
    const auto picked = state.selection.part ? sluice::partOf(*state.selection.part) : std::nullopt;
    if (picked && std::ranges::find(gates, *picked) != gates.end())
        return tracedOf(*picked);
    return gates.empty() ? Traced::hidden : tracedOf(gates.front());
}

/// What goes into the picked gate: "This cell, at t = 3, forget gate: z = 0.31 + 0.20 + 1.00 = 1.51".
QString ofPreactivation(const ViewState &state, const CellCard &card)
{
    const Traced part = fedPart(state, card);
    const GateTerms terms = termsOf(card.moment, *sluice::partOf(part));
    const auto addend = [](double value) {
        return QStringLiteral(" %1 %2").arg(value < 0 ? QString(QChar(0x2212)) : QStringLiteral("+"), fixedText(std::abs(value)));
    };
    QString sum = fixedText(terms.fromInput) + addend(terms.fromHidden);
    if (terms.fromCell != 0)
        sum += addend(terms.fromCell);
    const double z = terms.fromInput + terms.fromHidden + terms.fromCell + terms.bias;
    const double shown =
        shownValue(terms.fromInput) + shownValue(terms.fromHidden) + shownValue(terms.fromCell) + shownValue(terms.bias);
    return named(card.title, QStringLiteral("z(%1) = %2%3 %4 %5")
                                 .arg(tracedText(part), sum, addend(terms.bias), equalsText(isRounded(shown, z)), fixedText(z)));
}

QString ofPeepholes(const CellCard &card)
{
    const auto *lstm = std::get_if<LstmSpec>(&card.layer);
    if (!lstm || !lstm->peepholes)
        return {};
    return equationNumbers(lstm->forgetGate == ForgetGate::own ? Traced::forgetGate : Traced::inputGate, card);
}

QString ofAblation(const ViewState &state, const CellCard &card)
{
    return named(card.title, QStringLiteral("h(%1) = %2 → 0")
                                 .arg(state.selection.step + 1)
                                 .arg(shortNumber(valueOf(card.untouched.value_or(card.moment), Part::hidden))));
}

QString equationAlone(Traced part, const CellCard &card)
{
    const auto found = std::ranges::find_if(card.equations, [part](const Equation &equation) { return equation.computes(part); });
    if (found == card.equations.end())
        return {};
    return QStringLiteral("%1 = %2 %3 %4").arg(found->symbol, found->terms, equalsText(found->rounded), found->value);
}

QString bothEquations(const CellCard &card)
{
    QStringList lines = {equationAlone(Traced::cell, card), equationAlone(Traced::hidden, card)};
    lines.removeAll(QString());
    return lines.isEmpty() ? QString() : named(card.title, lines.join(betweenFacts));
}

QString ofCell(Term term, const ViewState &state, const CellCard &card)
{
    if (const auto part = partOf(term))
        return equationNumbers(*part, card);
    switch (term) {
    case Term::written:
    case Term::kept:
        return card.numbers;
    case Term::resetGate: // its formula is what it does to the candidate
        return std::holds_alternative<GruSpec>(card.layer) ? equationNumbers(Traced::candidate, card) : QString();
    case Term::lstm:
        return std::holds_alternative<LstmSpec>(card.layer) ? bothEquations(card) : QString();
    case Term::gru:
        return std::holds_alternative<GruSpec>(card.layer) ? equationNumbers(Traced::hidden, card) : QString();
    case Term::recurrent:
        return std::holds_alternative<RnnSpec>(card.layer) ? equationNumbers(Traced::hidden, card) : QString();
    case Term::bias:
    case Term::preactivation:
        return ofPreactivation(state, card);
    case Term::activation:
        return equationNumbers(fedPart(state, card), card);
    case Term::peepholes:
        return ofPeepholes(card);
    case Term::ablation:
        return ofAblation(state, card);
    default:
        return {};
    }
}

QString ofData(Term term, const ViewState &state, const OutputContent *output)
{
    switch (term) {
    case Term::timeStep:
        return QStringLiteral("t = %1, T = %2").arg(state.selection.step + 1).arg(state.task->steps());
    case Term::feature:
        return ofFeatures(state);
    case Term::scaling:
        return ofScaling(state);
    case Term::target:
        return ofTarget(output);
    case Term::lookBack:
        return QStringLiteral("T = %1").arg(state.experiment->task.lookback);
    case Term::horizon:
        return ofHorizon(*state.task);
    default:
        return {};
    }
}

QString ofNetworks(Term term, const ViewState &state)
{
    switch (term) {
    case Term::errorOverVariance:
        return ofModels(state, [](const ModelCard &card) {
            return card.error ? QStringLiteral("%1 = %2").arg(card.errorParts, shortNumber(*card.error)) : QString();
        });
    case Term::parameters:
        return parameterNumbers(state);
    case Term::loss:
        return ofLosses(state);
    case Term::learningRate:
        return QStringLiteral("η = ") + rateText(state.experiment->training.optimizer.learningRate);
    case Term::batch:
        return QStringLiteral("|B| = %1").arg(state.experiment->training.batch);
    case Term::seed:
        return QString::number(state.experiment->training.seed);
    case Term::norm:
        return normNumbers(state);
    case Term::penalty:
        return penaltyNumbers(state);
    default:
        return trainingNumbers(term, state);
    }
}

} // namespace

QString equationNumbers(Traced part, const CellCard &card)
{
    const QString alone = equationAlone(part, card);
    return alone.isEmpty() ? alone : named(card.title, alone);
}

QString termNumbers(Term term, const ViewState &state, const ShownContents &shown)
{
    if (!state.experiment || !state.task || state.moment.empty())
        return {};
    const bool cell = shown.inside && shown.inside->cell;
    for (const QString &own :
         {cell ? ofCell(term, state, *shown.inside->cell) : QString(), ofData(term, state, shown.output), ofNetworks(term, state),
          shown.measured ? measureNumbers(term, state, *shown.measured) : QString(), measureNumbers(term, state, shown.output)})
        if (!own.isEmpty())
            return own;
    return {};
}

} // namespace sluice
