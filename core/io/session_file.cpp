#include "core/io/session_file.h"

#include "core/base/build_info.h"
#include "core/io/session_schema.h"

#include <unistd.h>
#include <vector>

namespace sluice {

namespace fs = std::filesystem;

namespace {

std::vector<const char *> tablesOf(uint32_t schema)
{
    std::vector<const char *> tables{metaTable, schema == oldestSessionSchema ? runTable1 : runTable};
    tables.insert(tables.end(), logTables.begin(), logTables.end());
    if (schema != oldestSessionSchema) {
        tables.push_back(layerNormTable);
        tables.push_back(dataTable);
    }
    if (schema >= testScoreSchema)
        tables.push_back(testScoreTable);
    return tables;
}

std::string markOf(uint32_t schema)
{
    return "PRAGMA application_id = " + std::to_string(sessionApplicationId) +
           "; PRAGMA user_version = " + std::to_string(schema) + ";";
}

} // namespace

size_t fileSize(const fs::path &file)
{
    std::error_code problem;
    const auto size = fs::file_size(file, problem);
    return problem ? 0 : static_cast<size_t>(size);
}

Result<void> checkReadable(const fs::path &file)
{
    std::error_code problem;
    if (!fs::exists(file, problem))
        return fail(SLUICE_MESSAGE("core", "%1 cannot be read: there is no such file."), file.string());
    if (!fs::is_regular_file(file, problem))
        return fail(SLUICE_MESSAGE("core", "%1 cannot be read: it is not a file."), file.string());
    if (::access(file.c_str(), R_OK) != 0)
        return fail(SLUICE_MESSAGE("core", "%1 cannot be read: no permission."), file.string());
    constexpr size_t smallestPage = 512;
    if (fileSize(file) < smallestPage)
        return fail(SLUICE_MESSAGE("core", "%1 is no session of Sluice."), file.string());
    return {};
}

Result<uint32_t> schemaOf(SqliteDatabase &database)
{
    const std::string name = database.file().string();
    const auto number = [&](const char *pragma) -> Result<uint64_t> {
        SqliteStatement statement(database, pragma);
        const auto found = statement.next();
        if (!found)
            return passOn(found);
        return *found ? statement.whole(0).value_or(0) : 0;
    };
    const auto application = number("PRAGMA application_id");
    if (!application)
        return passOn(application);
    const auto schema = number("PRAGMA user_version");
    if (!schema)
        return passOn(schema);
    if (*application != sessionApplicationId || *schema < oldestSessionSchema)
        return fail(SLUICE_MESSAGE("core", "%1 is no session of Sluice."), name);
    if (*schema > sessionSchema)
        return fail(SLUICE_MESSAGE("core", "%1 was written by a newer version of Sluice: it has schema %2, this program reads "
                                           "schemas up to %3. Open it with the newer program."),
                    name, *schema, sessionSchema);
    return static_cast<uint32_t>(*schema);
}

Result<std::unique_ptr<SqliteDatabase>> openForReading(const fs::path &file, size_t longestValue)
{
    if (const auto readable = checkReadable(file); !readable)
        return passOn(readable);
    const auto opened = [&](SqliteDatabase::Mode mode, const char *begin) -> Result<std::unique_ptr<SqliteDatabase>> {
        auto database = SqliteDatabase::open(file, mode);
        if (!database)
            return database;
        if (const auto careful = (*database)->distrust(longestValue); !careful)
            return passOn(careful);
        if (const auto begun = (*database)->run(begin); !begun)
            return passOn(begun);
        return database;
    };
    const bool alone = fileSize(file.string() + "-wal") == 0 && fileSize(file.string() + "-journal") == 0;
    if (!alone)
        if (auto database = opened(SqliteDatabase::Mode::readOnly, "BEGIN; SELECT 1 FROM sqlite_schema"))
            return database;
    return opened(SqliteDatabase::Mode::immutable, "BEGIN");
}

Result<void> checkTables(SqliteDatabase &database, uint32_t schema)
{
    const std::string name = database.file().string();
    std::vector<const char *> missing = tablesOf(schema);
    SqliteStatement entries(database, "SELECT type, sql FROM sqlite_schema WHERE type IN ('table', 'trigger')");
    auto found = entries.next();
    for (; found && *found; found = entries.next()) {
        if (entries.text(0) == "trigger")
            return fail(SLUICE_MESSAGE("core", "%1 is damaged: it holds a trigger, which no session has."), name);
        std::erase_if(missing, [sql = entries.text(1)](const char *table) { return sql == table; });
    }
    if (!found)
        return passOn(found);
    if (!missing.empty())
        return fail(SLUICE_MESSAGE("core", "%1 is damaged: a table is missing or was changed."), name);
    return {};
}

Result<void> makeTables(SqliteDatabase &database)
{
    std::string sql = markOf(sessionSchema);
    for (const char *table : tablesOf(sessionSchema))
        sql += std::string(table) + ";";
    if (auto made = database.run(sql); !made)
        return made;
    SqliteStatement meta(database, "INSERT INTO meta VALUES('program', ?)");
    return meta.bind(1, std::string_view(buildDescription())).run();
}

namespace {

// A renamed table would keep its quoted name in its definition: the one run is taken out and put into the new one.
Result<void> fromOneRun(SqliteDatabase &database)
{
    const auto hasNorms = SqliteStatement(database, "SELECT 1 FROM sqlite_schema WHERE name = 'layer_norm'").next();
    if (!hasNorms)
        return passOn(hasNorms);
    std::string sql = "CREATE TEMP TABLE old_run AS SELECT * FROM run; DROP TABLE run;";
    sql += std::string(runTable) + ";" + dataTable + ";";
    if (!*hasNorms)
        sql += std::string(layerNormTable) + ";";
    sql += "INSERT INTO run SELECT id, 1, 0, '', '', '', NULL, NULL, experiment, directory, NULL, outcome, message, "
           "(SELECT value FROM meta WHERE key = 'what_ifs') FROM old_run;"
           "DELETE FROM meta WHERE key = 'what_ifs'; DROP TABLE old_run;";
    return database.run(sql);
}

} // namespace

Result<void> migrate(SqliteDatabase &database, uint32_t from)
{
    if (from == oldestSessionSchema)
        if (auto done = fromOneRun(database); !done)
            return done;
    return database.run(std::string(testScoreTable) + ";" + markOf(sessionSchema));
}

Result<std::optional<std::string>> metaValue(SqliteDatabase &database, const char *key)
{
    SqliteStatement select(database, "SELECT value FROM meta WHERE key = ?");
    const auto found = select.bind(1, std::string_view(key)).next();
    if (!found)
        return passOn(found);
    return *found ? select.text(0) : std::nullopt;
}

Result<Transaction> Transaction::begin(SqliteDatabase &database)
{
    if (const auto begun = database.run("BEGIN IMMEDIATE"); !begun)
        return passOn(begun);
    return Transaction(database);
}

Transaction::~Transaction()
{
    if (database_)
        (void)database_->run("ROLLBACK"); // the failure that led here is the one to tell
}

Result<void> Transaction::commit()
{
    auto committed = database_->run("COMMIT");
    if (committed)
        database_ = nullptr;
    return committed;
}

} // namespace sluice
