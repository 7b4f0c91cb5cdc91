#pragma once

#include "core/train/experiment.h"

#include <QString>

namespace sluice {

/// A name for another future: from which epoch and what is different, "from 12: learning rate 0.001". Of an unchanged one "from 12: as
/// it was".
QString branchName(uint32_t epoch, const TrainingSpec &before, double rateBefore, const TrainingSpec &after, double rateAfter);

} // namespace sluice
