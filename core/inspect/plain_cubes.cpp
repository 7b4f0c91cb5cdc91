#include "core/inspect/plain_cubes.h"

namespace sluice {

arma::cube oneSequence(const arma::fmat &x)
{
    const arma::mat wide = arma::conv_to<arma::mat>::from(x);
    return arma::cube(wide.memptr(), wide.n_rows, 1, wide.n_cols);
}

arma::mat overTime(const arma::cube &values, size_t sequence)
{
    arma::mat all(values.n_rows, values.n_slices);
    for (arma::uword t = 0; t < values.n_slices; ++t)
        all.col(t) = values.slice(t).col(sequence);
    return all;
}

arma::mat beforeEachStep(const arma::mat &states, const arma::vec &initial)
{
    arma::mat before(arma::size(states));
    before.col(0) = initial;
    before.tail_cols(before.n_cols - 1) = states.head_cols(before.n_cols - 1);
    return before;
}

arma::mat stateOrZero(const arma::mat &state, arma::uword units, arma::uword sequences)
{
    return state.is_empty() ? arma::mat(units, sequences, arma::fill::zeros) : state;
}

} // namespace sluice
