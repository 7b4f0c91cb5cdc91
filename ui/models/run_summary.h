#pragma once

#include "core/train/run.h"
#include "core/train/snapshot.h"

#include <QString>
#include <optional>
#include <set>
#include <vector>

class QDateTime;

namespace sluice {

/// How a run went, from its log.
struct EndSummary {
    double seconds = 0;            ///< spent training, all models together
    std::set<uint32_t> bestEpochs; ///< of each model the one with its lowest validation loss
};

EndSummary summarizeEnd(const std::vector<EpochRecord> &epochs, size_t models);

/// Whose weights a model has: "epoch 60", or "best, of epoch 55" where training came back to them at its end.
QString weightsText(const Snapshot &snapshot);
/// "best weights: epoch 55", or of several models "best weights: epochs 55, 60".
QString restoredText(const Moment &moment);
/// Likewise after early stopping: "early stop: epoch 70 · best: epochs 55, 60"; `best` is not empty.
QString stoppedText(uint32_t epoch, const std::set<uint32_t> &best);
/// "55, 60"
QString epochNumbers(const std::set<uint32_t> &epochs);
/// "Dense, LSTM".
QString namesOf(const std::vector<ModelSpec> &models);
/// "2026-07-30 14:05"; "–" where it is not known.
QString timeText(const QDateTime &time);

} // namespace sluice
