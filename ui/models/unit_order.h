#pragma once

#include <armadillo>
#include <cstddef>
#include <vector>

namespace sluice {

/// In which order the units of a layer stand in its maps.
enum class UnitOrder {
    natural,    ///< as they are numbered
    mean,       ///< by the mean over the time steps, the largest first
    peakTime,   ///< by the step of the largest magnitude, the earliest first
    similarity, ///< units that rise and fall together beside each other: spectral seriation
};

/// The rows of `values` (units × steps) in an order. Equal ones keep the order of their numbers; values that are not finite count as 0.
///
/// Similarity: with r the correlation of two units over the steps (0 where one of them is constant) and the weights (1 + r) / 2, the
/// units are sorted along the Fiedler vector, the eigenvector of the second smallest eigenvalue of the Laplacian D − W: it minimizes
/// Σ w (x_i − x_j)² among unit vectors orthogonal to 1 (Atkins, Boman & Hendrickson 1998, "A spectral algorithm for seriation and the
/// consecutive ones problem"). Of its two directions that is taken which has the lowest number nearer to the top.
std::vector<size_t> unitOrder(const arma::mat &values, UnitOrder order);

} // namespace sluice
