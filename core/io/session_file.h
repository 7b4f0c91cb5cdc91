#pragma once

#include "core/io/sqlite.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <utility>

namespace sluice {

/// What readers and the writer of sessions share: the file itself and its tables.

// No file that may be a session is opened other than by SQLite: closing it would end the locks that SQLite holds on it for this process
// (https://www.sqlite.org/howtocorrupt.html, section 2.2).

/// Errors: there is no such file, it is none, no permission to read it, too small for a database.
Result<void> checkReadable(const std::filesystem::path &file);
/// A file that nobody is writing is opened without locks and logs, so that nothing appears beside it and read-only media do. A read
/// transaction has begun. Nothing in the file is trusted, no value longer than `longestValue` is taken. Errors: no session.
Result<std::unique_ptr<SqliteDatabase>> openForReading(const std::filesystem::path &file, size_t longestValue);
/// Errors: no session, a schema that this program does not know.
Result<uint32_t> schemaOf(SqliteDatabase &database);
/// Errors: a table of the schema is missing or was changed, or there is a trigger.
Result<void> checkTables(SqliteDatabase &database, uint32_t schema);
/// All tables of the present schema, in an empty file.
Result<void> makeTables(SqliteDatabase &database);
/// From an older schema to the present one; to be called within a transaction.
Result<void> migrate(SqliteDatabase &database, uint32_t from);
/// The value of a key in meta, or nothing.
Result<std::optional<std::string>> metaValue(SqliteDatabase &database, const char *key);
/// 0 where there is no such file.
size_t fileSize(const std::filesystem::path &file);

/// All or nothing: rolled back unless committed.
class Transaction {
public:
    static Result<Transaction> begin(SqliteDatabase &database);
    Transaction(Transaction &&other) noexcept : database_(std::exchange(other.database_, nullptr)) {}
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();
    Result<void> commit();

private:
    explicit Transaction(SqliteDatabase &database) : database_(&database) {}

    SqliteDatabase *database_;
};

} // namespace sluice
