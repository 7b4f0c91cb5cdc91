#pragma once

#include "core/train/run.h"

#include <optional>
#include <vector>

namespace sluice {

/// How a run went, from its log.
struct EndSummary {
    double seconds = 0;                ///< spent training, all models together
    std::optional<uint32_t> bestEpoch; ///< of the model with the lowest validation loss of all
};

/// The epoch whose weights these are. It differs from where training stands once the best weights were restored at the end.
uint32_t epochOfWeights(const Snapshot &snapshot);

EndSummary summarizeEnd(const std::vector<EpochRecord> &epochs, size_t models);

} // namespace sluice
