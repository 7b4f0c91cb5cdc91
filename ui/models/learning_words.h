#pragma once

#include "ui/models/loss_content.h"

namespace sluice {

/// For beginners, of each model a sentence or two: whether it is learning, by its validation loss, and whether only its training loss
/// goes on falling. Empty before there are two epochs of any.
QString learningWords(const LossContent &content);

} // namespace sluice
