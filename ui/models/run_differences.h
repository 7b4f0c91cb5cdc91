#pragma once

#include "ui/models/session_run.h"

#include <QStringList>

namespace sluice {

/// What of a run is not as in the shown one, beside seed and epochs, from there to here and in the words of the window's controls:
/// "models: Dense, LSTM → LSTM", "LSTM: units 16 → 32", "batch 16 → 8". Of other data the source says enough.
QStringList runDifferences(const SessionRun &run, const SessionRun &shown);

} // namespace sluice
