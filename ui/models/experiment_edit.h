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

/// Gives a model the units that bring it to the parameter count of another one (match.h); what came of it, in words.
QString matchDraft(Experiment &draft, size_t model, size_t other, const Task &task);

/// Puts a trial's layers and learning rate into the draft. False where there is no model of this name any more.
bool takeSettings(Experiment &draft, const std::string &model, const ModelSpec &settings, double learningRate);
/// Why settings cannot be tried; empty where they can.
QString whyNoTrials(const Experiment &draft, const Experiment &open, bool sound);

} // namespace sluice
