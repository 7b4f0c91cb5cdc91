#pragma once

#include "core/nn/loss_spec.h"
#include "core/task/baselines.h"
#include "core/task/task.h"

namespace sluice {

/// The loss that the best constant answer has on a split, knowing the split's targets: a loss divided by it says what share of what
/// there was to learn is left.
///
///     mse: the variance        mae: the mean distance from the median        huber: that of the best constant
///     cross-entropy: the entropy of the class frequencies, weighted as the loss is
double referenceLoss(const LossSpec &loss, const Task &task, Split split);

/// The loss on a split of the constant answer that is the best on the training part: its mean, its median, … What a network must beat
/// to have learned anything. Frequencies count one more of each class than was seen (Laplace 1814), so that none is impossible.
double constantLoss(const LossSpec &loss, const Task &task, Split split);

/// For baselines that are measured by the loss of the networks.
AnswerLoss answerLoss(const LossSpec &loss);

} // namespace sluice
