#pragma once

#include <armadillo>
#include <functional>

namespace sluice {

/// Hands over the equations block by block, each as unknowns + 1 rows (the last is the right-hand side) × equations, in the same
/// order each time it is called.
using EquationBlocks = std::function<void(const std::function<void(const arma::mat &)> &)>;

/// The w that minimises Σ (xᵀw − y)² over all equations, in memory that does not grow with their number.
///
/// Normal equations by Cholesky where they are well conditioned: every pivot at least 1e-4 of its column's norm. Otherwise the
/// equations once more by Householder QR, block upon block (Golub & Van Loan 2013, section 5.3). Where columns depend on each other
/// (a pivot below 1e-9 of its column's norm, as with fewer equations than unknowns) a ridge of 1e-8 times the squared norm of each
/// column makes the answer unique.
arma::vec leastSquares(size_t unknowns, const EquationBlocks &blocks);

} // namespace sluice
