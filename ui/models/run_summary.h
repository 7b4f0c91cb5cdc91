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

EndSummary summarizeEnd(const std::vector<EpochRecord> &epochs, size_t models);

} // namespace sluice
