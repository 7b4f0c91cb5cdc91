#include "core/nn/activations.h"

#include "core/nn/kernels.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sluice::inline SLUICE_PRECISION {

namespace {

constexpr Real leak = Real(0.01);

Real sigmoidOf(Real z)
{
    return 1 / (1 + std::exp(-z));
}

Real normalDistribution(Real z)
{
    return Real(0.5) * std::erfc(-z * static_cast<Real>(std::numbers::sqrt2 / 2));
}

Real normalDensity(Real z)
{
    constexpr auto scale = static_cast<Real>(std::numbers::inv_sqrtpi / std::numbers::sqrt2);
    return scale * std::exp(Real(-0.5) * z * z);
}

template <class Function> void transform(View z, Function function)
{
    for (size_t k = 0; k < z.size(); ++k)
        z.data[k] = function(z.data[k]);
}

/// `from` is y or z, whatever the slope is written in.
template <class Slope> void multiplySlope(ConstView from, ConstView dy, View dz, Slope slope)
{
    for (size_t k = 0; k < from.size(); ++k)
        dz.data[k] = dy.data[k] * slope(from.data[k]);
}

} // namespace

void activate(Activation activation, View z)
{
    switch (activation) {
    case Activation::identity:
        break;
    case Activation::sigmoid:
        kernels().sigmoid(z.data, z.size());
        break;
    case Activation::tanh:
        kernels().tanh(z.data, z.size());
        break;
    case Activation::relu:
        transform(z, [](Real value) { return value < 0 ? Real(0) : value; });
        break;
    case Activation::leakyRelu:
        transform(z, [](Real value) { return value < 0 ? leak * value : value; });
        break;
    case Activation::elu:
        transform(z, [](Real value) { return value < 0 ? std::expm1(value) : value; });
        break;
    case Activation::gelu:
        transform(z, [](Real value) { return value * normalDistribution(value); });
        break;
    case Activation::silu:
        transform(z, [](Real value) { return value * sigmoidOf(value); });
        break;
    case Activation::softplus:
        transform(z, [](Real value) { return std::log1p(std::exp(-std::abs(value))) + (value < 0 ? Real(0) : value); });
        break;
    }
}

bool slopeNeedsPreactivation(Activation activation)
{
    return activation == Activation::gelu || activation == Activation::silu;
}

void activationGradient(Activation activation, ConstView z, ConstView y, ConstView dy, View dz)
{
    switch (activation) {
    case Activation::identity:
        std::copy_n(dy.data, dy.size(), dz.data);
        break;
    case Activation::sigmoid:
        multiplySlope(y, dy, dz, [](Real value) { return value * (1 - value); });
        break;
    case Activation::tanh:
        multiplySlope(y, dy, dz, [](Real value) { return 1 - value * value; });
        break;
    case Activation::relu:
        multiplySlope(y, dy, dz, [](Real value) { return value > 0 ? Real(1) : Real(0); });
        break;
    case Activation::leakyRelu:
        multiplySlope(y, dy, dz, [](Real value) { return value > 0 ? Real(1) : leak; });
        break;
    case Activation::elu:
        multiplySlope(y, dy, dz, [](Real value) { return value > 0 ? Real(1) : value + 1; });
        break;
    case Activation::gelu:
        multiplySlope(z, dy, dz, [](Real value) { return normalDistribution(value) + value * normalDensity(value); });
        break;
    case Activation::silu:
        multiplySlope(z, dy, dz, [](Real value) {
            const Real gate = sigmoidOf(value);
            return gate * (1 + value * (1 - gate));
        });
        break;
    case Activation::softplus:
        multiplySlope(y, dy, dz, [](Real value) { return -std::expm1(-value); });
        break;
    }
}

} // namespace sluice::inline SLUICE_PRECISION
