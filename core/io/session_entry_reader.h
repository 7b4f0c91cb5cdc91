#pragma once

#include "core/io/session.h"
#include "core/io/session_source.h"

namespace sluice {

/// What a list of runs shows, read from a session.

/// Of the runs that are not deleted, in the order that people see.
Result<std::vector<uint64_t>> runIds(const SessionSource &session);
/// The line of a run in the table, and what schema 2 has beside the experiment; nothing of its log.
Result<RunEntry> readRunRow(const SessionSource &session, uint64_t id);
Result<RunEntry> readEntry(const SessionSource &session, uint64_t id);

} // namespace sluice
