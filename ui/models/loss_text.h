#pragma once

#include "core/nn/loss_spec.h"

#include <QString>

namespace sluice {

/// The words for a loss and for what it is compared with (core/train/reference_loss.h): the same on every page.

/// "mean squared error", "weighted cross-entropy".
QString lossName(const LossSpec &loss);
/// With its unit, for an axis: "mean squared error, scaled" where the targets are, "cross-entropy, nats".
QString lossTitle(const LossSpec &loss, bool scaled);
/// What a number of it is, in a word: "MSE", "nats".
QString lossUnit(const LossSpec &loss);
/// Of a validation loss ÷ referenceLoss: "validation error ÷ variance", "validation log loss ÷ entropy".
QString relativeLossName(const LossSpec &loss);
/// What it is divided by: "the variance", "the mean distance from the median".
QString referenceName(const LossSpec &loss);
/// The constant that has the least loss on the training part, whatever the part it is measured on: "the training mean",
/// "the training median", "the training class frequencies".
QString constantAnswer(const LossSpec &loss);
QString constantName(const LossSpec &loss);        ///< of its line in a plot: "predict the training mean"
QString briefConstantAnswer(const LossSpec &loss); ///< "the mean", where there is little room
/// Of the test measure that goes with it, Metrics::relative: "test error ÷ variance", "test log loss ÷ entropy".
QString relativeTestName(const LossSpec &loss);

} // namespace sluice
