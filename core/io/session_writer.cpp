#include "core/io/experiment_json.h"
#include "core/io/session.h"
#include "core/io/session_schema.h"
#include "core/io/sqlite.h"
#include "core/io/what_if_json.h"

#include "core/base/build_info.h"

#include <algorithm>
#include <set>

namespace sluice {

namespace fs = std::filesystem;

namespace {

constexpr uint64_t onlyRun = 1;

/// All or nothing: rolled back unless committed.
class Transaction {
public:
    static Result<Transaction> begin(SqliteDatabase &database)
    {
        if (const auto begun = database.run("BEGIN IMMEDIATE"); !begun)
            return passOn(begun);
        return Transaction(database);
    }
    Transaction(Transaction &&other) noexcept : database_(std::exchange(other.database_, nullptr)) {}
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction()
    {
        if (database_)
            (void)database_->run("ROLLBACK"); // the failure that led here is the one to tell
    }
    Result<void> commit()
    {
        auto committed = database_->run("COMMIT");
        if (committed)
            database_ = nullptr;
        return committed;
    }

private:
    explicit Transaction(SqliteDatabase &database) : database_(&database) {}

    SqliteDatabase *database_;
};

Result<void> removeOld(const fs::path &file)
{
    std::error_code problem;
    if (fs::is_directory(file, problem))
        return fail(SLUICE_MESSAGE("core", "%1 cannot be written: it is a folder. Choose a file name."), file.string());
    const fs::path folder = fs::absolute(file).parent_path();
    if (!fs::is_directory(folder, problem))
        return fail(SLUICE_MESSAGE("core", "%1 cannot be written: there is no such folder. Create it or choose another."),
                    file.string());
    // The logs first: without its file a log is harmless, beside a new file it is not.
    for (const char *suffix : {"-wal", "-shm", "-journal", ""}) {
        fs::remove(fs::path(file.string() + suffix), problem);
        if (problem)
            return fail(SLUICE_MESSAGE("core", "%1 cannot be replaced: %2."), file.string(), problem.message());
    }
    return {};
}

Result<void> makeTables(SqliteDatabase &database)
{
    std::string sql = "PRAGMA application_id = " + std::to_string(sessionApplicationId) +
                      "; PRAGMA user_version = " + std::to_string(sessionSchema) + ";";
    for (const char *table : sessionTables)
        sql += std::string(table) + ";";
    sql += layerNormTable;
    return database.run(sql);
}

Result<void> describeRun(SqliteDatabase &database, const Experiment &experiment, const fs::path &directory)
{
    SqliteStatement meta(database, "INSERT INTO meta VALUES('program', ?)");
    if (auto done = meta.bind(1, std::string_view(buildDescription())).run(); !done)
        return done;
    SqliteStatement run(database, "INSERT INTO run VALUES(?, ?, ?, NULL, NULL)");
    return run.bind(1, onlyRun)
        .bind(2, std::string_view(writeExperiment(experiment)))
        .bind(3, std::string_view(directory.string()))
        .run();
}

} // namespace

/// The open file and what is in it already. Statements are prepared once.
class SessionWriter::Database {
public:
    explicit Database(std::unique_ptr<SqliteDatabase> opened) : database(std::move(opened)) {}
    ~Database()
    {
        // A file that is open elsewhere stays in write-ahead mode, which is whole as well.
        (void)database->run("PRAGMA journal_mode = DELETE");
    }

    Result<void> writeSteps(const std::vector<StepRecord> &records);
    Result<void> writeEpochs(const std::vector<EpochRecord> &records);
    Result<void> writeChange(size_t number, const LearningRateChange &change);
    Result<void> writeNorms(const std::vector<LayerNormRecord> &records);
    /// Makes the kept moments in the file those of the run.
    Result<void> matchMoments(const Run &run, std::set<uint32_t> &epochs);
    Result<void> matchBest(const Run &run, std::vector<SnapshotPtr> &best);
    Result<void> writeSnapshot(const char *kind, size_t model, const Snapshot &snapshot);
    Result<void> writeOutcome(const Outcome &outcome);

    std::unique_ptr<SqliteDatabase> database;
    std::set<uint32_t> writtenMoments; ///< by their epoch
    std::vector<SnapshotPtr> writtenBest;

private:
    SqliteStatement insertStep_{*database, "INSERT OR REPLACE INTO step VALUES(?, ?, ?, ?, ?, ?, ?, ?)"};
    SqliteStatement insertEpoch_{*database, "INSERT OR REPLACE INTO epoch VALUES(?, ?, ?, ?, ?, ?, ?, ?)"};
    SqliteStatement insertChange_{*database, "INSERT OR REPLACE INTO learning_rate VALUES(?, ?, ?, ?)"};
    SqliteStatement insertNorms_{*database, "INSERT OR REPLACE INTO layer_norm VALUES(?, ?, ?, ?, ?, ?, ?)"};
    SqliteStatement insertSnapshot_{*database, "INSERT OR REPLACE INTO snapshot VALUES(?, ?, ?, ?, ?, ?, ?)"};
    SqliteStatement removeMoment_{*database, "DELETE FROM snapshot WHERE run = ? AND kind = 'kept' AND epoch = ?"};
    SqliteStatement removeBest_{*database, "DELETE FROM snapshot WHERE run = ? AND kind = 'best' AND model = ?"};
    SqliteStatement setOutcome_{*database, "UPDATE run SET outcome = ?2, message = ?3 WHERE id = ?1"};
};

Result<void> SessionWriter::Database::writeSteps(const std::vector<StepRecord> &records)
{
    for (const StepRecord &record : records) {
        insertStep_.bind(1, onlyRun).bind(2, record.step).bind(3, uint64_t{record.model}).bind(4, uint64_t{record.epoch});
        insertStep_.bind(5, uint64_t{record.batch}).bind(6, double{record.loss}).bind(7, double{record.gradientNorm});
        if (auto done = insertStep_.bind(8, double{record.learningRate}).run(); !done)
            return done;
    }
    return {};
}

Result<void> SessionWriter::Database::writeEpochs(const std::vector<EpochRecord> &records)
{
    for (const EpochRecord &record : records) {
        insertEpoch_.bind(1, onlyRun).bind(2, uint64_t{record.epoch}).bind(3, uint64_t{record.model}).bind(4, record.step);
        insertEpoch_.bind(5, record.trainLoss).bind(6, record.validationLoss).bind(7, record.seconds);
        if (auto done = insertEpoch_.bind(8, uint64_t{record.best}).run(); !done)
            return done;
    }
    return {};
}

Result<void> SessionWriter::Database::writeChange(size_t number, const LearningRateChange &change)
{
    return insertChange_.bind(1, onlyRun).bind(2, uint64_t{number}).bind(3, change.step).bind(4, change.learningRate).run();
}

Result<void> SessionWriter::Database::writeNorms(const std::vector<LayerNormRecord> &records)
{
    for (const LayerNormRecord &record : records) {
        insertNorms_.bind(1, onlyRun).bind(2, record.step).bind(3, uint64_t{record.model}).bind(4, uint64_t{record.layer});
        insertNorms_.bind(5, double{record.gradientNorm}).bind(6, double{record.updateNorm});
        if (auto done = insertNorms_.bind(7, double{record.weightNorm}).run(); !done)
            return done;
    }
    return {};
}

Result<void> SessionWriter::Database::writeSnapshot(const char *kind, size_t model, const Snapshot &snapshot)
{
    const std::vector<std::byte> bytes = serialize(snapshot);
    const Position &at = snapshot.at;
    insertSnapshot_.bind(1, onlyRun).bind(2, std::string_view(kind)).bind(3, at.step).bind(4, uint64_t{model});
    return insertSnapshot_.bind(5, uint64_t{at.epoch}).bind(6, uint64_t{at.batch}).bind(7, std::span(bytes)).run();
}

Result<void> SessionWriter::Database::matchMoments(const Run &run, std::set<uint32_t> &epochs)
{
    const auto kept = run.keptEpochs();
    for (const uint32_t epoch : std::set(epochs)) {
        if (std::binary_search(kept.begin(), kept.end(), epoch))
            continue;
        if (auto done = removeMoment_.bind(1, onlyRun).bind(2, uint64_t{epoch}).run(); !done)
            return done;
        epochs.erase(epoch);
    }
    for (const uint32_t epoch : kept) {
        if (epochs.contains(epoch))
            continue;
        const Moment moment = run.atEpoch(epoch); // empty where it was thinned out meanwhile
        for (size_t model = 0; model < moment.size(); ++model)
            if (auto done = writeSnapshot(keptKind, model, *moment[model]); !done)
                return done;
        if (!moment.empty())
            epochs.insert(epoch);
    }
    return {};
}

Result<void> SessionWriter::Database::matchBest(const Run &run, std::vector<SnapshotPtr> &best)
{
    best.resize(run.experiment().models.size());
    for (size_t model = 0; model < best.size(); ++model) {
        const SnapshotPtr now = run.best(model);
        if (now == best[model])
            continue;
        if (auto done = removeBest_.bind(1, onlyRun).bind(2, uint64_t{model}).run(); !done)
            return done;
        if (auto done = writeSnapshot(bestKind, model, *now); !done)
            return done;
        best[model] = now;
    }
    return {};
}

Result<void> SessionWriter::Database::writeOutcome(const Outcome &outcome)
{
    for (size_t model = 0; model < outcome.final.size(); ++model)
        if (outcome.final[model])
            if (auto done = writeSnapshot(finalKind, model, *outcome.final[model]); !done)
                return done;
    const std::string message = outcome.why ? outcome.why->english() : "";
    setOutcome_.bind(1, onlyRun).bind(2, std::string_view(outcomeNames[static_cast<size_t>(outcome.kind)]));
    return setOutcome_.bind(3, std::string_view(message)).run();
}

SessionWriter::SessionWriter(std::unique_ptr<Database> database) : database_(std::move(database)) {}

SessionWriter::~SessionWriter() = default;

Result<std::unique_ptr<SessionWriter>> SessionWriter::create(const fs::path &file, const Experiment &experiment,
                                                             const fs::path &directory)
{
    if (const auto removed = removeOld(file); !removed)
        return passOn(removed);
    auto opened = SqliteDatabase::open(file, SqliteDatabase::Mode::create);
    if (!opened)
        return passOn(opened);
    SqliteDatabase &database = **opened;
    // The tables before the write-ahead log: a copy of the file alone is a session from its first moment on.
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return passOn(transaction);
    if (const auto made = makeTables(database); !made)
        return passOn(made);
    if (const auto described = describeRun(database, experiment, directory); !described)
        return passOn(described);
    if (const auto committed = transaction->commit(); !committed)
        return passOn(committed);
    const auto logged = database.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 0");
    if (!logged)
        return passOn(logged);
    return std::unique_ptr<SessionWriter>(new SessionWriter(std::make_unique<Database>(std::move(*opened))));
}

Result<void> SessionWriter::writeWhatIfs(const std::vector<WhatIf> &whatIfs)
{
    SqliteStatement meta(*database_->database, "INSERT OR REPLACE INTO meta VALUES('what_ifs', ?)");
    auto done = meta.bind(1, std::string_view(writeWhatIfJson(whatIfs))).run();
    database_->database->checkpoint();
    return done;
}

Result<void> SessionWriter::append(const Run &run)
{
    return write(run, nullptr);
}

Result<void> SessionWriter::finish(const Run &run, const Outcome &outcome)
{
    return write(run, &outcome);
}

Result<void> SessionWriter::write(const Run &run, const Outcome *outcome)
{
    // Moments before the log: no log line of a stored moment can then be missing. The count before the records: a record
    // that comes in between is written twice, none is left out.
    auto moments = database_->writtenMoments;
    auto best = database_->writtenBest;
    auto transaction = Transaction::begin(*database_->database);
    if (!transaction)
        return passOn(transaction);
    if (auto done = database_->matchMoments(run, moments); !done)
        return done;
    if (auto done = database_->matchBest(run, best); !done)
        return done;
    const size_t steps = run.stepCount();
    if (auto done = database_->writeSteps(run.steps(writtenSteps_)); !done)
        return done;
    const auto epochs = run.epochs(writtenEpochs_);
    if (auto done = database_->writeEpochs(epochs); !done)
        return done;
    const auto changes = run.learningRateChanges();
    for (size_t number = writtenChanges_; number < changes.size(); ++number)
        if (auto done = database_->writeChange(number, changes[number]); !done)
            return done;
    const auto norms = run.layerNorms(writtenNorms_);
    if (auto done = database_->writeNorms(norms); !done)
        return done;
    if (outcome)
        if (auto done = database_->writeOutcome(*outcome); !done)
            return done;
    if (auto done = transaction->commit(); !done)
        return done;

    database_->database->checkpoint();
    database_->writtenMoments = std::move(moments);
    database_->writtenBest = std::move(best);
    writtenSteps_ = steps;
    writtenEpochs_ += epochs.size();
    writtenChanges_ = changes.size();
    writtenNorms_ += norms.size();
    return {};
}

} // namespace sluice
