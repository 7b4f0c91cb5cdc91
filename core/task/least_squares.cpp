#include "core/task/least_squares.h"

#include <cmath>

namespace sluice {

namespace {

constexpr double goodPivot = 1e-4;
constexpr double independentPivot = 1e-9;
constexpr double ridge = 1e-8;

/// The smallest pivot of a triangular factor in relation to its column's norm, which is that of the equations' column.
double smallestPivot(const arma::mat &triangle)
{
    double smallest = 1;
    for (size_t column = 0; column < triangle.n_cols; ++column) {
        const double norm = arma::norm(triangle.col(column));
        smallest = std::min(smallest, norm > 0 ? std::abs(triangle(column, column)) / norm : 0.0);
    }
    return smallest;
}

arma::mat triangleOf(const arma::mat &rows)
{
    arma::mat orthogonal;
    arma::mat triangle;
    arma::qr_econ(orthogonal, triangle, rows);
    return triangle;
}

arma::mat ridgeRows(const arma::mat &triangle)
{
    const size_t unknowns = triangle.n_cols - 1;
    arma::mat rows(unknowns, unknowns + 1, arma::fill::zeros);
    for (size_t column = 0; column < unknowns; ++column) {
        const double norm = arma::norm(triangle.col(column));
        rows(column, column) = std::sqrt(ridge) * (norm > 0 ? norm : 1);
    }
    return rows;
}

arma::vec byOrthogonalization(size_t unknowns, const EquationBlocks &blocks)
{
    arma::mat triangle(unknowns + 1, unknowns + 1, arma::fill::zeros);
    blocks([&](const arma::mat &block) { triangle = triangleOf(arma::join_cols(triangle, block.t())); });
    arma::mat factor = triangle.submat(0, 0, unknowns - 1, unknowns - 1);
    if (smallestPivot(factor) < independentPivot) {
        triangle = triangleOf(arma::join_cols(triangle, ridgeRows(triangle)));
        factor = triangle.submat(0, 0, unknowns - 1, unknowns - 1);
    }
    const arma::vec side = triangle.col(unknowns).head(unknowns);
    return arma::solve(arma::trimatu(factor), side, arma::solve_opts::fast);
}

} // namespace

arma::vec leastSquares(size_t unknowns, const EquationBlocks &blocks)
{
    arma::mat products(unknowns + 1, unknowns + 1, arma::fill::zeros);
    blocks([&](const arma::mat &block) { products += block * block.t(); });
    arma::mat factor;
    if (!arma::chol(factor, products.submat(0, 0, unknowns - 1, unknowns - 1)) || smallestPivot(factor) < goodPivot)
        return byOrthogonalization(unknowns, blocks);
    const arma::vec side = products.col(unknowns).head(unknowns);
    const arma::vec half = arma::solve(arma::trimatl(factor.t()), side, arma::solve_opts::fast);
    return arma::solve(arma::trimatu(factor), half, arma::solve_opts::fast);
}

} // namespace sluice
