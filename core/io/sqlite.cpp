#include "core/io/sqlite.h"

#include "core/data/utf8.h"

#include <algorithm>
#include <climits>
#include <cmath>
#include <sqlite3.h>

namespace sluice {

namespace {

/// "file:/a%20b?immutable=1".
std::string immutableUri(const std::filesystem::path &file)
{
    constexpr std::string_view digits = "0123456789abcdef";
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-";
    std::string uri = "file:";
    for (const char character : std::filesystem::absolute(file).string()) {
        const auto code = static_cast<unsigned char>(character);
        if (plain.find(character) != std::string_view::npos)
            uri += character;
        else
            uri += {'%', digits[code >> 4], digits[code & 15]};
    }
    return uri + "?immutable=1";
}

Error errorOf(int code, const std::string &file, const std::string &detail)
{
    constexpr int primaryBits = 0xff;
    switch (code & primaryBits) {
    case SQLITE_NOTADB:
        return Error(SLUICE_MESSAGE("core", "%1 is no session of Sluice."), file);
    case SQLITE_FULL:
        return Error(SLUICE_MESSAGE("core", "%1 cannot be written: no space is left. Free some or choose another disk."), file);
    case SQLITE_TOOBIG:
        return Error(SLUICE_MESSAGE("core", "%1 cannot hold a model this large: a snapshot has at most 1 GB."), file);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Error(SLUICE_MESSAGE("core", "%1 is in use by another program; close it there."), file);
    case SQLITE_PERM:
    case SQLITE_READONLY:
        return Error(SLUICE_MESSAGE("core",
                                    "%1 cannot be written to: no permission, or its disk is read-only. Copy it to a folder of "
                                    "your own."),
                     file);
    case SQLITE_CANTOPEN:
    case SQLITE_AUTH:
        return Error(SLUICE_MESSAGE("core", "%1 cannot be opened: no such folder, or no permission."), file);
    case SQLITE_IOERR:
        return Error(SLUICE_MESSAGE("core", "%1 cannot be read or written: the disk failed or is full (%2)."), file, detail);
    default:
        return Error(SLUICE_MESSAGE("core",
                                    "%1 is damaged: not all of it is as Sluice wrote it. Use another copy of it, or have it "
                                    "saved or sent again."),
                     file);
    }
}

} // namespace

Result<std::unique_ptr<SqliteDatabase>> SqliteDatabase::open(const std::filesystem::path &file, Mode mode,
                                                             const std::filesystem::path &called)
{
    sqlite3 *handle = nullptr;
    const int flags = mode == Mode::create  ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                      : mode == Mode::write ? SQLITE_OPEN_READWRITE
                                            : SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    const std::string name = mode == Mode::immutable ? immutableUri(file) : std::filesystem::absolute(file).string();
    const int code = sqlite3_open_v2(name.c_str(), &handle, flags, nullptr);
    std::unique_ptr<SqliteDatabase> database(new SqliteDatabase(called.empty() ? file : called, handle));
    if (code != SQLITE_OK)
        return database->failure(code);
    if (mode == Mode::write && sqlite3_db_readonly(handle, "main") == 1) // SQLite opens what it may not write to all the same
        return database->failure(SQLITE_READONLY);
    constexpr int milliseconds = 2000;
    sqlite3_busy_timeout(handle, milliseconds);
    return database;
}

SqliteDatabase::~SqliteDatabase()
{
    sqlite3_close(handle_);
}

Result<void> SqliteDatabase::run(const std::string &sql)
{
    const int code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return failure(code);
    return {};
}

Result<void> SqliteDatabase::distrust(size_t longestValue)
{
    sqlite3_limit(handle_, SQLITE_LIMIT_LENGTH, static_cast<int>(std::min<size_t>(longestValue, INT_MAX)));
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    return run("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0");
}

void SqliteDatabase::checkpoint()
{
    sqlite3_wal_checkpoint_v2(handle_, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

void SqliteDatabase::keepLogFile()
{
    int keep = 1;
    sqlite3_file_control(handle_, "main", SQLITE_FCNTL_PERSIST_WAL, &keep);
}

Result<void> SqliteDatabase::copyTo(SqliteDatabase &other) const
{
    sqlite3_backup *backup = sqlite3_backup_init(other.handle_, "main", handle_, "main");
    if (!backup)
        return other.failure(sqlite3_errcode(other.handle_));
    constexpr int allPages = -1;
    sqlite3_backup_step(backup, allPages);
    if (const int code = sqlite3_backup_finish(backup); code != SQLITE_OK)
        return other.failure(code);
    return other.run("PRAGMA journal_mode = DELETE"); // the copy says what the original is in
}

tl::unexpected<Error> SqliteDatabase::failure(int code) const
{
    constexpr size_t longest = 200; // SQLite quotes names that the file holds
    return tl::unexpected<Error>(
        errorOf(code, file_.string(), quotable(handle_ ? sqlite3_errmsg(handle_) : sqlite3_errstr(code), longest)));
}

SqliteStatement::SqliteStatement(const SqliteDatabase &database, const char *sql)
    : database_(&database), status_(sqlite3_prepare_v2(database.handle(), sql, -1, &handle_, nullptr))
{
}

SqliteStatement::~SqliteStatement()
{
    sqlite3_finalize(handle_);
}

SqliteStatement &SqliteStatement::bind(int parameter, uint64_t value)
{
    sqlite3_bind_int64(handle_, parameter, static_cast<sqlite3_int64>(value));
    return *this;
}

SqliteStatement &SqliteStatement::bind(int parameter, double value)
{
    sqlite3_bind_double(handle_, parameter, value);
    return *this;
}

SqliteStatement &SqliteStatement::bind(int parameter, std::string_view value)
{
    sqlite3_bind_text64(handle_, parameter, value.data(), value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

SqliteStatement &SqliteStatement::bind(int parameter, std::span<const std::byte> value)
{
    if (const int code = sqlite3_bind_blob64(handle_, parameter, value.data(), value.size(), SQLITE_STATIC); code != SQLITE_OK)
        status_ = code; // larger than a value can be
    return *this;
}

Result<void> SqliteStatement::run()
{
    const auto row = next();
    sqlite3_reset(handle_);
    if (!row)
        return passOn(row);
    return {};
}

Result<bool> SqliteStatement::next()
{
    if (status_ != SQLITE_OK)
        return database_->failure(status_);
    const int code = sqlite3_step(handle_);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return database_->failure(code);
    return code == SQLITE_ROW;
}

std::optional<uint64_t> SqliteStatement::whole(int column, uint64_t most) const
{
    const sqlite3_int64 value = sqlite3_column_int64(handle_, column);
    if (sqlite3_column_type(handle_, column) != SQLITE_INTEGER || value < 0 || static_cast<uint64_t>(value) > most)
        return {};
    return static_cast<uint64_t>(value);
}

std::optional<double> SqliteStatement::real(int column) const
{
    switch (sqlite3_column_type(handle_, column)) {
    case SQLITE_NULL:
        return std::nan("");
    case SQLITE_FLOAT:
    case SQLITE_INTEGER:
        return sqlite3_column_double(handle_, column);
    default:
        return {};
    }
}

std::optional<std::string> SqliteStatement::text(int column) const
{
    if (sqlite3_column_type(handle_, column) != SQLITE_TEXT)
        return {};
    const auto *characters = reinterpret_cast<const char *>(sqlite3_column_text(handle_, column));
    return characters
               ? std::optional<std::string>(std::in_place, characters, static_cast<size_t>(sqlite3_column_bytes(handle_, column)))
               : std::nullopt;
}

std::optional<std::span<const std::byte>> SqliteStatement::blob(int column) const
{
    if (sqlite3_column_type(handle_, column) != SQLITE_BLOB)
        return {};
    const auto *bytes = static_cast<const std::byte *>(sqlite3_column_blob(handle_, column));
    return std::span(bytes, static_cast<size_t>(sqlite3_column_bytes(handle_, column)));
}

} // namespace sluice
