#include "core/inspect/memory.h"

#include "core/inspect/plain_cubes.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace sluice {

namespace {

/// ∂c_u(T)/∂c_u(t) of some units, a row each: one backward pass a unit through the layer alone.
arma::mat cellJacobian(const LstmWeights &weights, const LstmValues &values, const std::vector<Intervention> &interventions,
                       const arma::uvec &units)
{
    const arma::uword count = units.n_elem, steps = values.c.n_slices;
    // All units at once, one column a unit: the sequence is repeated.
    const auto repeated = [&](const arma::cube &one) {
        arma::cube all(one.n_rows, count, steps);
        for (arma::uword t = 0; t < steps; ++t)
            all.slice(t) = arma::repmat(one.slice(t).col(0), 1, count);
        return all;
    };
    LstmValues all{repeated(values.i),
                   repeated(values.f),
                   repeated(values.g),
                   repeated(values.o),
                   repeated(values.c),
                   repeated(values.h),
                   repeated(values.squashed),
                   arma::repmat(values.h0.col(0), 1, count),
                   arma::repmat(values.c0.col(0), 1, count)};
    arma::mat dLast(values.c.n_rows, count, arma::fill::zeros);
    for (arma::uword k = 0; k < count; ++k)
        dLast(units(k), k) = 1;
    const arma::cube dc = cellGradients(weights, all, dLast, interventions);
    arma::mat jacobian(count, steps);
    for (arma::uword t = 0; t < steps; ++t)
        for (arma::uword k = 0; k < count; ++k)
            jacobian(k, t) = dc(units(k), k, t);
    return jacobian;
}

/// A unit's own state over the steps: c of an LSTM, h otherwise.
arma::mat stateOf(const LayerValues &values)
{
    const auto *lstm = std::get_if<LstmValues>(&values);
    return overTime(lstm ? lstm->c : outputOf(values), 0);
}

/// The largest change in each row of `differences`, after which it is relative to that. A row with nothing but rounding is zero.
arma::vec makeRelative(arma::mat &differences, const arma::mat &before)
{
    constexpr double rounding = 1e-9;
    arma::vec largest = arma::max(differences, 1);
    for (arma::uword row = 0; row < differences.n_rows; ++row) {
        if (largest(row) <= rounding * std::max(1.0, arma::abs(before.row(row)).max()))
            largest(row) = 0;
        differences.row(row) = largest(row) > 0 ? arma::rowvec(differences.row(row) / largest(row))
                                                : arma::rowvec(differences.n_cols, arma::fill::zeros);
    }
    return largest;
}

/// `open`: 1 where c is free, 0 where it is held.
UnitMemory alongCell(size_t unit, const arma::rowvec &path, const arma::rowvec &open)
{
    UnitMemory memory;
    memory.unit = unit;
    memory.path = path;
    memory.held = arma::find(open == 0);
    memory.held = memory.held.elem(arma::find(memory.held > 0));
    const bool throughout = memory.held.n_elem > 0 && memory.held.n_elem + 1 == open.n_elem;
    if (!throughout)
        memory.halfLife = std::log(2.0) / arma::mean(-arma::log(path.elem(arma::find(open > 0))));
    return memory;
}

} // namespace

arma::rowvec runningProduct(const arma::rowvec &path, size_t step)
{
    arma::rowvec factors = path.tail(path.n_elem - step);
    factors(0) = 1;
    return arma::cumprod(factors);
}

std::vector<UnitMemory> cellMemory(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights,
                                   const Sample &sample, size_t layer)
{
    const NetworkWeights network = unpackWeights(spec, shape, weights);
    const NetworkValues values = runPlainNetwork(spec, shape, network, oneSequence(sample.x));
    return cellMemory(std::get<LstmWeights>(network.layers[layer]), std::get<LstmValues>(values.layers[layer]), {}, SIZE_MAX);
}

std::vector<UnitMemory> cellMemory(const LstmWeights &weights, const LstmValues &values,
                                   const std::vector<Intervention> &interventions, size_t jacobians)
{
    const arma::mat path = cellFactors(values, interventions);
    const arma::mat open = cellOpen(path.n_rows, path.n_cols, interventions);
    std::vector<UnitMemory> memory;
    for (arma::uword unit = 0; unit < path.n_rows; ++unit)
        memory.push_back(alongCell(unit, path.row(unit), open.row(unit)));
    std::stable_sort(memory.begin(), memory.end(),
                     [](const UnitMemory &a, const UnitMemory &b) { return a.halfLife > b.halfLife; });
    arma::uvec longest(std::min(jacobians, memory.size()));
    for (arma::uword k = 0; k < longest.n_elem; ++k)
        longest(k) = memory[k].unit;
    const arma::mat jacobian = cellJacobian(weights, values, interventions, longest);
    for (arma::uword k = 0; k < longest.n_elem; ++k)
        memory[k].jacobian = jacobian.row(k);
    return memory;
}

Retention measureRetention(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights, const Sample &sample,
                           size_t layer, size_t step, const arma::vec &change)
{
    const NetworkWeights network = unpackWeights(spec, shape, weights);
    return measureRetention(spec, shape, network, runPlainNetwork(spec, shape, network, oneSequence(sample.x), {}, true), layer,
                            step, change, {});
}

Retention measureRetention(const ModelSpec &spec, const ModelShape &shape, const NetworkWeights &network,
                           const NetworkValues &before, size_t layer, size_t step, const arma::vec &change,
                           const std::vector<Intervention> &interventions)
{
    assert(step < before.input.n_slices && change.n_elem == before.input.n_rows);
    arma::cube changed = before.input;
    changed.slice(step).col(0) += change;
    const NetworkValues after = runPlainNetwork(spec, shape, network, changed, interventions, true);
    Retention retention;
    retention.step = step;
    const auto fromStep = [&](const arma::mat &values) { return arma::mat(values.tail_cols(values.n_cols - step)); };
    const arma::mat states = stateOf(before.layers[layer]);
    retention.units = arma::abs(fromStep(stateOf(after.layers[layer]) - states));
    retention.unitEffects = makeRelative(retention.units, states);
    if (spec.recurrent()) {
        const arma::mat answers = overTime(before.output, 0);
        arma::mat difference = arma::sqrt(arma::sum(arma::square(fromStep(overTime(after.output, 0) - answers)), 0));
        retention.outputEffect = makeRelative(difference, arma::sqrt(arma::sum(arma::square(answers), 0)))(0);
        retention.output = difference;
    }
    return retention;
}

Retention measureEitherWay(const ModelSpec &spec, const ModelShape &shape, const NetworkWeights &network,
                           const NetworkValues &before, size_t layer, size_t step, const arma::vec &change,
                           const std::vector<Intervention> &interventions)
{
    Retention stronger = measureRetention(spec, shape, network, before, layer, step, change, interventions);
    const Retention lowered = measureRetention(spec, shape, network, before, layer, step, -change, interventions);
    if (lowered.outputEffect > stronger.outputEffect) {
        stronger.output = lowered.output;
        stronger.outputEffect = lowered.outputEffect;
    }
    for (arma::uword unit = 0; unit < stronger.unitEffects.n_elem; ++unit)
        if (lowered.unitEffects(unit) > stronger.unitEffects(unit)) {
            stronger.units.row(unit) = lowered.units.row(unit);
            stronger.unitEffects(unit) = lowered.unitEffects(unit);
        }
    return stronger;
}

} // namespace sluice
