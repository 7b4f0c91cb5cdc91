#include "core/train/reference_loss.h"

#include "core/nn/loss.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace sluice {

namespace {

std::vector<float> targetsOf(const Task &task, Split split)
{
    std::vector<float> targets;
    for (const SampleRange &range : task.samples(split)) {
        const arma::fmat y = task.targets(range);
        targets.insert(targets.end(), y.begin(), y.end());
    }
    return targets;
}

double lossOfConstant(const LossSpec &loss, const std::vector<float> &targets, float answer)
{
    const std::vector<float> answers(targets.size(), answer);
    const ConstView predicted(answers.data(), 1, 1, targets.size()), target(targets.data(), 1, 1, targets.size());
    return lossSum(loss, predicted, target) / lossWeight(loss, target);
}

float meanOf(const std::vector<float> &targets)
{
    double sum = 0;
    for (const float target : targets)
        sum += static_cast<double>(target);
    return static_cast<float>(sum / static_cast<double>(targets.size()));
}

float medianOf(std::vector<float> targets)
{
    const auto middle = targets.begin() + static_cast<std::ptrdiff_t>(targets.size() / 2);
    std::nth_element(targets.begin(), middle, targets.end());
    return *middle;
}

/// The loss is convex in the answer: golden-section search between the smallest and the largest target.
float leastLossAnswer(const LossSpec &loss, const std::vector<float> &targets)
{
    const auto [smallest, largest] = std::minmax_element(targets.begin(), targets.end());
    constexpr double golden = 0.6180339887498949;
    constexpr int halvings = 60;
    double low = static_cast<double>(*smallest), high = static_cast<double>(*largest);
    for (int k = 0; k < halvings; ++k) {
        const double left = high - golden * (high - low), right = low + golden * (high - low);
        if (lossOfConstant(loss, targets, static_cast<float>(left)) <= lossOfConstant(loss, targets, static_cast<float>(right)))
            high = right;
        else
            low = left;
    }
    return static_cast<float>((low + high) / 2);
}

/// The best constant number for these targets.
float constantFor(const LossSpec &loss, const std::vector<float> &targets)
{
    if (loss.type == LossSpec::Type::mse)
        return meanOf(targets);
    return loss.type == LossSpec::Type::mae ? medianOf(targets) : leastLossAnswer(loss, targets);
}

double classWeight(const LossSpec &loss, size_t number)
{
    return number < loss.classWeights.size() ? loss.classWeights[number] : 1.0;
}

/// The cross-entropy weighs a class, and so does the distribution that makes it least.
std::vector<double> frequenciesFor(const LossSpec &loss, size_t classes, const std::vector<float> &targets)
{
    std::vector<double> shares(classes, 1.0);
    for (const float target : targets)
        ++shares[static_cast<size_t>(target)];
    double total = 0;
    for (size_t number = 0; number < classes; ++number)
        total += shares[number] *= classWeight(loss, number);
    for (double &share : shares)
        share /= total;
    return shares;
}

/// `answer` is a number, or the probability that was given to the target's class.
WeightedLoss lossOf(const LossSpec &loss, double answer, double target)
{
    if (!loss.ofClasses())
        return {lossOfConstant(loss, {static_cast<float>(target)}, static_cast<float>(answer)), 1};
    const double weight = classWeight(loss, static_cast<size_t>(target));
    return {-weight * std::log(answer), weight};
}

} // namespace

double referenceLoss(const LossSpec &loss, const Task &task, Split split)
{
    if (loss.ofClasses())
        return task.targetEntropy(split, loss.classWeights);
    if (loss.type == LossSpec::Type::mse)
        return task.targetVariance(split);
    const std::vector<float> targets = targetsOf(task, split);
    return lossOfConstant(loss, targets, constantFor(loss, targets));
}

double constantLoss(const LossSpec &loss, const Task &task, Split split)
{
    const std::vector<float> learned = targetsOf(task, Split::train);
    const std::vector<float> targets = targetsOf(task, split);
    if (!loss.ofClasses())
        return lossOfConstant(loss, targets, constantFor(loss, learned));
    const std::vector<double> frequencies = frequenciesFor(loss, task.classes().size(), learned);
    WeightedLoss sum{0, 0};
    for (const float target : targets) {
        const WeightedLoss own = lossOf(loss, frequencies[static_cast<size_t>(target)], static_cast<double>(target));
        sum = {sum.loss + own.loss, sum.weight + own.weight};
    }
    return sum.loss / sum.weight;
}

AnswerLoss answerLoss(const LossSpec &loss)
{
    return [loss](double answer, double target) { return lossOf(loss, answer, target); };
}

} // namespace sluice
