#pragma once

#include <array>
#include <cstdint>

namespace sluice {

/// "Slce" in the header of the SQLite file, so that `file` and others can tell a session from any other database.
inline constexpr uint32_t sessionApplicationId = 0x536c6365;
/// SQLite's user_version.
inline constexpr uint32_t sessionSchema = 1;

/// The tables, word for word as they stand in a session: a file with others is not read. What the columns mean is in session.h.
inline constexpr std::array sessionTables{
    "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE run(id INTEGER PRIMARY KEY, experiment TEXT NOT NULL, directory TEXT NOT NULL, outcome TEXT, message TEXT)",
    "CREATE TABLE epoch(run INTEGER NOT NULL, epoch INTEGER NOT NULL, model INTEGER NOT NULL, step INTEGER NOT NULL, "
    "train_loss REAL, validation_loss REAL, seconds REAL, best INTEGER NOT NULL, PRIMARY KEY(run, epoch, model)) WITHOUT ROWID",
    "CREATE TABLE step(run INTEGER NOT NULL, step INTEGER NOT NULL, model INTEGER NOT NULL, epoch INTEGER NOT NULL, "
    "batch INTEGER NOT NULL, loss REAL, gradient_norm REAL, learning_rate REAL, PRIMARY KEY(run, step, model)) WITHOUT ROWID",
    "CREATE TABLE learning_rate(run INTEGER NOT NULL, number INTEGER NOT NULL, step INTEGER NOT NULL, learning_rate REAL, "
    "PRIMARY KEY(run, number)) WITHOUT ROWID",
    "CREATE TABLE snapshot(run INTEGER NOT NULL, kind TEXT NOT NULL, step INTEGER NOT NULL, model INTEGER NOT NULL, "
    "epoch INTEGER NOT NULL, batch INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY(run, kind, step, model))",
};

/// A table that files of older programs lack; everything else in them is the same.
inline constexpr const char *layerNormTable =
    "CREATE TABLE layer_norm(run INTEGER NOT NULL, step INTEGER NOT NULL, model INTEGER NOT NULL, layer INTEGER NOT NULL, "
    "gradient_norm REAL, update_norm REAL, weight_norm REAL, PRIMARY KEY(run, step, model, layer)) WITHOUT ROWID";

/// Kinds of snapshots.
inline constexpr const char *keptKind = "kept";
inline constexpr const char *bestKind = "best";
inline constexpr const char *finalKind = "final";

/// The run's outcomes, in the order of Outcome::Kind.
inline constexpr std::array outcomeNames{"finished", "stopped", "failed"};

} // namespace sluice
