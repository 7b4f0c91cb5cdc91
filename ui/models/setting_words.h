#pragma once

#include "core/nn/spec.h"

#include <QStringList>
#include <string>

namespace sluice {

/// What a setting is called beside its control: "learning rate" for the path "training.optimizer.learning_rate" of an experiment; of a
/// layer "units". What has no control is called in its manner.
QString settingName(const std::string &path);

/// Its value (compact JSON) as its control has it: "by time" for "\"time\"", "off" for null.
QString settingValue(const std::string &path, const std::string &json);

/// The value of a setting that is only told where it is not the usual one, or that is found out in the data; empty for any other.
QString usualValue(const std::string &path);

/// What a layer can be, as LayerSpec has them: "dense", "LSTM".
QStringList layerKinds();
QString layerKind(const LayerSpec &layer);

} // namespace sluice
