#include "core/inspect/interventions.h"
#include "ui/models/answer.h"
#include "ui/models/cell_equations.h"
#include "ui/models/cell_quantities.h"
#include "ui/models/cell_sentence.h"
#include "ui/models/inside_parts.h"
#include "ui/models/language.h"
#include "ui/models/value_text.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

/// What is held of the selected unit at the selected step.
std::vector<Part> heldParts(const InsideInput &input)
{
    const Selection &at = input.selection;
    std::vector<Part> parts;
    for (const Intervention &hold : interventionsOf(at.whatIfs, at.model)) {
        const bool unit = hold.units.empty() || std::find(hold.units.begin(), hold.units.end(), at.unit) != hold.units.end();
        if (hold.layer == at.layer && unit && at.step >= hold.firstStep && at.step <= hold.lastStep)
            parts.push_back(hold.part);
    }
    return parts;
}

/// Only a layer of one unit is told as a story about marks: several units share the work in ways of their own. What is not trained
/// is not measured against one.
std::optional<bool> markAt(const InsideInput &input, const Trace &trace)
{
    const std::vector<size_t> features = markFeatures(*input.state.task, trace.x);
    const bool untrained = input.state.moment[input.selection.model]->at.step == 0;
    if (features.empty() || untrained || input.units() != 1 || input.selection.layer != 0)
        return {};
    return std::any_of(features.begin(), features.end(),
                       [&](size_t f) { return inputValue(*input.state.task, trace.x, f, input.selection.step) > 0.5; });
}

/// What the what-ifs do to the selected unit's state at the selected step: to nothing, of which it is seen whether it is held, and to
/// zero, of which what is added is seen.
void addWhatIfs(const InsideInput &input, CellSetting &setting)
{
    const Selection &at = input.selection;
    const Part state = std::holds_alternative<LstmSpec>(input.layerSpec()) ? Part::cell : Part::hidden;
    arma::mat nothing(at.unit + 1, 1, arma::fill::value(arma::datum::nan)), zero(at.unit + 1, 1, arma::fill::zeros);
    const auto interventions = interventionsOn(at.layer, interventionsOf(at.whatIfs, at.model));
    hold(nothing, state, at.step, interventions);
    hold(zero, state, at.step, interventions);
    setting.whatIf = reaches(at.whatIfs, at.model);
    setting.held = !std::isnan(nothing(at.unit, 0));
    setting.added = setting.held ? 0 : zero(at.unit, 0);
}

/// That the selected unit's number comes to in the sequence.
double largestState(const InsideInput &input, const Trace &trace)
{
    const LayerTrace &layer = trace.layers[input.selection.layer];
    const auto *lstm = std::get_if<LstmTrace>(&layer);
    const arma::mat &states = lstm ? lstm->c : outputOf(layer);
    return arma::abs(states.row(input.selection.unit)).max();
}

QString cardTitle(const InsideInput &input)
{
    const size_t units = input.units();
    const QString t = QString::number(input.selection.step + 1);
    return units == 1 ? InsideText::tr("This cell, at t = %1").arg(t)
                      : InsideText::tr("Unit %1 of %2, at t = %3").arg(input.selection.unit + 1).arg(units).arg(t);
}

/// What is held passes nothing back.
UnitMoment withoutHeld(UnitMoment gradients, const std::vector<Part> &held)
{
    const auto cut = [&](GateTerms &gate, Part part) {
        if (std::ranges::find(held, part) != held.end())
            gate = {};
    };
    if (auto *lstm = std::get_if<LstmMoment>(&gradients)) {
        cut(lstm->i, Part::inputGate);
        cut(lstm->f, Part::forgetGate);
        cut(lstm->g, Part::candidate);
        cut(lstm->o, Part::outputGate);
    } else if (auto *gru = std::get_if<GruMoment>(&gradients)) {
        cut(gru->r, Part::resetGate);
        cut(gru->z, Part::updateGate);
        cut(gru->n, Part::candidate);
    }
    return gradients;
}

void addGradients(const InsideInput &input, CellCard &card)
{
    if (!input.traces.gradients)
        return;
    const Selection &at = input.selection;
    const auto gradientsOf = [&](const UnitMoment &moment, const AnswerGradients &gradients) { // the layer's kind is the same
        return unitGradients(moment, gradients.inside, input.traces.networks[at.model].layers[at.layer], at.layer, at.unit,
                             at.step);
    };
    card.gradients = withoutHeld(gradientsOf(card.moment, *input.traces.gradients), card.held);
    if (card.untouched && input.traces.untouchedGradients)
        card.untouchedGradients = gradientsOf(*card.untouched, *input.traces.untouchedGradients);
    card.gradientLimit = std::max(largestOf(*card.gradients), 1e-12);
    const QString title =
        InsideText::tr("∂y(%1)/∂ each part, at t = %2").arg(input.traces.models[at.model]->x.n_cols).arg(at.step + 1);
    const QString answer = askedAnswerName(*input.state.task, input.traces.gradients->ofClass);
    card.gradientTitle = answer.isEmpty() ? title : InsideText::tr("%1, %2", "what is shown, of which answer").arg(title, answer);
}

/// The largest of the unit's state over the sample, and of what is kept and written: what is shown of it is no larger.
double stateLimit(const InsideInput &input)
{
    using Quantity = InsideRow::Quantity;
    double largest = 0;
    for (const CellQuantity &each : quantitiesOf(input.layerSpec())) {
        if (each.quantity != Quantity::written && each.quantity != Quantity::kept && each.part() != Part::cell &&
            each.part() != Part::hidden)
            continue;
        for (const double value : each.values(*input.layer()).row(input.selection.unit))
            largest = std::isfinite(value) ? std::max(largest, std::abs(value)) : largest;
    }
    return niceLimit(largest);
}

/// The numbers that feed the cell at each step, one row each.
using Fed = const arma::mat &(*)(const Trace &, size_t layer);

const arma::mat &inputsOf(const Trace &trace, size_t layer)
{
    return layer == 0 ? trace.x : outputOf(trace.layers[layer - 1]);
}

const arma::mat &statesOf(const Trace &trace, size_t layer)
{
    return outputOf(trace.layers[layer]);
}

double sizeAt(const arma::mat &values, size_t step)
{
    return values.n_rows == 1 ? values(0, step) : arma::norm(values.col(step));
}

/// Of a state's numbers, of which each is within ±1, it is known; of others that of the sample.
double limitOfFed(const arma::mat &values, bool states)
{
    if (states && values.n_rows > 1)
        return std::sqrt(static_cast<double>(values.n_rows));
    double largest = 0;
    for (arma::uword step = 0; step < values.n_cols; ++step)
        if (const double size = std::abs(sizeAt(values, step)); std::isfinite(size))
            largest = std::max(largest, size);
    return niceLimit(largest);
}

/// In all that feeds the cell at that step.
double gradientAt(const InsideInput &input, const NetworkGradients &inside, Fed fed, size_t step)
{
    const size_t layer = input.selection.layer;
    const arma::cube &gradients = fed == statesOf ? inside.layers[layer].output
                                  : layer == 0    ? inside.x
                                                  : inside.layers[layer - 1].output;
    return gradients.is_empty() ? 0 : sizeAt(gradients.slice(step), 0);
}

QString nameOfFed(const InsideInput &input, Fed fed, arma::uword row)
{
    if (fed == statesOf || input.selection.layer > 0)
        return InsideText::tr("unit %1").arg(row + 1);
    return featureName(*input.state.task, row);
}

/// At no step, before the first one, all is zero.
CellSource sourceOf(const InsideInput &input, Fed fed, std::optional<size_t> step)
{
    const Selection &at = input.selection;
    const arma::mat &values = fed(*input.traces.models[at.model], at.layer);
    CellSource source;
    source.count = values.n_rows;
    source.limit = limitOfFed(values, fed == statesOf || at.layer > 0);
    source.value = step ? sizeAt(values, *step) : 0;
    if (input.untouchedLayer())
        source.untouched = step ? sizeAt(fed(*input.traces.untouched[at.model], at.layer), *step) : 0;
    if (input.traces.gradients)
        source.gradient = step ? gradientAt(input, input.traces.gradients->inside, fed, *step) : 0;
    if (input.traces.untouchedGradients)
        source.untouchedGradient = step ? gradientAt(input, input.traces.untouchedGradients->inside, fed, *step) : 0;
    if (step && values.n_rows > 1) {
        const arma::uword row = arma::index_max(arma::abs(values.col(*step)));
        source.largest = QStringLiteral("%1 %2").arg(nameOfFed(input, fed, row), exactText(values(row, *step)));
    }
    return source;
}

UnitMoment untouchedMoment(const InsideInput &input)
{
    const Selection &at = input.selection;
    const ModelShape shape = ModelShape::of(*input.state.task);
    return unitMoment(unpackWeights(input.model(), shape, input.state.moment[at.model]->weights),
                      *input.traces.untouched[at.model], at.layer, at.unit, at.step);
}

/// Of a story about marks that is told of one unit: the head may turn the sign of what the cell holds.
QString signTurned(const InsideInput &input, const Trace &trace, const UnitMoment &moment)
{
    const Selection &at = input.selection;
    const Task &task = *input.state.task;
    const NetworkWeights &network = input.traces.networks[at.model];
    const arma::mat &head = network.head.W;
    const bool last = at.layer + 1 == network.layers.size(); // which the head reads
    if (!last || !task.classes().empty() || head.n_elem != 1 || trace.readout.n_cols <= at.step || head(0, 0) >= 0)
        return {};
    const double answer = answerValue(task, {trace.readout.colptr(at.step), trace.readout.n_rows});
    return turnedSign(valueOf(moment, Part::hidden), answer);
}

} // namespace

std::optional<CellCard> cellCard(const InsideInput &input)
{
    if (!input.layer() || input.mode == InsideMode::dense)
        return {};
    const Selection &at = input.selection;
    const Trace &trace = *input.traces.models[at.model];
    CellCard card;
    card.moment = unitMoment(input.traces.networks[at.model], trace, at.layer, at.unit, at.step);
    if (input.untouchedLayer())
        card.untouched = untouchedMoment(input);
    card.layer = input.layerSpec();
    card.input = sourceOf(input, inputsOf, at.step);
    card.input.series = at.layer == 0;
    card.before = sourceOf(input, statesOf, at.step == 0 ? std::nullopt : std::optional(at.step - 1));
    card.held = heldParts(input);
    card.title = cardTitle(input);
    addGradients(input, card);
    card.numbers = cellNumbers(card.moment);
    card.limit = stateLimit(input);
    CellSetting setting{.mark = markAt(input, trace), .largest = largestState(input, trace), .first = at.step == 0};
    addWhatIfs(input, setting);
    card.sentence = cellSentence(card.moment, setting);
    if (const QString turned = signTurned(input, trace, card.moment); setting.mark == true && !turned.isEmpty())
        card.sentence = joinedSentences({card.sentence, turned});
    card.equations = cellEquations(input, card);
    return card;
}

} // namespace sluice
