#pragma once

#include <armadillo>

namespace sluice {

/// The eigenvector of the second smallest eigenvalue of the Laplacian of a graph of three nodes or more: positive semidefinite, its
/// rows sum to 0.
///
/// That one vector is found without the others: with 1 1ᵀ added, so that the vector of ones no longer comes first, L is inverted by
/// its Cholesky factor, and Lanczos' method, every vector orthogonalized against all before it, finds the inverse's largest
/// eigenvalue (Golub & Van Loan, Matrix Computations, 10.1). It begins with a vector that rises with the index, which is what comes
/// out where every vector would do.
arma::vec fiedlerVector(const arma::mat &laplacian);

} // namespace sluice
