#include "core/inspect/memory.h"

#include "core/inspect/plain_cubes.h"
#include "core/inspect/plain_network.h"
#include "core/inspect/probe.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace sluice {

namespace {

/// ∂c_u(T)/∂c_u(t) of every unit: one backward pass a unit through the layer alone.
arma::mat cellJacobian(const LstmWeights &weights, const LstmValues &values)
{
    const arma::uword units = values.c.n_rows, steps = values.c.n_slices;
    arma::mat jacobian(units, steps);
    // All units at once, one column a unit: the sequence is repeated.
    const auto repeated = [&](const arma::cube &one) {
        arma::cube all(one.n_rows, units, steps);
        for (arma::uword t = 0; t < steps; ++t)
            all.slice(t) = arma::repmat(one.slice(t).col(0), 1, units);
        return all;
    };
    LstmValues all{repeated(values.i),
                   repeated(values.f),
                   repeated(values.g),
                   repeated(values.o),
                   repeated(values.c),
                   repeated(values.h),
                   repeated(values.squashed),
                   arma::repmat(values.h0.col(0), 1, units),
                   arma::repmat(values.c0.col(0), 1, units)};
    const arma::cube dc = cellGradients(weights, all, arma::mat(units, units, arma::fill::eye));
    for (arma::uword t = 0; t < steps; ++t)
        jacobian.col(t) = dc.slice(t).diag();
    return jacobian;
}

const arma::mat &stateOf(const LayerTrace &trace)
{
    if (const auto *lstm = std::get_if<LstmTrace>(&trace))
        return lstm->c;
    return outputOf(trace);
}

/// Each row over its largest value; a row without any change stays zero.
arma::mat relative(arma::mat differences)
{
    for (arma::uword row = 0; row < differences.n_rows; ++row)
        if (const double largest = differences.row(row).max(); largest > 0)
            differences.row(row) /= largest;
    return differences;
}

} // namespace

double halfLifeOf(const arma::rowvec &forget)
{
    return std::log(2.0) / arma::mean(-arma::log(forget));
}

std::vector<UnitMemory> cellMemory(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights,
                                   const Sample &sample, size_t layer)
{
    const NetworkWeights network = unpackWeights(spec, shape, weights);
    const arma::mat x = arma::conv_to<arma::mat>::from(sample.x);
    const NetworkValues values = runPlainNetwork(spec, shape, network, arma::cube(x.memptr(), x.n_rows, 1, x.n_cols));
    const auto &lstm = std::get<LstmValues>(values.layers[layer]);
    const arma::mat forget = overTime(lstm.f, 0);
    const arma::mat jacobian = cellJacobian(std::get<LstmWeights>(network.layers[layer]), lstm);
    std::vector<UnitMemory> memory;
    for (arma::uword unit = 0; unit < forget.n_rows; ++unit)
        memory.push_back({unit, halfLifeOf(forget.row(unit)), arma::cumprod(forget.row(unit), 1), jacobian.row(unit)});
    std::stable_sort(memory.begin(), memory.end(),
                     [](const UnitMemory &a, const UnitMemory &b) { return a.halfLife > b.halfLife; });
    return memory;
}

Retention measureRetention(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights, const Sample &sample,
                           size_t layer, size_t step, const arma::vec &change)
{
    assert(step < sample.x.n_cols && change.n_elem == sample.x.n_rows);
    Sample changed = sample;
    changed.x.col(step) += arma::conv_to<arma::fvec>::from(change);
    const Trace before = probe(spec, shape, weights, sample);
    const Trace after = probe(spec, shape, weights, changed);
    Retention retention;
    retention.step = step;
    const auto fromStep = [&](const arma::mat &values) { return values.tail_cols(values.n_cols - step); };
    retention.units = relative(arma::abs(fromStep(stateOf(after.layers[layer]) - stateOf(before.layers[layer]))));
    if (!before.readout.is_empty())
        retention.output = relative(arma::sqrt(arma::sum(arma::square(fromStep(after.readout - before.readout)), 0)));
    return retention;
}

} // namespace sluice
