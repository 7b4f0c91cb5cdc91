#include "core/inspect/unit_moment.h"

#include "core/inspect/plain_network.h"
#include "core/inspect/probe.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace sluice {

namespace {

/// What a unit of a recurrent layer gets at one step.
struct Surroundings {
    const Trace &trace;
    size_t layer, unit, step;

    arma::vec x() const { return (layer == 0 ? trace.x : outputOf(trace.layers[layer - 1])).col(step); }
    arma::vec hiddenBefore() const { return before(outputOf(trace.layers[layer])); }
    arma::vec before(const arma::mat &states) const
    {
        return step == 0 ? arma::vec(states.n_rows, arma::fill::zeros) : arma::vec(states.col(step - 1));
    }
};

/// A row of W, R and b.
template <class Weights> GateTerms termsOf(const Weights &weights, arma::uword row, const Surroundings &at, double value)
{
    return {.fromInput = arma::dot(weights.W.row(row), at.x()),
            .fromHidden = arma::dot(weights.R.row(row), at.hiddenBefore()),
            .bias = weights.b(row),
            .value = value};
}

LstmMoment momentOf(const LstmWeights &weights, const LstmTrace &values, const Surroundings &at)
{
    const size_t unit = at.unit, step = at.step;
    const double cellBefore = at.before(values.c)(unit);
    const auto terms = [&](Part gate, const arma::vec &peephole, double cell, const arma::mat &gateValues) {
        const auto first = firstRowOf(weights, gate);
        if (!first)
            return GateTerms{.value = gateValues(unit, step)};
        GateTerms found = termsOf(weights, *first + unit, at, gateValues(unit, step));
        if (!peephole.is_empty()) {
            found.peephole = peephole(unit);
            found.fromCell = peephole(unit) * cell;
        }
        return found;
    };
    return {.i = terms(Part::inputGate, weights.pi, cellBefore, values.i),
            .f = terms(Part::forgetGate, weights.pf, cellBefore, values.f),
            .g = terms(Part::candidate, {}, 0, values.g),
            .o = terms(Part::outputGate, weights.po, values.c(unit, step), values.o),
            .cellBefore = cellBefore,
            .kept = values.kept(unit, step),
            .written = values.written(unit, step),
            .cell = values.c(unit, step),
            .squashed = values.squashed(unit, step),
            .hidden = values.h(unit, step)};
}

GruMoment momentOf(const GruWeights &weights, const GruTrace &values, const Surroundings &at)
{
    const size_t unit = at.unit, step = at.step;
    const auto terms = [&](Part gate, const arma::mat &gateValues) {
        return termsOf(weights, firstGruRow(weights, gate) + unit, at, gateValues(unit, step));
    };
    GruMoment moment{.r = terms(Part::resetGate, values.r),
                     .z = terms(Part::updateGate, values.z),
                     .n = terms(Part::candidate, values.n),
                     .hiddenBefore = at.hiddenBefore()(unit),
                     .recalled = values.recalled(unit, step),
                     .kept = values.kept(unit, step),
                     .written = values.written(unit, step),
                     .hidden = values.h(unit, step)};
    moment.n.fromHidden = moment.r.value * moment.recalled;
    return moment;
}

RnnMoment momentOf(const RnnWeights &weights, const RnnTrace &values, const Surroundings &at)
{
    return {termsOf(weights, at.unit, at, values.h(at.unit, at.step))};
}

/// The row of W and R that a gate of a unit has; nothing where it has none.
struct GateRow {
    const arma::mat *W = nullptr, *R = nullptr;
    arma::uword row = 0;
};

GateRow rowOf(const LayerWeights &weights, Part gate, size_t unit)
{
    if (const auto *lstm = std::get_if<LstmWeights>(&weights)) {
        const auto first = firstRowOf(*lstm, gate);
        return first ? GateRow{&lstm->W, &lstm->R, *first + unit} : GateRow{};
    }
    if (const auto *gru = std::get_if<GruWeights>(&weights))
        return {&gru->W, &gru->R, firstGruRow(*gru, gate) + unit};
    const auto &rnn = std::get<RnnWeights>(weights);
    return {&rnn.W, &rnn.R, unit};
}

} // namespace

GateTerms termsOf(const UnitMoment &moment, Part gate)
{
    if (const auto *lstm = std::get_if<LstmMoment>(&moment))
        return gate == Part::inputGate    ? lstm->i
               : gate == Part::forgetGate ? lstm->f
               : gate == Part::candidate  ? lstm->g
               : gate == Part::outputGate ? lstm->o
                                          : GateTerms();
    if (const auto *gru = std::get_if<GruMoment>(&moment))
        return gate == Part::resetGate    ? gru->r
               : gate == Part::updateGate ? gru->z
               : gate == Part::candidate  ? gru->n
                                          : GateTerms();
    return gate == Part::hidden ? std::get<RnnMoment>(moment).h : GateTerms();
}

double valueOf(const UnitMoment &moment, Part part)
{
    if (const auto *lstm = std::get_if<LstmMoment>(&moment); lstm && isState(part))
        return part == Part::cell ? lstm->cell : lstm->hidden;
    if (const auto *gru = std::get_if<GruMoment>(&moment); gru && isState(part))
        return part == Part::hidden ? gru->hidden : 0;
    return termsOf(moment, part).value;
}

UnitMoment unitMoment(const NetworkWeights &network, const Trace &trace, size_t layer, size_t unit, size_t step)
{
    const Surroundings at{trace, layer, unit, step};
    const LayerTrace &values = trace.layers[layer];
    assert(unit < outputOf(values).n_rows && step < outputOf(values).n_cols);
    if (const auto *lstm = std::get_if<LstmWeights>(&network.layers[layer]))
        return momentOf(*lstm, std::get<LstmTrace>(values), at);
    if (const auto *gru = std::get_if<GruWeights>(&network.layers[layer]))
        return momentOf(*gru, std::get<GruTrace>(values), at);
    return momentOf(std::get<RnnWeights>(network.layers[layer]), std::get<RnnTrace>(values), at);
}

namespace {

/// Of the unit's states, at its step and at the one before.
struct StateGradients {
    double hidden = 0, hiddenBefore = 0, cell = 0, cellBefore = 0;
};

StateGradients statesOf(const NetworkGradients::OfLayer &gradients, size_t unit, size_t step)
{
    const auto at = [&](const arma::cube &values, size_t t) { return values.is_empty() ? 0.0 : values(unit, 0, t); };
    StateGradients states{at(gradients.output, step), 0, at(gradients.cell, step), 0};
    if (step > 0) {
        states.hiddenBefore = at(gradients.output, step - 1);
        states.cellBefore = at(gradients.cell, step - 1);
    }
    return states;
}

GateTerms gateGradient(double ofValue, double ofArgument)
{
    return {ofArgument, ofArgument, ofArgument, ofArgument, ofValue};
}

GateTerms sigmoidGradient(double ofValue, double value)
{
    return gateGradient(ofValue, ofValue * value * (1 - value));
}

LstmMoment gradientsOf(const LstmMoment &at, const StateGradients &d, const LstmWeights &weights)
{
    const double input = d.cell * at.g.value, forget = d.cell * at.cellBefore, candidate = d.cell * at.i.value;
    const bool coupled = weights.forget == ForgetGate::coupled;
    const double throughBoth = (coupled ? input - forget : input) * at.i.value * (1 - at.i.value);
    const double g = at.g.value;
    const double slope = weights.squashing == CellSquashing::tanh ? 1 - g * g : 1 - g * g / 4;
    return {.i = gateGradient(input, throughBoth),
            .f = weights.forget == ForgetGate::own ? sigmoidGradient(forget, at.f.value) : gateGradient(forget, 0),
            .g = gateGradient(candidate, candidate * slope),
            .o = sigmoidGradient(d.hidden * at.squashed, at.o.value),
            .cellBefore = d.cellBefore,
            .kept = d.cell,
            .written = d.cell,
            .cell = d.cell,
            .squashed = d.hidden * at.o.value,
            .hidden = d.hidden};
}

GruMoment gradientsOf(const GruMoment &at, const StateGradients &d)
{
    const double candidate = d.hidden * (1 - at.z.value);
    const double sum = candidate * (1 - at.n.value * at.n.value);
    return {.r = sigmoidGradient(sum * at.recalled, at.r.value),
            .z = sigmoidGradient(d.hidden * (at.hiddenBefore - at.n.value), at.z.value),
            .n = gateGradient(candidate, sum),
            .hiddenBefore = d.hiddenBefore,
            .recalled = sum * at.r.value,
            .kept = d.hidden,
            .written = d.hidden,
            .hidden = d.hidden};
}

RnnMoment gradientsOf(const RnnMoment &at, const StateGradients &d, Activation activation)
{
    const double h = at.h.value;
    const double slope = activation == Activation::tanh ? 1 - h * h : h > 0 ? 1 : 0;
    const double sum = d.hidden * slope;
    return {gateGradient(d.hidden, sum)};
}

} // namespace

UnitMoment unitGradients(const UnitMoment &moment, const NetworkGradients &gradients, const LayerWeights &weights, size_t layer,
                         size_t unit, size_t step)
{
    const StateGradients states = statesOf(gradients.layers[layer], unit, step);
    if (const auto *lstm = std::get_if<LstmMoment>(&moment))
        return gradientsOf(*lstm, states, std::get<LstmWeights>(weights));
    if (const auto *gru = std::get_if<GruMoment>(&moment))
        return gradientsOf(*gru, states);
    return gradientsOf(std::get<RnnMoment>(moment), states, std::get<RnnWeights>(weights).activation);
}

double largestOf(const UnitMoment &gradients)
{
    std::vector<double> all;
    if (const auto *lstm = std::get_if<LstmMoment>(&gradients))
        all = {lstm->i.value,    lstm->f.value, lstm->g.value,  lstm->o.value,
               lstm->cellBefore, lstm->cell,    lstm->squashed, lstm->hidden};
    else if (const auto *gru = std::get_if<GruMoment>(&gradients))
        all = {gru->r.value, gru->z.value, gru->n.value, gru->n.fromHidden, gru->hiddenBefore, gru->recalled, gru->hidden};
    else
        all = {std::get<RnnMoment>(gradients).h.value, std::get<RnnMoment>(gradients).h.fromInput};
    double largest = 0;
    for (const double value : all)
        largest = std::max(largest, std::abs(value));
    return largest;
}

std::vector<Contribution> gateContributions(const NetworkWeights &network, const Trace &trace, size_t layer, size_t unit,
                                            size_t step, Part gate)
{
    const GateRow gateRow = rowOf(network.layers[layer], gate, unit);
    if (!gateRow.W)
        return {};
    const Surroundings at{trace, layer, unit, step};
    std::vector<Contribution> all;
    const auto add = [&](Contribution::From from, const arma::mat &matrix, const arma::vec &values) {
        for (arma::uword index = 0; index < values.n_elem; ++index)
            all.push_back({from, index, matrix(gateRow.row, index), values(index)});
    };
    add(Contribution::From::input, *gateRow.W, at.x());
    add(Contribution::From::hidden, *gateRow.R, at.hiddenBefore());
    const UnitMoment moment = unitMoment(network, trace, layer, unit, step);
    if (const auto peephole = termsOf(moment, gate).peephole) {
        const auto &lstm = std::get<LstmMoment>(moment);
        all.push_back({Contribution::From::cell, unit, *peephole, gate == Part::outputGate ? lstm.cell : lstm.cellBefore});
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Contribution &a, const Contribution &b) { return std::abs(a.product()) > std::abs(b.product()); });
    return all;
}

} // namespace sluice
