#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace sluice {

/// An open SQLite database; failures are sentences that name its file.
class SqliteDatabase {
public:
    enum class Mode {
        create,   ///< read and write, made where it is missing
        write,    ///< read and write a file that is there
        readOnly, ///< sees what another process is writing; needs a folder that may be written to while there is a write-ahead log
        immutable ///< the file alone, without locks and logs
    };
    /// `called`: the file that failures speak of, where it is another one.
    static Result<std::unique_ptr<SqliteDatabase>> open(const std::filesystem::path &file, Mode mode,
                                                        const std::filesystem::path &called = {});
    ~SqliteDatabase();
    SqliteDatabase(const SqliteDatabase &) = delete;
    SqliteDatabase &operator=(const SqliteDatabase &) = delete;

    /// Statements without results or parameters.
    Result<void> run(const std::string &sql);
    /// Nothing in the file is trusted: no functions out of its schema, no value longer than `longestValue` bytes.
    Result<void> distrust(size_t longestValue);
    /// Moves committed pages out of the write-ahead log into the file, as far as no reader is in the way.
    void checkpoint();
    /// Closing leaves the write-ahead log's file alone.
    void keepLogFile();
    /// All that is committed, into an empty database (https://www.sqlite.org/backup.html).
    Result<void> copyTo(SqliteDatabase &other) const;

    sqlite3 *handle() const { return handle_; }
    const std::filesystem::path &file() const { return file_; }
    tl::unexpected<Error> failure(int code) const;

private:
    SqliteDatabase(std::filesystem::path file, sqlite3 *handle) : file_(std::move(file)), handle_(handle) {}

    std::filesystem::path file_;
    sqlite3 *handle_;
};

/// A prepared statement. Parameters count from 1, columns from 0, as in SQLite.
class SqliteStatement {
public:
    SqliteStatement(const SqliteDatabase &database, const char *sql); ///< what is wrong with it comes with the first step
    ~SqliteStatement();
    SqliteStatement(const SqliteStatement &) = delete;
    SqliteStatement &operator=(const SqliteStatement &) = delete;

    SqliteStatement &bind(int parameter, uint64_t value); ///< below 2^63
    SqliteStatement &bind(int parameter, double value);   ///< NaN becomes NULL
    SqliteStatement &bind(int parameter, std::string_view value);
    SqliteStatement &bind(int parameter, std::span<const std::byte> value); ///< must live until the next step
    /// To the end; the statement can then be bound anew.
    Result<void> run();
    /// Whether there is another row.
    Result<bool> next();

    /// Nothing where the value is no integer from 0 to `most`.
    std::optional<uint64_t> whole(int column, uint64_t most = std::numeric_limits<int64_t>::max()) const;
    std::optional<double> real(int column) const; ///< NULL is NaN; nothing where the value is no number
    std::optional<std::string> text(int column) const;
    std::optional<std::span<const std::byte>> blob(int column) const; ///< until the next step

private:
    const SqliteDatabase *database_;
    sqlite3_stmt *handle_ = nullptr;
    int status_;
};

} // namespace sluice
