#pragma once

#include "core/nn/spec.h"
#include "core/train/experiment.h"

#include <QString>

namespace sluice {

/// The shape a model of an edited experiment would have on the data that is open.
ModelShape draftShape(const Experiment &draft, const Task &task);

/// "train 700 · validation 150 · test 150" in samples of what is open.
QString splitText(const Task &task);
/// "generate:hold, 1000 sequences of 60 steps", "sunspots.csv, 309 rows".
QString dataText(const Experiment &experiment, const Task &task);

/// A layer of another kind (its place in LayerSpec), with as many units where both have some.
LayerSpec layerOfKind(size_t kind, const LayerSpec &before);

/// A further model that does not share its name with another.
ModelSpec newModel(const Experiment &draft);

} // namespace sluice
