#include "core/io/session_writer.h"

#include "core/base/utc_time.h"
#include "core/io/experiment_json.h"
#include "core/io/session_file.h"
#include "core/io/session_place.h"
#include "core/io/session_rows.h"
#include "core/io/session_schema.h"
#include "core/io/session_scores.h"
#include "core/io/what_if_json.h"

#include <algorithm>
#include <climits>
#include <sys/stat.h>

namespace sluice {

namespace fs = std::filesystem;

namespace {

/// Bytes of kept moments in one go: a tiny network makes hundreds a second, and writing all would slow its training by more than a
/// hundredth. A run that has ended is no longer in the way.
constexpr size_t mostMoments = size_t{1} << 20, mostMomentsAtTheEnd = size_t{8} << 20;

/// Deleted runs and what is theirs; a moment that a branch of theirs needs stays, and so does the line that leads to it.
constexpr const char *removeDeletedRuns = R"(
    CREATE TEMP TABLE needed AS WITH RECURSIVE line(id) AS (
        SELECT id FROM run WHERE deleted = 0 UNION SELECT run.parent FROM run JOIN line ON run.id = line.id WHERE run.parent NOT NULL)
        SELECT id FROM line;
    DELETE FROM run WHERE id NOT IN needed;
    DELETE FROM epoch WHERE run NOT IN (SELECT id FROM run);
    DELETE FROM step WHERE run NOT IN (SELECT id FROM run);
    DELETE FROM learning_rate WHERE run NOT IN (SELECT id FROM run);
    DELETE FROM layer_norm WHERE run NOT IN (SELECT id FROM run);
    DELETE FROM snapshot WHERE run NOT IN (SELECT id FROM run);
    DELETE FROM test_score WHERE run NOT IN (SELECT id FROM run);
    DELETE FROM data WHERE sha256 NOT IN (SELECT data FROM run WHERE data NOT NULL);
    DROP TABLE needed;)";

} // namespace

/// What of a run is in the file already.
struct SessionWriter::Written {
    size_t steps = 0, epochs = 0, changes = 0, norms = 0;
    SessionRows::Moments moments;
    Moment best;
    std::optional<Position> cut; ///< what came after it in the file is to go
};

/// The open file. The lock is let go last: closing any descriptor of the file ends SQLite's own locks.
class SessionWriter::Database {
public:
    Database(std::unique_ptr<Descriptor> held, std::unique_ptr<SqliteDatabase> opened)
        : lock(std::move(held)), database(std::move(opened)), rows(std::make_unique<SessionRows>(*database))
    {
    }
    ~Database()
    {
        rows.reset();
        if (!stillThere()) {
            database->keepLogFile(); // by its name, which is another file's by now
            return;
        }
        removeDeleted();
        // A file that is open elsewhere stays in write-ahead mode, which is whole as well.
        (void)database->run("PRAGMA journal_mode = DELETE");
    }

    /// Errors: the file's name leads to another file, or to none.
    Result<void> stillThere() const
    {
        struct stat held = {}, named = {};
        const fs::path &file = database->file();
        if (::fstat(lock->number(), &held) == 0 && ::stat(file.c_str(), &named) == 0 && held.st_ino == named.st_ino &&
            held.st_dev == named.st_dev)
            return {};
        return fail(SLUICE_MESSAGE("core", "%1 was deleted, moved or replaced while it was open."), file.string());
    }

    std::unique_ptr<Descriptor> lock;
    std::unique_ptr<SqliteDatabase> database;
    std::unique_ptr<SessionRows> rows;

private:
    void removeDeleted()
    {
        if (const auto any = SqliteStatement(*database, "SELECT 1 FROM run WHERE deleted = 1").next(); !any || !*any)
            return;
        auto transaction = Transaction::begin(*database);
        if (transaction && database->run(removeDeletedRuns))
            (void)transaction->commit(); // else they stay, unseen
    }
};

SessionWriter::SessionWriter(std::unique_ptr<Database> database) : database_(std::move(database)) {}

SessionWriter::~SessionWriter() = default;

const fs::path &SessionWriter::file() const
{
    return database_->database->file();
}

Result<void> SessionWriter::stillThere() const
{
    return database_->stillThere();
}

Result<std::unique_ptr<SessionWriter>> SessionWriter::create(const fs::path &file)
{
    const auto place = placeFor(file);
    if (!place)
        return passOn(place);
    FileBeside beside(*place);
    const auto make = [&]() -> Result<void> {
        auto database = SqliteDatabase::open(beside.file(), SqliteDatabase::Mode::create, file);
        if (!database)
            return passOn(database);
        auto transaction = Transaction::begin(**database);
        if (!transaction)
            return passOn(transaction);
        if (auto made = makeTables(**database); !made)
            return made;
        return transaction->commit();
    };
    if (const auto made = make(); !made)
        return passOn(made);
    if (const auto placed = beside.takeItsPlace(); !placed)
        return passOn(placed);
    return open(file);
}

Result<std::unique_ptr<SessionWriter>> SessionWriter::open(const fs::path &file)
{
    if (const auto readable = checkReadable(file); !readable)
        return passOn(readable);
    if (const auto writable = checkWritable(file); !writable)
        return passOn(writable);
    auto lock = lockForWriting(file);
    if (!lock)
        return passOn(lock);
    auto opened = SqliteDatabase::open(file, SqliteDatabase::Mode::write);
    if (!opened)
        return passOn(opened);
    SqliteDatabase &database = **opened;
    if (const auto careful = database.distrust(INT_MAX); !careful)
        return passOn(careful);
    const auto schema = schemaOf(database);
    if (!schema)
        return passOn(schema);
    if (const auto sound = checkTables(database, *schema); !sound)
        return passOn(sound);
    if (*schema != sessionSchema) {
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return passOn(transaction);
        if (const auto migrated = migrate(database, *schema); !migrated)
            return passOn(migrated);
        if (const auto committed = transaction->commit(); !committed)
            return passOn(committed);
    }
    const auto logged = database.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 0");
    if (!logged)
        return passOn(logged);
    return std::unique_ptr<SessionWriter>(new SessionWriter(std::make_unique<Database>(std::move(*lock), std::move(*opened))));
}

// The copy is opened before the old file is closed: where that fails the old one is still there to try again.
Result<void> SessionWriter::moveTo(const fs::path &file)
{
    if (auto copied = placeCopy(*database_->database, file); !copied)
        return copied;
    auto opened = open(file);
    if (!opened)
        return passOn(opened);
    database_ = std::move((*opened)->database_);
    return {};
}

Result<void> SessionWriter::inTransaction(const std::function<Result<void>()> &work)
{
    if (auto there = database_->stillThere(); !there)
        return there;
    auto transaction = Transaction::begin(*database_->database);
    if (!transaction)
        return passOn(transaction);
    if (auto done = work(); !done)
        return done;
    if (auto done = transaction->commit(); !done)
        return done;
    database_->database->checkpoint();
    return {};
}

Result<uint64_t> SessionWriter::addRun(const NewRun &run)
{
    SqliteDatabase &database = *database_->database;
    uint64_t id = 0;
    const auto added = inTransaction([&]() -> Result<void> {
        SqliteStatement last(database, "SELECT coalesce(max(id), 0) + 1, coalesce(max(place), 0) + 1 FROM run");
        if (const auto found = last.next(); !found)
            return passOn(found);
        id = run.id.value_or(last.whole(0).value_or(1));
        if (run.data) {
            SqliteStatement data(database, "INSERT OR IGNORE INTO data VALUES(?, ?)");
            data.bind(1, std::string_view(run.dataSha256)).bind(2, std::as_bytes(std::span(*run.data)));
            if (auto done = data.run(); !done)
                return done;
        }
        SqliteStatement insert(database,
                               "INSERT INTO run VALUES(?, ?, 0, ?, '', ?, ?, ?, ?, ?, nullif(?, ''), NULL, NULL, NULL)");
        insert.bind(1, id)
            .bind(2, last.whole(1).value_or(1))
            .bind(3, std::string_view(run.name))
            .bind(4, std::string_view(utcNow()));
        if (run.parent)
            insert.bind(5, run.parent->run).bind(6, uint64_t{run.parent->epoch});
        insert.bind(7, std::string_view(writeExperiment(run.experiment))).bind(8, std::string_view(run.directory.string()));
        if (auto done = insert.bind(9, std::string_view(run.dataSha256)).run(); !done)
            return done;
        return database_->rows->writeMoments(id, run.experiment, run.moments);
    });
    if (!added)
        return passOn(added);
    written_[id];
    return id;
}

void SessionWriter::goOn(uint64_t id, const Checkpoint &from)
{
    Written &written = written_[id];
    written = {};
    written.cut = from.models.front()->at;
}

Result<void> SessionWriter::append(uint64_t id, const Run &run, const Moment &newest)
{
    return write(id, run, newest, nullptr);
}

Result<void> SessionWriter::finish(uint64_t id, const Run &run, const Outcome &outcome)
{
    return write(id, run, {}, &outcome);
}

Result<void> SessionWriter::write(uint64_t id, const Run &run, const Moment &newest, const Outcome *outcome)
{
    // Moments before the log: no log line of a stored moment can then be missing. The count before the records: a record
    // that comes in between is written twice, none is left out.
    Written written = written_[id];
    SessionRows &rows = *database_->rows;
    const auto done = inTransaction([&]() -> Result<void> {
        if (written.cut)
            if (auto cut = rows.cutAfter(id, *written.cut, writeExperiment(run.experiment())); !cut)
                return cut;
        written.cut.reset();
        if (auto matched = rows.matchMoments(id, run, written.moments, outcome ? mostMomentsAtTheEnd : mostMoments); !matched)
            return matched;
        if (auto matched = rows.matchBest(id, run, written.best); !matched)
            return matched;
        if (auto stored = rows.writeNewest(id, newest); !stored)
            return stored;
        const size_t steps = run.stepCount();
        if (auto stored = rows.writeSteps(id, run.steps(written.steps)); !stored)
            return stored;
        written.steps = steps;
        const auto epochs = run.epochs(written.epochs);
        if (auto stored = rows.writeEpochs(id, epochs); !stored)
            return stored;
        written.epochs += epochs.size();
        const auto changes = run.learningRateChanges();
        for (; written.changes < changes.size(); ++written.changes)
            if (auto stored = rows.writeChange(id, written.changes, changes[written.changes]); !stored)
                return stored;
        const auto norms = run.layerNorms(written.norms);
        if (auto stored = rows.writeNorms(id, norms); !stored)
            return stored;
        written.norms += norms.size();
        return outcome ? rows.writeOutcome(id, *outcome) : Result<void>();
    });
    if (done)
        written_[id] = std::move(written);
    return done;
}

Result<void> SessionWriter::setText(const char *sql, uint64_t id, const std::string &text)
{
    return inTransaction(
        [&] { return SqliteStatement(*database_->database, sql).bind(1, id).bind(2, std::string_view(text)).run(); });
}

Result<void> SessionWriter::writeWhatIfs(uint64_t id, const std::vector<WhatIf> &whatIfs)
{
    return setText("UPDATE run SET what_ifs = ?2 WHERE id = ?1", id, writeWhatIfJson(whatIfs));
}

Result<void> SessionWriter::writeTested(uint64_t id, const std::set<uint32_t> &epochs)
{
    std::string text;
    for (const uint32_t epoch : epochs)
        text += (text.empty() ? "" : " ") + std::to_string(epoch);
    return setText("INSERT OR REPLACE INTO meta VALUES('tested.' || ?1, ?2)", id, text);
}

Result<void> SessionWriter::writeTestScores(uint64_t id, const std::vector<TestScore> &scores)
{
    return inTransaction([&] { return sluice::writeTestScores(*database_->database, id, scores); });
}

Result<void> SessionWriter::rename(uint64_t id, const std::string &name)
{
    return setText("UPDATE run SET name = ?2 WHERE id = ?1", id, name);
}

Result<void> SessionWriter::writeNotes(uint64_t id, const std::string &notes)
{
    return setText("UPDATE run SET notes = ?2 WHERE id = ?1", id, notes);
}

Result<void> SessionWriter::setDeleted(uint64_t id, bool deleted)
{
    return inTransaction([&] {
        SqliteStatement update(*database_->database, "UPDATE run SET deleted = ?2 WHERE id = ?1");
        return update.bind(1, id).bind(2, uint64_t{deleted}).run();
    });
}

Result<void> SessionWriter::setMeta(const char *key, const std::string &value)
{
    SqliteStatement meta(*database_->database, "INSERT OR REPLACE INTO meta VALUES(?, ?)");
    return meta.bind(1, std::string_view(key)).bind(2, std::string_view(value)).run();
}

Result<void> SessionWriter::writeLayout(const std::string &json)
{
    return inTransaction([&] { return setMeta("layout", json); });
}

Result<void> SessionWriter::writeHomework(const Scene &scene, const Homework &homework)
{
    return inTransaction([&]() -> Result<void> {
        if (auto told = setMeta("scene", writeScene(scene)); !told)
            return told;
        return setMeta("homework", sluice::writeHomework(homework));
    });
}

Moment momentWithinEpoch(TrainingThread &training)
{
    constexpr std::chrono::milliseconds longestWait(300);
    auto checkpoint = training.checkpointWithin(longestWait);
    if (!checkpoint || checkpoint->models.front()->at.batch == 0)
        return {};
    return std::move(checkpoint->models);
}

Result<bool> writeOrPutBack(SessionWriter &writer, const std::function<Result<void>()> &write)
{
    const Result<void> first = write();
    if (first)
        return false;
    std::error_code problem;
    if (fs::exists(writer.file(), problem) || !writer.moveTo(writer.file()))
        return passOn(first);
    if (const auto again = write(); !again)
        return passOn(again);
    return true;
}

} // namespace sluice
