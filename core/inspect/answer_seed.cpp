#include "core/inspect/answer_seed.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace sluice {

namespace {

AnswerSeed seedAt(const ModelShape &shape, const arma::cube &output, size_t step)
{
    assert(output.n_cols == 1);
    return {arma::cube(arma::size(output), arma::fill::zeros), shape.output == OutputAt::every ? step : output.n_slices - 1};
}

/// ∂ℓ/∂ŷ of one number (core/nn/loss.h).
double slopeOf(const LossSpec &loss, double difference)
{
    switch (loss.type) {
    case LossSpec::Type::mae:
        return (difference > 0) - (difference < 0);
    case LossSpec::Type::huber:
        return std::clamp(difference, -loss.delta, loss.delta);
    default:
        return 2 * difference;
    }
}

/// ∂ℓ/∂z of the logits: the probabilities, less 1 for the right one.
arma::vec slopeOfLogits(const arma::vec &logits, double right)
{
    if (logits.n_elem == 1)
        return {1 / (1 + std::exp(-logits(0))) - right};
    arma::vec slope = arma::exp(logits - logits.max());
    slope /= arma::accu(slope);
    slope(static_cast<arma::uword>(right)) -= 1;
    return slope;
}

} // namespace

AnswerSeed answerSeed(const ModelShape &shape, const arma::cube &output, size_t step, std::optional<size_t> ofClass)
{
    AnswerSeed seed = seedAt(shape, output, step);
    auto dy = seed.dy.slice(seed.step).col(0);
    if (shape.classes <= 2) {
        dy.ones();
        return seed;
    }
    seed.ofClass = ofClass ? *ofClass : output.slice(seed.step).col(0).index_max();
    dy(*seed.ofClass) = 1;
    return seed;
}

AnswerSeed lossSeed(const ModelShape &shape, const LossSpec &loss, const arma::cube &output, const arma::fmat &target,
                    size_t step)
{
    AnswerSeed seed = seedAt(shape, output, step);
    const arma::vec said = output.slice(seed.step).col(0);
    const arma::vec wanted = arma::conv_to<arma::vec>::from(target.col(shape.output == OutputAt::every ? seed.step : 0));
    arma::vec slope = shape.classes > 0 ? slopeOfLogits(said, wanted(0)) : arma::vec(said - wanted);
    if (shape.classes == 0) {
        slope.transform([&](double difference) { return slopeOf(loss, difference); });
        slope /= static_cast<double>(slope.n_elem);
    }
    seed.dy.slice(seed.step).col(0) = slope;
    return seed;
}

} // namespace sluice
