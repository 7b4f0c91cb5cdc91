#pragma once

#include <armadillo>

namespace sluice {

/// One sequence as a network takes it: features × steps → features × 1 × steps.
arma::cube oneSequence(const arma::fmat &x);

/// The values of one sequence: rows × sequences × steps → rows × steps.
arma::mat overTime(const arma::cube &values, size_t sequence);

/// states(t−1) for each t: the columns one step later, `initial` first.
arma::mat beforeEachStep(const arma::mat &states, const arma::vec &initial);

arma::mat stateOrZero(const arma::mat &state, arma::uword units, arma::uword sequences);

} // namespace sluice
