#include "core/inspect/plain_rnn.h"

#include "core/inspect/interventions.h"
#include "core/inspect/plain_cubes.h"
#include "core/inspect/plain_dense.h"

namespace sluice {

RnnValues runPlainRnn(const RnnWeights &weights, const arma::cube &x, const std::vector<Intervention> &interventions,
                      const arma::mat &h0, const std::function<bool()> &keepGoing)
{
    const arma::uword units = weights.R.n_cols;
    const arma::cube empty(units, x.n_cols, x.n_slices, arma::fill::none);
    RnnValues values{empty, empty, stateOrZero(h0, units, x.n_cols)};
    arma::mat h = values.h0;
    for (arma::uword t = 0; t < x.n_slices && (!keepGoing || keepGoing()); ++t) {
        arma::mat z = weights.W * x.slice(t) + weights.R * h;
        z.each_col() += weights.b;
        h = activation(weights.activation, z);
        hold(h, Part::hidden, t, interventions);
        values.preactivation.slice(t) = z;
        values.h.slice(t) = h;
    }
    return values;
}

HiddenGradients backwardPlainRnn(const RnnWeights &weights, const RnnValues &values, const arma::cube &dh,
                                 const std::vector<Intervention> &interventions)
{
    HiddenGradients gradients{dh, arma::cube(weights.W.n_cols, dh.n_cols, dh.n_slices), arma::cube(arma::size(dh))};
    arma::mat dhLater(weights.R.n_cols, dh.n_cols, arma::fill::zeros);
    for (arma::uword t = dh.n_slices; t-- > 0;) {
        gradients.h.slice(t) += dhLater;
        arma::mat dz = gradients.h.slice(t) % activationSlope(weights.activation, values.preactivation.slice(t));
        cut(dz, Part::hidden, t, interventions);
        dhLater = weights.R.t() * dz;
        gradients.x.slice(t) = weights.W.t() * dz;
        gradients.z.slice(t) = dz;
    }
    return gradients;
}

RnnTrace traceOf(const RnnValues &values, size_t sequence)
{
    return {overTime(values.preactivation, sequence), overTime(values.h, sequence)};
}

} // namespace sluice
