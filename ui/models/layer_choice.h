#pragma once

#include "ui/models/view_state.h"

#include <QString>
#include <vector>

namespace sluice {

/// A layer that can be looked at.
struct LayerChoice {
    size_t model = 0, layer = 0;
    QString name; ///< "LSTM, layer 1"
};

/// Every layer that has a memory.
std::vector<LayerChoice> recurrentLayers(const Experiment &experiment);
/// Whether a model of what is open has one.
bool hasMemory(const ViewState &state);

/// Its first unit, without what-ifs: they name layers of the model they were made on.
Selection withLayer(Selection selection, const LayerChoice &layer);

} // namespace sluice
