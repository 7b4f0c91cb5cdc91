#pragma once

#include "core/io/sqlite.h"
#include "core/io/test_score.h"

namespace sluice {

/// Test scores in a session, from schema 3 on.

/// By epoch, model and measure. No row is trusted: more than `mostRows`, a model that is not below `models`, or a value that is no finite
/// number is damage, and so an error.
Result<std::vector<TestScore>> readTestScores(SqliteDatabase &database, uint64_t run, size_t models, size_t mostRows);
/// In place of those of the same epoch, model and measure. Whoever calls has begun a transaction.
Result<void> writeTestScores(SqliteDatabase &database, uint64_t run, const std::vector<TestScore> &scores);

} // namespace sluice
