#include "ui/models/unit_order.h"

#include "ui/models/fiedler.h"

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

/// One column a unit, with mean 0 and length 1, so that products are correlations; of a constant unit it is zero.
arma::mat standardized(const arma::mat &values)
{
    constexpr double constant = 1e-12; // beside the unit's own size: what rounding leaves of nothing
    arma::mat units = values.t();
    units.each_col([](arma::vec &unit) {
        const double size = arma::norm(unit);
        unit -= arma::mean(unit);
        const double length = arma::norm(unit);
        if (length > constant * size)
            unit /= length;
        else
            unit.zeros();
    });
    return units;
}

arma::mat laplacianOf(const arma::mat &values)
{
    const arma::mat units = standardized(values);
    arma::mat weights = (1 + units.t() * units) / 2;
    weights.diag().zeros();
    const arma::vec degrees = arma::sum(weights, 1);
    arma::mat laplacian = -weights;
    laplacian.diag() = degrees;
    return laplacian;
}

std::vector<size_t> seriation(const arma::mat &values)
{
    std::vector<size_t> order = sortedBy(fiedlerVector(laplacianOf(values)));
    const auto first = std::ranges::find(order, size_t(0)) - order.begin();
    if (first > static_cast<std::ptrdiff_t>(order.size() - 1) - first)
        std::ranges::reverse(order);
    return order;
}

} // namespace

std::vector<size_t> unitOrder(const arma::mat &values, UnitOrder order)
{
    if (order == UnitOrder::natural || values.n_rows < 2 || values.n_cols == 0)
        return naturalOrder(values.n_rows);
    arma::mat finite = values;
    finite.transform([](double value) { return std::isfinite(value) ? value : 0; });
    if (order == UnitOrder::mean)
        return sortedBy(-arma::mean(finite, 1));
    if (order == UnitOrder::peakTime)
        return sortedBy(peakSteps(finite));
    return values.n_rows < 3 ? naturalOrder(values.n_rows) : seriation(finite);
}

} // namespace sluice
