#include "core/train/reference_loss.h"

#include "core/nn/loss.h"

#include <algorithm>
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

/// The loss is convex in the answer: golden-section search between the smallest and the largest target.
double smallestLoss(const LossSpec &loss, const std::vector<float> &targets)
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
    return lossOfConstant(loss, targets, static_cast<float>((low + high) / 2));
}

double meanDistanceFromMedian(std::vector<float> targets)
{
    const auto middle = targets.begin() + static_cast<std::ptrdiff_t>(targets.size() / 2);
    std::nth_element(targets.begin(), middle, targets.end());
    return lossOfConstant({.type = LossSpec::Type::mae}, targets, *middle);
}

} // namespace

double referenceLoss(const LossSpec &loss, const Task &task, Split split)
{
    switch (loss.type) {
    case LossSpec::Type::mse:
        return task.targetVariance(split);
    case LossSpec::Type::mae:
        return meanDistanceFromMedian(targetsOf(task, split));
    case LossSpec::Type::huber:
        return smallestLoss(loss, targetsOf(task, split));
    case LossSpec::Type::crossEntropy:
    case LossSpec::Type::binaryCrossEntropy:
        break;
    }
    return task.targetEntropy(split, loss.classWeights);
}

} // namespace sluice
