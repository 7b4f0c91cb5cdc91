#include "core/nn/initializers.h"

#include <algorithm>
#include <armadillo>
#include <cmath>

namespace sluice::inline SLUICE_PRECISION {

namespace {

double uniformOn(double limit, const RandomStream &random, uint64_t &index)
{
    return (2.0 * random.uniform(index++) - 1.0) * limit;
}

template <class Draw> void fill(WeightMatrix weights, Draw draw)
{
    for (size_t column = 0; column < weights.columns; ++column)
        for (size_t row = 0; row < weights.rows; ++row)
            weights.values[row + column * weights.leading] = static_cast<Real>(draw());
}

/// Gram–Schmidt on the columns of a Gaussian matrix that is at least as high as wide.
arma::mat orthonormalColumns(size_t rows, size_t columns, const RandomStream &random, uint64_t &index)
{
    arma::mat basis(rows, columns);
    for (double &value : basis)
        value = random.normal(index++);
    for (size_t column = 0; column < columns; ++column) {
        arma::vec direction = basis.col(column);
        // Twice is enough (Giraud, Langou & Rozložník 2005): the second pass removes what rounding left of the first.
        for (int pass = 0; pass < 2 && column > 0; ++pass) {
            const auto before = basis.head_cols(column);
            direction -= before * (before.t() * direction);
        }
        basis.col(column) = direction / arma::norm(direction);
    }
    return basis;
}

void fillOrthogonal(WeightMatrix weights, const RandomStream &random, uint64_t &index)
{
    const bool high = weights.rows >= weights.columns;
    const arma::mat basis =
        orthonormalColumns(std::max(weights.rows, weights.columns), std::min(weights.rows, weights.columns), random, index);
    for (size_t column = 0; column < weights.columns; ++column)
        for (size_t row = 0; row < weights.rows; ++row)
            weights.values[row + column * weights.leading] = static_cast<Real>(high ? basis(row, column) : basis(column, row));
}

} // namespace

void initializeWeights(Initializer kind, WeightMatrix weights, size_t pytorchFan, const RandomStream &random, uint64_t &index)
{
    const auto inputs = static_cast<double>(weights.columns);
    const double both = inputs + static_cast<double>(weights.rows);
    const auto uniform = [&](double limit) { fill(weights, [&] { return uniformOn(limit, random, index); }); };
    const auto normal = [&](double deviation) { fill(weights, [&] { return deviation * random.normal(index++); }); };
    switch (kind) {
    case Initializer::glorotUniform:
        return uniform(std::sqrt(6 / both));
    case Initializer::glorotNormal:
        return normal(std::sqrt(2 / both));
    case Initializer::heUniform:
        return uniform(std::sqrt(6 / inputs));
    case Initializer::heNormal:
        return normal(std::sqrt(2 / inputs));
    case Initializer::lecunUniform:
        return uniform(std::sqrt(3 / inputs));
    case Initializer::lecunNormal:
        return normal(std::sqrt(1 / inputs));
    case Initializer::orthogonal:
        return fillOrthogonal(weights, random, index);
    case Initializer::pytorch:
        return uniform(1 / std::sqrt(static_cast<double>(pytorchFan)));
    case Initializer::zeros:
        return fill(weights, [] { return 0.0; });
    }
}

void initializeBias(Initializer kind, Real *bias, size_t count, size_t pytorchFan, int draws, const RandomStream &random,
                    uint64_t &index)
{
    if (kind != Initializer::pytorch)
        return;
    const double limit = 1 / std::sqrt(static_cast<double>(pytorchFan));
    for (int draw = 0; draw < draws; ++draw)
        for (size_t k = 0; k < count; ++k)
            bias[k] += static_cast<Real>(uniformOn(limit, random, index));
}

} // namespace sluice::inline SLUICE_PRECISION
