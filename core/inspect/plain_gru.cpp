#include "core/inspect/plain_gru.h"

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

arma::mat rowsOf(const GruWeights &weights, const arma::mat &matrix, Part gate)
{
    const size_t first = firstGruRow(weights, gate);
    return matrix.rows(first, first + weights.R.n_cols - 1);
}

/// One gate's own matrices, taken out of the stacked ones once for all steps.
struct GateWeights {
    GateWeights(const GruWeights &weights, Part gate)
        : W(rowsOf(weights, weights.W, gate)), R(rowsOf(weights, weights.R, gate)), b(rowsOf(weights, weights.b, gate))
    {
    }
    /// W_q x + b_q
    arma::mat fromInput(const arma::mat &x) const
    {
        arma::mat z = W * x;
        z.each_col() += b;
        return z;
    }

    arma::mat W, R;
    arma::vec b;
};

} // namespace

size_t firstGruRow(const GruWeights &weights, Part gate)
{
    const size_t units = weights.R.n_cols;
    return gate == Part::resetGate ? 0 : gate == Part::updateGate ? units : 2 * units;
}

GruValues runPlainGru(const GruWeights &weights, const arma::cube &x, const std::vector<Intervention> &interventions,
                      const arma::mat &h0, const std::function<bool()> &keepGoing)
{
    const arma::uword units = weights.R.n_cols;
    const arma::cube empty(units, x.n_cols, x.n_slices, arma::fill::none);
    GruValues values{empty, empty, empty, empty, empty, stateOrZero(h0, units, x.n_cols)};
    const GateWeights reset(weights, Part::resetGate), update(weights, Part::updateGate), candidate(weights, Part::candidate);
    arma::mat h = values.h0;
    for (arma::uword t = 0; t < x.n_slices && (!keepGoing || keepGoing()); ++t) {
        const arma::mat &now = x.slice(t);
        const auto gate = [&](const GateWeights &own, Part part) {
            arma::mat value = sigmoid(own.fromInput(now) + own.R * h);
            hold(value, part, t, interventions);
            return value;
        };
        const arma::mat r = gate(reset, Part::resetGate), z = gate(update, Part::updateGate);
        arma::mat recalled = candidate.R * h;
        recalled.each_col() += weights.bRecalled;
        arma::mat n = arma::tanh(candidate.fromInput(now) + r % recalled);
        hold(n, Part::candidate, t, interventions);
        h = (1 - z) % n + z % h;
        hold(h, Part::hidden, t, interventions);

        values.r.slice(t) = r;
        values.z.slice(t) = z;
        values.n.slice(t) = n;
        values.recalled.slice(t) = recalled;
        values.h.slice(t) = h;
    }
    return values;
}

HiddenGradients backwardPlainGru(const GruWeights &weights, const GruValues &values, const arma::cube &dh,
                                 const std::vector<Intervention> &interventions)
{
    HiddenGradients gradients{dh, arma::cube(weights.W.n_cols, dh.n_cols, dh.n_slices),
                              arma::cube(weights.W.n_rows, dh.n_cols, dh.n_slices)};
    arma::mat dhLater(weights.R.n_cols, dh.n_cols, arma::fill::zeros);
    for (arma::uword t = dh.n_slices; t-- > 0;) {
        const arma::mat &r = values.r.slice(t), &z = values.z.slice(t), &n = values.n.slice(t);
        const arma::mat &before = t == 0 ? values.h0 : values.h.slice(t - 1);
        gradients.h.slice(t) += dhLater;
        arma::mat dhNow = gradients.h.slice(t);
        cut(dhNow, Part::hidden, t, interventions);

        arma::mat zn = dhNow % (1 - z) % (1 - n % n);
        cut(zn, Part::candidate, t, interventions);
        arma::mat zz = dhNow % (before - n) % z % (1 - z);
        cut(zz, Part::updateGate, t, interventions);
        arma::mat zr = zn % values.recalled.slice(t) % r % (1 - r);
        cut(zr, Part::resetGate, t, interventions);

        dhLater = dhNow % z + weights.R.t() * arma::join_cols(zr, zz, zn % r);
        gradients.z.slice(t) = arma::join_cols(zr, zz, zn);
        gradients.x.slice(t) = weights.W.t() * gradients.z.slice(t);
    }
    return gradients;
}

GruTrace traceOf(const GruValues &values, size_t sequence)
{
    GruTrace trace;
    trace.r = overTime(values.r, sequence);
    trace.z = overTime(values.z, sequence);
    trace.n = overTime(values.n, sequence);
    trace.h = overTime(values.h, sequence);
    trace.recalled = overTime(values.recalled, sequence);
    trace.written = (1 - trace.z) % trace.n;
    trace.kept = trace.z % beforeEachStep(trace.h, values.h0.col(sequence));
    return trace;
}

} // namespace sluice
