#pragma once

#include "core/io/session.h"
#include "core/io/session_source.h"

namespace sluice {

/// All that a session holds of one run: its log, its snapshots and those it inherited, its data.
Result<StoredRun> readStoredRun(SessionSource &session, uint64_t id);

} // namespace sluice
