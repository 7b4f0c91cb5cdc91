#include "core/io/experiment_json.h"
#include "core/io/session.h"
#include "core/io/session_schema.h"
#include "core/io/sqlite.h"
#include "core/io/what_if_json.h"

#include <array>
#include <cstring>
#include <fstream>
#include <functional>

namespace sluice {

namespace fs = std::filesystem;

namespace {

constexpr uint64_t most32 = std::numeric_limits<uint32_t>::max();

size_t sizeOf(const fs::path &file)
{
    std::error_code problem;
    const auto size = fs::file_size(file, problem);
    return problem ? 0 : static_cast<size_t>(size);
}

/// A big-endian number in SQLite's file header.
uint32_t headerNumber(const std::array<unsigned char, 100> &header, size_t at)
{
    return static_cast<uint32_t>(header[at]) << 24 | static_cast<uint32_t>(header[at + 1]) << 16 |
           static_cast<uint32_t>(header[at + 2]) << 8 | header[at + 3];
}

/// Looks at the file's first bytes only (https://www.sqlite.org/fileformat.html, section 1.3).
Result<void> checkHeader(const fs::path &file)
{
    constexpr size_t userVersionAt = 60;
    constexpr size_t applicationIdAt = 68;
    constexpr std::string_view magic("SQLite format 3\0", 16);
    std::error_code problem;
    if (!fs::exists(file, problem))
        return fail(SLUICE_MESSAGE("core", "%1 cannot be read: there is no such file."), file.string());
    if (!fs::is_regular_file(file, problem))
        return fail(SLUICE_MESSAGE("core", "%1 cannot be read: it is not a file."), file.string());
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return fail(SLUICE_MESSAGE("core", "%1 cannot be read: no permission."), file.string());
    std::array<unsigned char, 100> header{};
    stream.read(reinterpret_cast<char *>(header.data()), header.size());
    if (!stream || std::memcmp(header.data(), magic.data(), magic.size()) != 0 ||
        headerNumber(header, applicationIdAt) != sessionApplicationId)
        return fail(SLUICE_MESSAGE("core", "%1 is no session of Sluice."), file.string());
    const uint32_t version = headerNumber(header, userVersionAt);
    if (version != sessionSchema)
        return fail(SLUICE_MESSAGE("core", "%1 was written by another version of Sluice: it has schema %2, this program reads "
                                           "schema %3."),
                    file.string(), version, sessionSchema);
    return {};
}

/// A file that nobody is writing is opened without locks and logs, so that nothing appears beside it and read-only media do.
Result<std::unique_ptr<SqliteDatabase>> openForReading(const fs::path &file)
{
    const bool alone = sizeOf(file.string() + "-wal") == 0 && sizeOf(file.string() + "-journal") == 0;
    if (!alone) {
        auto opened = SqliteDatabase::open(file, SqliteDatabase::Mode::readOnly);
        if (opened && (*opened)->run("BEGIN; SELECT 1 FROM sqlite_schema"))
            return opened;
    }
    auto opened = SqliteDatabase::open(file, SqliteDatabase::Mode::immutable);
    if (opened)
        if (const auto begun = (*opened)->run("BEGIN"); !begun)
            return passOn(begun);
    return opened;
}

/// Reads all of a session within one read transaction. No row is trusted.
class SessionReader {
public:
    SessionReader(SqliteDatabase &database, size_t fileSize)
        : database_(database), name_(database.file().string()), mostBytes_(fileSize), mostRows_(fileSize / leastRowSize)
    {
    }

    Result<StoredRun> read();

private:
    static constexpr size_t leastRowSize = 8;

    Result<void> checkTables();
    Result<void> readRun();
    Result<void> readWhatIfs();
    Result<void> readEpochs();
    Result<void> readSteps();
    Result<void> readChanges();
    Result<void> readNorms();
    Result<void> readSnapshots(const char *kind, const std::function<void(size_t, SnapshotPtr)> &add);
    Result<void> readAllSnapshots();
    /// Calls `use` for each row; false from it means damage.
    Result<void> eachRow(const char *table, SqliteStatement &statement, const std::function<bool(size_t)> &use);
    std::optional<Snapshot> snapshotOf(const SqliteStatement &row, size_t model) const;

    uint64_t lastModel() const { return run_.experiment.models.size() - 1; }

    SqliteDatabase &database_;
    std::string name_;
    size_t mostBytes_; ///< a damaged tree can name the same page many times
    size_t mostRows_;
    StoredRun run_;
};

Result<void> SessionReader::eachRow(const char *table, SqliteStatement &statement, const std::function<bool(size_t)> &use)
{
    for (size_t row = 0;; ++row) {
        const auto more = statement.next();
        if (!more)
            return passOn(more);
        if (!*more)
            return {};
        if (row >= mostRows_ || !use(row))
            return fail(SLUICE_MESSAGE("core", "%1 is damaged: row %2 of table %3 makes no sense."), name_, row + 1, table);
    }
}

Result<void> SessionReader::checkTables()
{
    for (const char *table : sessionTables) {
        SqliteStatement find(database_, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND sql = ?");
        const auto found = find.bind(1, std::string_view(table)).next();
        if (!found)
            return passOn(found);
        if (!*found)
            return fail(SLUICE_MESSAGE("core", "%1 is damaged: a table is missing or was changed."), name_);
    }
    return {};
}

Result<void> SessionReader::readRun()
{
    SqliteStatement select(database_, "SELECT experiment, directory, outcome, message FROM run ORDER BY id LIMIT 1");
    const auto found = select.next();
    if (!found)
        return passOn(found);
    const auto experiment = *found ? select.text(0) : std::nullopt;
    const auto directory = *found ? select.text(1) : std::nullopt;
    if (!experiment || !directory)
        return fail(SLUICE_MESSAGE("core", "%1 is damaged: it holds no run."), name_);
    auto parsed = parseExperiment(*experiment, name_);
    if (!parsed)
        return passOn(parsed);
    run_.experiment = std::move(*parsed);
    run_.directory = *directory;
    run_.message = select.text(3).value_or("");
    const auto outcome = select.text(2);
    for (size_t kind = 0; kind < outcomeNames.size(); ++kind)
        if (outcome == outcomeNames[kind])
            run_.outcome = static_cast<Outcome::Kind>(kind);
    return {};
}

Result<void> SessionReader::readWhatIfs()
{
    SqliteStatement select(database_, "SELECT value FROM meta WHERE key = 'what_ifs'");
    const auto found = select.next();
    if (!found)
        return passOn(found);
    const auto text = *found ? select.text(0) : std::nullopt;
    if (!text)
        return {};
    auto parsed = parseWhatIfJson(*text, name_, run_.experiment.models.size());
    if (!parsed)
        return passOn(parsed);
    run_.whatIfs = std::move(*parsed);
    return {};
}

Result<void> SessionReader::readEpochs()
{
    SqliteStatement select(database_, "SELECT model, epoch, step, train_loss, validation_loss, seconds, best FROM epoch "
                                      "WHERE run = 1 ORDER BY epoch, model");
    return eachRow("epoch", select, [&](size_t) {
        const auto model = select.whole(0, lastModel());
        const auto epoch = select.whole(1, most32);
        const auto step = select.whole(2);
        const auto trainLoss = select.real(3);
        const auto validationLoss = select.real(4);
        const auto seconds = select.real(5);
        const auto best = select.whole(6, 1);
        if (!model || !epoch || !step || !trainLoss || !validationLoss || !seconds || !best)
            return false;
        run_.epochs.push_back({static_cast<uint32_t>(*model), static_cast<uint32_t>(*epoch), *step, *trainLoss, *validationLoss,
                               *seconds, *best == 1});
        return true;
    });
}

Result<void> SessionReader::readSteps()
{
    SqliteStatement select(database_, "SELECT model, epoch, batch, step, loss, gradient_norm, learning_rate FROM step "
                                      "WHERE run = 1 ORDER BY step, model");
    return eachRow("step", select, [&](size_t) {
        const auto model = select.whole(0, lastModel());
        const auto epoch = select.whole(1, most32);
        const auto batch = select.whole(2, most32);
        const auto step = select.whole(3);
        const auto loss = select.real(4);
        const auto norm = select.real(5);
        const auto rate = select.real(6);
        if (!model || !epoch || !batch || !step || !loss || !norm || !rate)
            return false;
        run_.steps.push_back({static_cast<uint32_t>(*model), static_cast<uint32_t>(*epoch), static_cast<uint32_t>(*batch), *step,
                              static_cast<float>(*loss), static_cast<float>(*norm), static_cast<float>(*rate)});
        return true;
    });
}

Result<void> SessionReader::readChanges()
{
    SqliteStatement select(database_, "SELECT step, learning_rate FROM learning_rate WHERE run = 1 ORDER BY number");
    return eachRow("learning_rate", select, [&](size_t) {
        const auto step = select.whole(0);
        const auto rate = select.real(1);
        if (!step || !rate)
            return false;
        run_.learningRateChanges.push_back({*step, *rate});
        return true;
    });
}

Result<void> SessionReader::readNorms()
{
    SqliteStatement find(database_, "SELECT sql = ? FROM sqlite_schema WHERE name = 'layer_norm'");
    const auto found = find.bind(1, std::string_view(layerNormTable)).next();
    if (!found)
        return passOn(found);
    if (!*found)
        return {};
    if (find.whole(0) != 1)
        return fail(SLUICE_MESSAGE("core", "%1 is damaged: a table is missing or was changed."), name_);
    SqliteStatement select(database_, "SELECT model, layer, step, gradient_norm, update_norm, weight_norm FROM layer_norm "
                                      "WHERE run = 1 ORDER BY step, model, layer");
    return eachRow("layer_norm", select, [&](size_t) {
        const auto model = select.whole(0, lastModel());
        const auto layer = model ? select.whole(1, run_.experiment.models[*model].layers.size()) : std::nullopt;
        const auto step = select.whole(2);
        const auto gradient = select.real(3);
        const auto update = select.real(4);
        const auto weight = select.real(5);
        if (!model || !layer || !step || !gradient || !update || !weight)
            return false;
        run_.layerNorms.push_back({static_cast<uint32_t>(*model), static_cast<uint32_t>(*layer), *step,
                                   static_cast<float>(*gradient), static_cast<float>(*update), static_cast<float>(*weight)});
        return true;
    });
}

std::optional<Snapshot> SessionReader::snapshotOf(const SqliteStatement &row, size_t model) const
{
    const auto bytes = row.blob(4);
    if (!bytes)
        return {};
    auto snapshot = deserialize(*bytes);
    if (!snapshot || snapshot->model != run_.experiment.models[model].name)
        return {};
    const Position &at = snapshot->at;
    if (row.whole(1) != at.step || row.whole(2) != at.epoch || row.whole(3) != at.batch)
        return {};
    return std::move(*snapshot);
}

Result<void> SessionReader::readSnapshots(const char *kind, const std::function<void(size_t, SnapshotPtr)> &add)
{
    SqliteStatement select(database_, "SELECT model, step, epoch, batch, bytes FROM snapshot WHERE run = 1 AND kind = ? "
                                      "ORDER BY step, model");
    select.bind(1, std::string_view(kind));
    return eachRow("snapshot", select, [&](size_t) {
        const auto model = select.whole(0, lastModel());
        const auto bytes = select.blob(4);
        if (!model || !bytes || bytes->size() > mostBytes_)
            return false;
        mostBytes_ -= bytes->size();
        auto snapshot = snapshotOf(select, *model);
        if (snapshot)
            add(*model, std::make_shared<const Snapshot>(std::move(*snapshot)));
        return snapshot.has_value();
    });
}

Result<void> SessionReader::readAllSnapshots()
{
    const size_t models = run_.experiment.models.size();
    run_.best.resize(models);
    run_.final.resize(models);
    auto done = readSnapshots(keptKind, [&](size_t model, SnapshotPtr snapshot) {
        run_.final[model] = snapshot;
        run_.snapshots.push_back(std::move(snapshot));
    });
    if (done)
        done = readSnapshots(bestKind, [&](size_t model, SnapshotPtr snapshot) { run_.best[model] = std::move(snapshot); });
    if (done)
        done = readSnapshots(finalKind, [&](size_t model, SnapshotPtr snapshot) { run_.final[model] = std::move(snapshot); });
    return done;
}

Result<StoredRun> SessionReader::read()
{
    for (const auto part :
         {&SessionReader::checkTables, &SessionReader::readRun, &SessionReader::readWhatIfs, &SessionReader::readEpochs,
          &SessionReader::readSteps, &SessionReader::readChanges, &SessionReader::readNorms, &SessionReader::readAllSnapshots})
        if (const auto done = (this->*part)(); !done)
            return passOn(done);
    return std::move(run_);
}

} // namespace

Result<StoredRun> readSession(const fs::path &file)
{
    if (const auto checked = checkHeader(file); !checked)
        return passOn(checked);
    auto opened = openForReading(file);
    if (!opened)
        return passOn(opened);
    const size_t size = sizeOf(file) + sizeOf(file.string() + "-wal");
    if (const auto careful = (*opened)->distrust(size); !careful)
        return passOn(careful);
    return SessionReader(**opened, size).read();
}

} // namespace sluice
