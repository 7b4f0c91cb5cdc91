#include "ui/models/unit_order.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sluice {

namespace {

std::vector<size_t> naturalOrder(size_t units)
{
    std::vector<size_t> order(units);
    std::iota(order.begin(), order.end(), size_t(0));
    return order;
}

/// Smallest key first.
std::vector<size_t> sortedBy(const arma::vec &keys)
{
    std::vector<size_t> order = naturalOrder(keys.n_elem);
    std::ranges::stable_sort(order, {}, [&](size_t unit) { return keys(unit); });
    return order;
}

arma::vec peakSteps(const arma::mat &values)
{
    arma::vec steps(values.n_rows);
    for (arma::uword unit = 0; unit < values.n_rows; ++unit)
        steps(unit) = static_cast<double>(arma::abs(values.row(unit)).eval().index_max());
    return steps;
}

/// Rows with mean 0 and length 1, so that products are correlations; a constant row is zero.
arma::mat standardized(arma::mat rows)
{
    constexpr double constant = 1e-12; // beside the row's own size: what rounding leaves of nothing
    for (arma::uword k = 0; k < rows.n_rows; ++k) {
        const double size = arma::norm(rows.row(k));
        rows.row(k) -= arma::mean(rows.row(k));
        const double length = arma::norm(rows.row(k));
        if (length > constant * size)
            rows.row(k) /= length;
        else
            rows.row(k).zeros();
    }
    return rows;
}

std::vector<size_t> seriation(const arma::mat &values)
{
    const arma::mat rows = standardized(values);
    arma::mat weights = (1 + rows * rows.t()) / 2;
    weights.diag().zeros();
    const arma::mat laplacian = arma::diagmat(arma::sum(weights, 1)) - weights;
    arma::vec eigenvalues;
    arma::mat eigenvectors;
    if (!arma::eig_sym(eigenvalues, eigenvectors, arma::symmatu(laplacian)))
        return naturalOrder(values.n_rows);
    std::vector<size_t> order = sortedBy(eigenvectors.col(1));
    const auto first = std::ranges::find(order, size_t(0)) - order.begin();
    if (first > static_cast<std::ptrdiff_t>(order.size() - 1) - first)
        std::ranges::reverse(order);
    return order;
}

} // namespace

std::vector<size_t> unitOrder(const arma::mat &values, UnitOrder order)
{
    arma::mat finite = values;
    finite.transform([](double value) { return std::isfinite(value) ? value : 0; });
    if (order == UnitOrder::natural || values.n_rows < 2 || values.n_cols == 0)
        return naturalOrder(values.n_rows);
    if (order == UnitOrder::mean)
        return sortedBy(-arma::mean(finite, 1));
    if (order == UnitOrder::peakTime)
        return sortedBy(peakSteps(finite));
    return values.n_rows < 3 ? naturalOrder(values.n_rows) : seriation(finite);
}

} // namespace sluice
