#include "core/nn/loss.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace sluice::inline SLUICE_PRECISION {

namespace {

/// Calls visit(predicted values, target values, dy or null) for each column of a sequence that has begun.
template <class Visit> void forEachColumn(ConstView predicted, ConstView target, View dy, Visit visit)
{
    assert(predicted.columns() == target.columns());
    for (size_t t = 0; t < target.steps; ++t)
        for (size_t s = 0; s < target.begunAt(t); ++s)
            visit(predicted.column(t, s), target.column(t, s), dy.empty() ? nullptr : dy.column(t, s));
}

/// ℓ and ∂ℓ/∂ŷ of one number.
struct Piece {
    double loss;
    Real slope;
};

Piece squaredError(double difference)
{
    return {difference * difference, static_cast<Real>(2 * difference)};
}

Piece absoluteError(double difference)
{
    return {std::abs(difference), static_cast<Real>((difference > 0) - (difference < 0))};
}

Piece huberError(double difference, double delta)
{
    if (std::abs(difference) <= delta)
        return {difference * difference / 2, static_cast<Real>(difference)};
    return {delta * (std::abs(difference) - delta / 2), static_cast<Real>(std::copysign(delta, difference))};
}

template <class Error> double numberSum(ConstView predicted, ConstView target, Real scale, View dy, Error error)
{
    double sum = 0;
    forEachColumn(predicted, target, dy, [&](const Real *found, const Real *wanted, Real *gradient) {
        for (size_t k = 0; k < target.features; ++k) {
            const Piece piece = error(static_cast<double>(found[k]) - static_cast<double>(wanted[k]));
            sum += piece.loss;
            if (gradient)
                gradient[k] = scale * piece.slope;
        }
    });
    return sum;
}

double classWeight(const LossSpec &loss, Real target)
{
    const auto number = static_cast<size_t>(target);
    return number < loss.classWeights.size() ? loss.classWeights[number] : 1.0;
}

double binarySum(const LossSpec &loss, ConstView predicted, ConstView target, double scale, View dy)
{
    double sum = 0;
    forEachColumn(predicted, target, dy, [&](const Real *logit, const Real *wanted, Real *gradient) {
        const auto z = static_cast<double>(*logit);
        const auto y = static_cast<double>(*wanted);
        const double weight = classWeight(loss, *wanted);
        sum += weight * (std::max(z, 0.0) - z * y + std::log1p(std::exp(-std::abs(z))));
        if (gradient)
            *gradient = static_cast<Real>(scale * weight * (1 / (1 + std::exp(-z)) - y));
    });
    return sum;
}

double softmaxSum(const LossSpec &loss, ConstView predicted, ConstView target, double scale, View dy)
{
    const size_t classes = predicted.features;
    double sum = 0;
    forEachColumn(predicted, target, dy, [&](const Real *logits, const Real *wanted, Real *gradient) {
        const auto right = static_cast<size_t>(*wanted);
        const double weight = classWeight(loss, *wanted);
        const auto largest = static_cast<double>(*std::max_element(logits, logits + classes));
        double total = 0;
        for (size_t k = 0; k < classes; ++k)
            total += std::exp(static_cast<double>(logits[k]) - largest);
        sum += weight * (std::log(total) + (largest - static_cast<double>(logits[right])));
        for (size_t k = 0; gradient && k < classes; ++k) {
            const double probability = std::exp(static_cast<double>(logits[k]) - largest) / total;
            gradient[k] = static_cast<Real>(scale * weight * (probability - (k == right ? 1 : 0)));
        }
    });
    return sum;
}

/// `scale` is 1 / the batch's weight; dy may be empty.
double sumOf(const LossSpec &loss, ConstView predicted, ConstView target, double scale, View dy)
{
    const auto step = static_cast<Real>(scale);
    switch (loss.type) {
    case LossSpec::Type::mse:
        return numberSum(predicted, target, step, dy, squaredError);
    case LossSpec::Type::mae:
        return numberSum(predicted, target, step, dy, absoluteError);
    case LossSpec::Type::huber:
        return numberSum(predicted, target, step, dy, [&](double difference) { return huberError(difference, loss.delta); });
    case LossSpec::Type::crossEntropy:
    case LossSpec::Type::binaryCrossEntropy:
        break;
    }
    return predicted.features == 1 ? binarySum(loss, predicted, target, scale, dy)
                                   : softmaxSum(loss, predicted, target, scale, dy);
}

} // namespace

double lossWeight(const LossSpec &loss, ConstView target)
{
    double weight = 0;
    if (loss.classWeights.empty()) {
        for (size_t t = 0; t < target.steps; ++t)
            weight += static_cast<double>(target.begunAt(t) * target.features);
        return weight;
    }
    forEachColumn(target, target, {}, [&](const Real *, const Real *wanted, Real *) { weight += classWeight(loss, *wanted); });
    return weight;
}

double lossSum(const LossSpec &loss, ConstView predicted, ConstView target)
{
    return sumOf(loss, predicted, target, 0, {});
}

double lossGradient(const LossSpec &loss, ConstView predicted, ConstView target, double batchWeight, View dy)
{
    dy.alignedWith(target).fillPadding(0);
    return sumOf(loss, predicted, target, 1 / batchWeight, dy);
}

} // namespace sluice::inline SLUICE_PRECISION
