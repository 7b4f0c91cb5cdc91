#include "core/inspect/plain_lstm.h"

#include "core/inspect/interventions.h"
#include "core/inspect/plain_cubes.h"
#include "core/inspect/plain_dense.h"

#include <utility>

namespace sluice {

namespace {

arma::mat sigmoid(arma::mat z)
{
    return activation(Activation::sigmoid, std::move(z));
}

arma::mat candidateOf(CellSquashing squashing, const arma::mat &z)
{
    return squashing == CellSquashing::tanh ? arma::mat(arma::tanh(z)) : arma::mat(4 * sigmoid(z) - 2);
}

arma::mat squashedCell(CellSquashing squashing, const arma::mat &c)
{
    return squashing == CellSquashing::tanh ? arma::mat(arma::tanh(c)) : arma::mat(2 * sigmoid(c) - 1);
}

/// φ′ and ψ′ from the values of φ and ψ.
arma::mat candidateSlope(CellSquashing squashing, const arma::mat &g)
{
    return squashing == CellSquashing::tanh ? arma::mat(1 - g % g) : arma::mat((4 - g % g) / 4);
}

arma::mat squashedSlope(CellSquashing squashing, const arma::mat &psi)
{
    return squashing == CellSquashing::tanh ? arma::mat(1 - psi % psi) : arma::mat((1 - psi % psi) / 2);
}

arma::mat rowsOf(const arma::mat &matrix, size_t first, arma::uword units)
{
    return matrix.rows(first, first + units - 1);
}

const arma::vec &peepholeOf(const LstmWeights &weights, Part gate)
{
    static const arma::vec none;
    switch (gate) {
    case Part::inputGate:
        return weights.pi;
    case Part::forgetGate:
        return weights.pf;
    case Part::outputGate:
        return weights.po;
    default:
        return none;
    }
}

/// p ⊙ values in every column; zero where there is no peephole.
arma::mat throughPeephole(const arma::vec &peephole, const arma::mat &values)
{
    if (peephole.is_empty())
        return arma::mat(arma::size(values), arma::fill::zeros);
    return values.each_col() % peephole;
}

arma::mat forgetGate(const LstmWeights &weights, const arma::mat &i, const arma::mat &sums, const arma::mat &cell)
{
    switch (weights.forget) {
    case ForgetGate::own:
        return sigmoid(preactivation(weights, Part::forgetGate, sums, cell));
    case ForgetGate::coupled:
        return 1 - i;
    case ForgetGate::none:
        break;
    }
    return arma::mat(arma::size(i), arma::fill::ones);
}

} // namespace

std::optional<size_t> firstRowOf(const LstmWeights &weights, Part gate)
{
    const arma::uword units = weights.R.n_cols;
    const bool own = weights.forget == ForgetGate::own;
    switch (gate) {
    case Part::inputGate:
        return 0;
    case Part::forgetGate:
        return own ? std::optional<size_t>(units) : std::nullopt;
    case Part::candidate:
        return (own ? 2 : 1) * units;
    case Part::outputGate:
        return (own ? 3 : 2) * units;
    default:
        return std::nullopt;
    }
}

arma::mat weightedSums(const LstmWeights &weights, const arma::mat &x, const arma::mat &hiddenBefore)
{
    arma::mat sums = weights.W * x;
    sums += weights.R * hiddenBefore;
    sums.each_col() += weights.b;
    return sums;
}

arma::mat preactivation(const LstmWeights &weights, Part gate, const arma::mat &sums, const arma::mat &cell)
{
    arma::mat z = rowsOf(sums, *firstRowOf(weights, gate), weights.R.n_cols);
    if (const arma::vec &peephole = peepholeOf(weights, gate); !peephole.is_empty())
        z += cell.each_col() % peephole;
    return z;
}

LstmValues runPlainLstm(const LstmWeights &weights, const arma::cube &x, const std::vector<Intervention> &interventions,
                        const arma::mat &h0, const arma::mat &c0, const std::function<bool()> &keepGoing)
{
    const arma::uword units = weights.R.n_cols;
    const arma::cube empty(units, x.n_cols, x.n_slices, arma::fill::none);
    LstmValues values{empty, empty, empty, empty, empty, empty, empty, {}, {}};
    values.h0 = stateOrZero(h0, units, x.n_cols);
    values.c0 = stateOrZero(c0, units, x.n_cols);
    arma::mat h = values.h0, c = values.c0;
    for (arma::uword t = 0; t < x.n_slices && (!keepGoing || keepGoing()); ++t) {
        const arma::mat sums = weightedSums(weights, x.slice(t), h);
        arma::mat i = sigmoid(preactivation(weights, Part::inputGate, sums, c));
        hold(i, Part::inputGate, t, interventions);
        arma::mat f = forgetGate(weights, i, sums, c);
        hold(f, Part::forgetGate, t, interventions);
        arma::mat g = candidateOf(weights.squashing, preactivation(weights, Part::candidate, sums, c));
        hold(g, Part::candidate, t, interventions);
        c = f % c + i % g;
        hold(c, Part::cell, t, interventions);
        arma::mat o = sigmoid(preactivation(weights, Part::outputGate, sums, c));
        hold(o, Part::outputGate, t, interventions);
        const arma::mat squashed = squashedCell(weights.squashing, c);
        h = o % squashed;
        hold(h, Part::hidden, t, interventions);

        values.i.slice(t) = i;
        values.f.slice(t) = f;
        values.g.slice(t) = g;
        values.o.slice(t) = o;
        values.c.slice(t) = c;
        values.squashed.slice(t) = squashed;
        values.h.slice(t) = h;
    }
    return values;
}

namespace {

/// With what flows into the last cell state from beyond.
LstmGradients backward(const LstmWeights &weights, const LstmValues &values, const arma::cube &dh,
                       const std::vector<Intervention> &interventions, arma::mat dcLater)
{
    const arma::uword units = weights.R.n_cols;
    LstmGradients gradients{dh, arma::cube(arma::size(dh)), arma::cube(weights.W.n_cols, dh.n_cols, dh.n_slices),
                            arma::cube(weights.W.n_rows, dh.n_cols, dh.n_slices)};
    arma::mat dhLater(units, dh.n_cols, arma::fill::zeros);
    for (arma::uword t = dh.n_slices; t-- > 0;) {
        const arma::mat &i = values.i.slice(t), &f = values.f.slice(t), &g = values.g.slice(t), &o = values.o.slice(t);
        const arma::mat &psi = values.squashed.slice(t);
        const arma::mat &before = t == 0 ? values.c0 : values.c.slice(t - 1);

        gradients.h.slice(t) += dhLater;
        arma::mat dhNow = gradients.h.slice(t);
        cut(dhNow, Part::hidden, t, interventions);
        arma::mat zo = dhNow % psi % o % (1 - o);
        cut(zo, Part::outputGate, t, interventions);
        gradients.c.slice(t) = dcLater + dhNow % o % squashedSlope(weights.squashing, psi) + throughPeephole(weights.po, zo);
        arma::mat dc = gradients.c.slice(t);
        cut(dc, Part::cell, t, interventions);

        arma::mat df = dc % before;
        cut(df, Part::forgetGate, t, interventions);
        arma::mat di = dc % g;
        if (weights.forget == ForgetGate::coupled)
            di -= df;
        arma::mat zi = di % i % (1 - i);
        cut(zi, Part::inputGate, t, interventions);
        arma::mat zg = dc % i % candidateSlope(weights.squashing, g);
        cut(zg, Part::candidate, t, interventions);
        const arma::mat zf = df % f % (1 - f);

        dcLater = dc % f + throughPeephole(weights.pi, zi) + throughPeephole(weights.pf, zf);
        const arma::mat dz = weights.forget == ForgetGate::own ? arma::join_cols(zi, zf, zg, zo) : arma::join_cols(zi, zg, zo);
        dhLater = weights.R.t() * dz;
        gradients.x.slice(t) = weights.W.t() * dz;
        gradients.z.slice(t) = dz;
    }
    return gradients;
}

} // namespace

LstmGradients backwardPlainLstm(const LstmWeights &weights, const LstmValues &values, const arma::cube &dh,
                                const std::vector<Intervention> &interventions)
{
    return backward(weights, values, dh, interventions, arma::mat(dh.n_rows, dh.n_cols, arma::fill::zeros));
}

arma::cube cellGradients(const LstmWeights &weights, const LstmValues &values, const arma::mat &dLastCell,
                         const std::vector<Intervention> &interventions)
{
    return backward(weights, values, arma::cube(arma::size(values.h), arma::fill::zeros), interventions, dLastCell).c;
}

arma::mat cellOpen(arma::uword units, arma::uword steps, const std::vector<Intervention> &interventions)
{
    arma::mat open(units, steps);
    for (arma::uword t = 0; t < steps; ++t) {
        arma::mat now(units, 1, arma::fill::ones);
        cut(now, Part::cell, t, interventions);
        open.col(t) = now;
    }
    return open;
}

arma::mat cellFactors(const LstmValues &values, const std::vector<Intervention> &interventions)
{
    return overTime(values.f, 0) % cellOpen(values.f.n_rows, values.f.n_slices, interventions);
}

LstmTrace traceOf(const LstmValues &values, size_t sequence)
{
    LstmTrace trace;
    trace.i = overTime(values.i, sequence);
    trace.f = overTime(values.f, sequence);
    trace.g = overTime(values.g, sequence);
    trace.o = overTime(values.o, sequence);
    trace.c = overTime(values.c, sequence);
    trace.h = overTime(values.h, sequence);
    trace.squashed = overTime(values.squashed, sequence);
    trace.written = trace.i % trace.g;
    trace.kept = trace.f % beforeEachStep(trace.c, values.c0.col(sequence));
    return trace;
}

} // namespace sluice
