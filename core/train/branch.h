#pragma once

#include "core/train/experiment.h"
#include "core/train/run.h"
#include "core/train/snapshot.h"

namespace sluice {

/// Another future of a run: from a kept moment on, with other settings of the training. Architecture, data, loss and seed stay.

/// What was logged up to that moment. A change of the learning rate by hand that the moment does not know came after it.
RunLog logUpTo(RunLog log, const Checkpoint &checkpoint);
RunLog logUpTo(const Run &run, const Checkpoint &checkpoint);

/// The moment as the new settings go on from it; unchanged settings leave it as it is, so that going on gives the same bits as never
/// having stopped. `learningRate` is what the optimizer goes on with, before the schedule's factor. Another optimizer begins with
/// nothing remembered, as does another schedule on plateau; whether a model has stopped early is asked again with the new patience.
Checkpoint continued(const Checkpoint &from, const TrainingSpec &before, const TrainingSpec &after, double learningRate);

} // namespace sluice
