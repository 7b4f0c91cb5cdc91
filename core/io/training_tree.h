#pragma once

#include "core/io/json_reader.h"
#include "core/train/experiment.h"

namespace sluice {

/// The experiment's key "training":
///
///     loss       "mse", "mae", "cross_entropy", "binary_cross_entropy", "huber"; or an object with "type" and, of huber, "delta", of
///                the cross-entropies "class_weights", one a class
///     optimizer  type, learning_rate and the type's own numbers (OptimizerSpec)
///     schedule   type ("constant", "step": every, factor; "exponential": factor; "cosine": warm_up, end; "plateau": factor,
///                patience, least)
///     clip_norm, clip_value, l1, l2, batch, epochs, shuffle, stop, seed, initial_weights
///
/// What is not given stays as it is in `training`.
void readTraining(const JsonReader &reader, TrainingSpec &training);
JsonValue trainingTree(const TrainingSpec &training);

} // namespace sluice
