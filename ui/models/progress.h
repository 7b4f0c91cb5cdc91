#pragma once

#include "core/train/snapshot.h"
#include "ui/models/run_summary.h"

#include <QString>
#include <optional>

namespace sluice {

enum class Phase { empty, loading, ready, training, paused, finished, failed };

/// Where training stands, for the toolbar.
struct Progress {
    Phase phase = Phase::empty;
    double fraction = 0;  ///< of all epochs
    QString where;        ///< "epoch 14 of 25"
    QString time = {};    ///< "6 s left"; or empty
    QString text() const; ///< "epoch 14 of 25 · 6 s left"
};

Progress progressOf(Phase phase, const Position &at, size_t epochs, size_t batchesPerEpoch, std::optional<double> secondsLeft,
                    const EndSummary &summary);

} // namespace sluice
