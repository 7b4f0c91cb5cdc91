#include "core/inspect/plain_dense.h"

#include "core/inspect/interventions.h"

#include <cmath>
#include <numbers>

namespace sluice {

namespace {

double valueOf(Activation function, double z)
{
    switch (function) {
    case Activation::identity:
        return z;
    case Activation::sigmoid:
        return 1 / (1 + std::exp(-z));
    case Activation::tanh:
        return std::tanh(z);
    case Activation::relu:
        return z < 0 ? 0 : z; // NaN stays NaN
    case Activation::leakyRelu:
        return z < 0 ? 0.01 * z : z;
    case Activation::elu:
        return z < 0 ? std::exp(z) - 1 : z;
    case Activation::gelu:
        return z * (1 + std::erf(z / std::numbers::sqrt2)) / 2;
    case Activation::silu:
        return z / (1 + std::exp(-z));
    case Activation::softplus:
        return z > 0 ? z + std::log1p(std::exp(-z)) : std::log1p(std::exp(z));
    }
    return z;
}

double slopeOf(Activation function, double z)
{
    const double gate = 1 / (1 + std::exp(-z));
    switch (function) {
    case Activation::identity:
        return 1;
    case Activation::sigmoid:
        return gate * (1 - gate);
    case Activation::tanh:
        return 1 - std::tanh(z) * std::tanh(z);
    case Activation::relu:
        return z > 0 ? 1 : 0;
    case Activation::leakyRelu:
        return z > 0 ? 1 : 0.01;
    case Activation::elu:
        return z > 0 ? 1 : std::exp(z);
    case Activation::gelu:
        return (1 + std::erf(z / std::numbers::sqrt2)) / 2 + z * std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi);
    case Activation::silu:
        return gate + z * gate * (1 - gate);
    case Activation::softplus:
        return gate;
    }
    return 1;
}

} // namespace

arma::mat activation(Activation function, arma::mat z)
{
    z.transform([function](double value) { return valueOf(function, value); });
    return z;
}

arma::mat activationSlope(Activation function, const arma::mat &z)
{
    arma::mat slope = z;
    slope.transform([function](double value) { return slopeOf(function, value); });
    return slope;
}

namespace {

/// φ(z) at every step, held where interventions say so.
DenseValues squash(Activation function, arma::cube z, const std::vector<Intervention> &interventions, size_t firstStep)
{
    DenseValues values{std::move(z), {}};
    values.activation.set_size(arma::size(values.preactivation));
    for (arma::uword t = 0; t < values.activation.n_slices; ++t) {
        values.activation.slice(t) = activation(function, values.preactivation.slice(t));
        hold(values.activation.slice(t), Part::hidden, firstStep + t, interventions);
    }
    return values;
}

/// ∂L/∂z at one step.
arma::mat preactivationGradient(Activation function, const DenseValues &values, const arma::cube &dy, size_t t,
                                const std::vector<Intervention> &interventions, size_t firstStep)
{
    arma::mat dz = dy.slice(t) % activationSlope(function, values.preactivation.slice(t));
    cut(dz, Part::hidden, firstStep + t, interventions);
    return dz;
}

} // namespace

DenseValues runPlainDense(const DenseWeights &weights, const arma::cube &x, const std::vector<Intervention> &interventions,
                          size_t firstStep)
{
    arma::cube z(weights.W.n_rows, x.n_cols, x.n_slices);
    for (arma::uword t = 0; t < x.n_slices; ++t) {
        z.slice(t) = weights.W * x.slice(t);
        z.slice(t).each_col() += weights.b;
    }
    return squash(weights.activation, std::move(z), interventions, firstStep);
}

DenseGradients backwardPlainDense(const DenseWeights &weights, const DenseValues &values, const arma::cube &dy,
                                  const std::vector<Intervention> &interventions, size_t firstStep)
{
    DenseGradients gradients{arma::cube(weights.W.n_cols, dy.n_cols, dy.n_slices), arma::cube(arma::size(dy))};
    for (arma::uword t = 0; t < dy.n_slices; ++t) {
        gradients.z.slice(t) = preactivationGradient(weights.activation, values, dy, t, interventions, firstStep);
        gradients.x.slice(t) = weights.W.t() * gradients.z.slice(t);
    }
    return gradients;
}

DenseValues runPlainConv(const ConvWeights &weights, const arma::cube &x, const std::vector<Intervention> &interventions)
{
    const size_t kernel = weights.W.size();
    arma::cube z(weights.b.n_elem, x.n_cols, x.n_slices, arma::fill::zeros);
    for (arma::uword t = 0; t < x.n_slices; ++t) {
        for (size_t k = 0; k < kernel; ++k)
            if (t + k + 1 >= kernel)
                z.slice(t) += weights.W[k] * x.slice(t + k + 1 - kernel);
        z.slice(t).each_col() += weights.b;
    }
    return squash(weights.activation, std::move(z), interventions, 0);
}

DenseGradients backwardPlainConv(const ConvWeights &weights, const DenseValues &values, const arma::cube &dy,
                                 const std::vector<Intervention> &interventions)
{
    const size_t kernel = weights.W.size();
    DenseGradients gradients{arma::cube(weights.W.front().n_cols, dy.n_cols, dy.n_slices, arma::fill::zeros),
                             arma::cube(arma::size(dy))};
    for (arma::uword t = 0; t < dy.n_slices; ++t) {
        gradients.z.slice(t) = preactivationGradient(weights.activation, values, dy, t, interventions, 0);
        for (size_t k = 0; k < kernel; ++k)
            if (t + k + 1 >= kernel)
                gradients.x.slice(t + k + 1 - kernel) += weights.W[k].t() * gradients.z.slice(t);
    }
    return gradients;
}

namespace {

/// Calls visit(first row of the window, answer, step) for each step that each answer sees.
template <class Visit> void overWindows(size_t features, size_t lookback, size_t steps, size_t answers, Visit visit)
{
    for (size_t answer = 0; answer < answers; ++answer) {
        const size_t now = steps - answers + answer;
        for (size_t back = 0; back < lookback && back <= now; ++back)
            visit((lookback - 1 - back) * features, answer, now - back);
    }
}

} // namespace

arma::cube flattenedWindows(const arma::cube &x, size_t lookback, bool everyStep)
{
    arma::cube windows(x.n_rows * lookback, x.n_cols, everyStep ? x.n_slices : 1, arma::fill::zeros);
    overWindows(x.n_rows, lookback, x.n_slices, windows.n_slices, [&](size_t row, size_t answer, size_t step) {
        windows.slice(answer).rows(row, row + x.n_rows - 1) = x.slice(step);
    });
    return windows;
}

arma::cube backwardFlattenedWindows(const arma::cube &dWindows, size_t features, size_t steps)
{
    arma::cube dx(features, dWindows.n_cols, steps, arma::fill::zeros);
    overWindows(features, dWindows.n_rows / features, steps, dWindows.n_slices, [&](size_t row, size_t answer, size_t step) {
        dx.slice(step) += dWindows.slice(answer).rows(row, row + features - 1);
    });
    return dx;
}

} // namespace sluice
