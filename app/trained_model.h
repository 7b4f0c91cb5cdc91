#pragma once

#include "app/arguments.h"
#include "core/train/snapshot.h"
#include "ui/models/opening.h"

namespace sluice {

/// A model as a session left it, with its data.
struct TrainedModel {
    ModelSpec spec;
    SnapshotPtr final;
    std::shared_ptr<const Task> task;
};

/// The operand is a session, --model one of its models. Errors: it is none, no such model, not trained, its data cannot be read.
Result<TrainedModel> findTrainedModel(const Arguments &arguments);

} // namespace sluice
