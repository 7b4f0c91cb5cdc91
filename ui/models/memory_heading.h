#pragma once

#include "ui/models/memory_content.h"

namespace sluice {

/// What was there before training; nothing where that is what is shown.
SnapshotPtr untrainedOf(const ViewState &state, size_t model);

/// "Gradient of the loss: RNN; LSTM, forget bias 1 · weights: Glorot, uniform; recurrent: orthogonal"
QString memoryTitle(const MemoryContent &content, const Experiment &experiment);
/// "answer at t = 24, sample 1 of 192 · L: mean squared error · untrained and epoch 46". `answers`: the name of each model's score that y
/// is; none where the curves are of the loss.
QString memorySubtitle(const MemoryContent &content, const ViewState &state, const std::vector<QString> &answers);

} // namespace sluice
