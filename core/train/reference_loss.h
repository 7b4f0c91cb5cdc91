#pragma once

#include "core/nn/loss_spec.h"
#include "core/task/task.h"

namespace sluice {

/// The loss that the best constant answer has on a split, knowing the split's targets: a loss divided by it says what share of what
/// there was to learn is left.
///
///     mse: the variance        mae: the mean distance from the median        huber: that of the best constant
///     cross-entropy: the entropy of the class frequencies, weighted as the loss is
double referenceLoss(const LossSpec &loss, const Task &task, Split split);

} // namespace sluice
