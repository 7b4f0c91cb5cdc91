#pragma once

#include <array>
#include <cstdint>

namespace sluice {

/// "Slce" in the header of the SQLite file, so that `file` and others can tell a session from any other database.
inline constexpr uint32_t sessionApplicationId = 0x536c6365;
/// SQLite's user_version. Schema 1 held one run, schema 2 no test scores; both are read as well, and whoever writes to such a file
/// makes it the present schema first.
inline constexpr uint32_t sessionSchema = 3;
inline constexpr uint32_t testScoreSchema = 3; ///< the first that has them
inline constexpr uint32_t oldestSessionSchema = 1;

/// The tables, word for word as they stand in a session: a file with others is not read. What the columns mean is in session.h.
inline constexpr const char *metaTable = "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID";
inline constexpr const char *runTable =
    "CREATE TABLE run(id INTEGER PRIMARY KEY, place INTEGER NOT NULL, deleted INTEGER NOT NULL, name TEXT NOT NULL, "
    "notes TEXT NOT NULL, created TEXT NOT NULL, parent INTEGER, parent_epoch INTEGER, experiment TEXT NOT NULL, "
    "directory TEXT NOT NULL, data TEXT, outcome TEXT, message TEXT, what_ifs TEXT)";
inline constexpr const char *dataTable = "CREATE TABLE data(sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL)";
inline constexpr std::array logTables{
    "CREATE TABLE epoch(run INTEGER NOT NULL, epoch INTEGER NOT NULL, model INTEGER NOT NULL, step INTEGER NOT NULL, "
    "train_loss REAL, validation_loss REAL, seconds REAL, best INTEGER NOT NULL, PRIMARY KEY(run, epoch, model)) WITHOUT ROWID",
    "CREATE TABLE step(run INTEGER NOT NULL, step INTEGER NOT NULL, model INTEGER NOT NULL, epoch INTEGER NOT NULL, "
    "batch INTEGER NOT NULL, loss REAL, gradient_norm REAL, learning_rate REAL, PRIMARY KEY(run, step, model)) WITHOUT ROWID",
    "CREATE TABLE learning_rate(run INTEGER NOT NULL, number INTEGER NOT NULL, step INTEGER NOT NULL, learning_rate REAL, "
    "PRIMARY KEY(run, number)) WITHOUT ROWID",
    "CREATE TABLE snapshot(run INTEGER NOT NULL, kind TEXT NOT NULL, step INTEGER NOT NULL, model INTEGER NOT NULL, "
    "epoch INTEGER NOT NULL, batch INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY(run, kind, step, model))",
};
/// The older files of schema 1 lack it.
inline constexpr const char *layerNormTable =
    "CREATE TABLE layer_norm(run INTEGER NOT NULL, step INTEGER NOT NULL, model INTEGER NOT NULL, layer INTEGER NOT NULL, "
    "gradient_norm REAL, update_norm REAL, weight_norm REAL, PRIMARY KEY(run, step, model, layer)) WITHOUT ROWID";

inline constexpr const char *testScoreTable =
    "CREATE TABLE test_score(run INTEGER NOT NULL, epoch INTEGER NOT NULL, model INTEGER NOT NULL, measure TEXT NOT NULL, "
    "value REAL NOT NULL, PRIMARY KEY(run, epoch, model, measure)) WITHOUT ROWID";

/// Schema 1: one run, and its what-ifs in meta.
inline constexpr const char *runTable1 =
    "CREATE TABLE run(id INTEGER PRIMARY KEY, experiment TEXT NOT NULL, directory TEXT NOT NULL, outcome TEXT, message TEXT)";

/// Kinds of snapshots.
inline constexpr const char *keptKind = "kept";
inline constexpr const char *bestKind = "best";
inline constexpr const char *finalKind = "final";
inline constexpr const char *newestKind = "newest";

/// The run's outcomes, in the order of Outcome::Kind.
inline constexpr std::array outcomeNames{"finished", "stopped", "failed"};

} // namespace sluice
