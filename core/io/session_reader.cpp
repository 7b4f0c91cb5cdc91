#include "core/data/utf8.h"
#include "core/io/experiment_json.h"
#include "core/io/session.h"
#include "core/io/session_file.h"
#include "core/io/session_schema.h"
#include "core/io/what_if_json.h"

#include <algorithm>
#include <functional>
#include <set>
#include <sstream>

namespace sluice {

namespace fs = std::filesystem;

namespace {

constexpr uint64_t most32 = std::numeric_limits<uint32_t>::max();

std::optional<EpochRecord> epochOf(const SqliteStatement &row, uint64_t lastModel)
{
    const auto model = row.whole(0, lastModel);
    const auto epoch = row.whole(1, most32);
    const auto step = row.whole(2);
    const auto trainLoss = row.real(3);
    const auto validationLoss = row.real(4);
    const auto seconds = row.real(5);
    const auto best = row.whole(6, 1);
    if (!model || !epoch || !step || !trainLoss || !validationLoss || !seconds || !best)
        return {};
    return EpochRecord{
        static_cast<uint32_t>(*model), static_cast<uint32_t>(*epoch), *step, *trainLoss, *validationLoss, *seconds, *best == 1};
}

/// Reads a session within one read transaction. No row is trusted.
class SessionReader {
public:
    SessionReader(SqliteDatabase &database, uint32_t schema, size_t fileSize)
        : database_(database), name_(database.file().string()), schema_(schema), mostBytes_(fileSize),
          mostRows_(fileSize / leastRowSize)
    {
    }

    Result<SessionContents> readContents();
    Result<StoredRun> readByNumber(std::optional<size_t> number);
    Result<StoredRun> readById(uint64_t id);

private:
    static constexpr size_t leastRowSize = 8;

    Result<std::vector<uint64_t>> runIds();
    Result<RunEntry> readEntry(uint64_t id);
    /// The line of a run in the table, and what schema 2 has beside the experiment.
    Result<void> readRunRow(uint64_t id, RunEntry &entry);
    bool takeDetails(const SqliteStatement &row, RunEntry &entry) const;
    Result<void> readTested(RunEntry &entry);
    Result<void> readWhatIfs(const std::optional<std::string> &json, RunEntry &entry);
    Result<void> readEpochs(RunEntry &entry);
    Result<void> readLastStep(RunEntry &entry);
    Result<void> readSteps(StoredRun &run);
    Result<void> readChanges(StoredRun &run);
    Result<void> readNorms(StoredRun &run);
    Result<void> readData(StoredRun &run);
    Result<void> readAllSnapshots(StoredRun &run);
    Result<void> readInherited(StoredRun &run);
    Result<void> readSnapshots(uint64_t id, const Experiment &experiment, const char *kind, uint64_t lastEpoch,
                               const std::function<void(size_t, SnapshotPtr)> &add);
    /// Calls `use` for each row; false from it means damage.
    Result<void> eachRow(const char *table, SqliteStatement &statement, const std::function<bool()> &use);
    tl::unexpected<Error> damaged(const char *table, size_t row) const;

    SqliteDatabase &database_;
    std::string name_;
    uint32_t schema_;
    size_t mostBytes_; ///< a damaged tree can name the same page many times
    size_t mostRows_;
};

tl::unexpected<Error> SessionReader::damaged(const char *table, size_t row) const
{
    return fail(SLUICE_MESSAGE("core", "%1 is damaged: row %2 of table %3 makes no sense."), name_, row, std::string(table));
}

Result<void> SessionReader::eachRow(const char *table, SqliteStatement &statement, const std::function<bool()> &use)
{
    for (size_t row = 0;; ++row) {
        const auto more = statement.next();
        if (!more)
            return passOn(more);
        if (!*more)
            return {};
        if (row >= mostRows_ || !use())
            return damaged(table, row + 1);
    }
}

Result<std::vector<uint64_t>> SessionReader::runIds()
{
    std::vector<uint64_t> ids;
    SqliteStatement select(database_, schema_ == oldestSessionSchema ? "SELECT id FROM run ORDER BY id LIMIT 1"
                                                                     : "SELECT id FROM run WHERE deleted = 0 ORDER BY place, id");
    const auto read = eachRow("run", select, [&] {
        const auto id = select.whole(0);
        if (id)
            ids.push_back(*id);
        return id.has_value();
    });
    if (!read)
        return passOn(read);
    return ids;
}

bool SessionReader::takeDetails(const SqliteStatement &row, RunEntry &entry) const
{
    constexpr int first = 5;
    const auto name = row.text(first), notes = row.text(first + 1), created = row.text(first + 2);
    if (!name || !notes || !created || !isUtf8(*name) || !isUtf8(*notes) || !isUtf8(*created))
        return false;
    entry.name = *name;
    entry.notes = *notes;
    entry.created = *created;
    if (const auto parent = row.whole(first + 3); parent && *parent < entry.id)
        if (const auto epoch = row.whole(first + 4, most32))
            entry.parent = RunParent{*parent, static_cast<uint32_t>(*epoch)};
    entry.dataSha256 = row.text(first + 5).value_or("");
    return isUtf8(entry.dataSha256);
}

Result<void> SessionReader::readRunRow(uint64_t id, RunEntry &entry)
{
    SqliteStatement select(database_,
                           schema_ == oldestSessionSchema
                               ? "SELECT experiment, directory, outcome, message, "
                                 "(SELECT value FROM meta WHERE key = 'what_ifs') FROM run WHERE id = ?"
                               : "SELECT experiment, directory, outcome, message, what_ifs, name, notes, created, parent, "
                                 "parent_epoch, data FROM run WHERE id = ?");
    const auto found = select.bind(1, id).next();
    if (!found)
        return passOn(found);
    const auto experiment = *found ? select.text(0) : std::nullopt;
    const auto directory = *found ? select.text(1) : std::nullopt;
    if (!experiment || !directory)
        return fail(SLUICE_MESSAGE("core", "%1 is damaged: it holds no run."), name_);
    auto parsed = parseExperiment(*experiment, name_);
    if (!parsed)
        return passOn(parsed);
    entry.id = id;
    entry.experiment = std::move(*parsed);
    entry.directory = *directory;
    entry.message = select.text(3).value_or("");
    const auto outcome = select.text(2);
    for (size_t kind = 0; kind < outcomeNames.size(); ++kind)
        if (outcome == outcomeNames[kind])
            entry.outcome = static_cast<Outcome::Kind>(kind);
    if (schema_ != oldestSessionSchema && !takeDetails(select, entry))
        return damaged("run", id);
    if (const auto tested = readTested(entry); !tested)
        return tested;
    return readWhatIfs(select.text(4), entry);
}

/// What is no number is left out: it is a note, and others can be written.
Result<void> SessionReader::readTested(RunEntry &entry)
{
    const auto noted = metaValue(database_, ("tested." + std::to_string(entry.id)).c_str());
    if (!noted)
        return passOn(noted);
    std::istringstream epochs(noted->value_or(""));
    for (uint32_t epoch = 0; epochs >> epoch;)
        entry.testedAfter.insert(epoch);
    return {};
}

Result<void> SessionReader::readWhatIfs(const std::optional<std::string> &json, RunEntry &entry)
{
    if (!json)
        return {};
    auto parsed = parseWhatIfJson(*json, name_, entry.experiment.models.size());
    if (!parsed)
        return passOn(parsed);
    entry.whatIfs = std::move(*parsed);
    return {};
}

Result<void> SessionReader::readEpochs(RunEntry &entry)
{
    SqliteStatement select(database_, "SELECT model, epoch, step, train_loss, validation_loss, seconds, best FROM epoch "
                                      "WHERE run = ? ORDER BY epoch, model");
    select.bind(1, entry.id);
    return eachRow("epoch", select, [&] {
        const auto record = epochOf(select, entry.experiment.models.size() - 1);
        if (record)
            entry.epochs.push_back(*record);
        return record.has_value();
    });
}

/// What is no number says nothing: the log itself is read with more care.
Result<void> SessionReader::readLastStep(RunEntry &entry)
{
    SqliteStatement select(database_, "SELECT step FROM step WHERE run = ? ORDER BY step DESC LIMIT 1");
    const auto found = select.bind(1, entry.id).next();
    if (!found)
        return passOn(found);
    if (*found)
        entry.lastStep = select.whole(0).value_or(0);
    return {};
}

Result<RunEntry> SessionReader::readEntry(uint64_t id)
{
    RunEntry entry;
    if (const auto read = readRunRow(id, entry); !read)
        return passOn(read);
    if (const auto read = readEpochs(entry); !read)
        return passOn(read);
    if (const auto read = readLastStep(entry); !read)
        return passOn(read);
    return entry;
}

Result<SessionContents> SessionReader::readContents()
{
    const auto ids = runIds();
    if (!ids)
        return passOn(ids);
    SessionContents contents;
    for (const uint64_t id : *ids) {
        auto entry = readEntry(id);
        if (!entry)
            return passOn(entry);
        contents.runs.push_back(std::move(*entry));
    }
    SqliteStatement last(database_, "SELECT coalesce(max(id), 0) FROM run");
    if (const auto found = last.next(); !found)
        return passOn(found);
    contents.lastId = last.whole(0).value_or(0);
    for (const auto &[key, into] : {std::pair("layout", &contents.layout), std::pair("scene", &contents.scene),
                                    std::pair("homework", &contents.homework)}) {
        auto text = metaValue(database_, key);
        if (!text)
            return passOn(text);
        *into = text->value_or("");
    }
    return contents;
}

Result<void> SessionReader::readSteps(StoredRun &run)
{
    SqliteStatement select(database_, "SELECT model, epoch, batch, step, loss, gradient_norm, learning_rate FROM step "
                                      "WHERE run = ? ORDER BY step, model");
    select.bind(1, run.id);
    return eachRow("step", select, [&] {
        const auto model = select.whole(0, run.experiment.models.size() - 1);
        const auto epoch = select.whole(1, most32);
        const auto batch = select.whole(2, most32);
        const auto step = select.whole(3);
        const auto loss = select.real(4);
        const auto norm = select.real(5);
        const auto rate = select.real(6);
        if (!model || !epoch || !batch || !step || !loss || !norm || !rate)
            return false;
        run.steps.push_back({static_cast<uint32_t>(*model), static_cast<uint32_t>(*epoch), static_cast<uint32_t>(*batch), *step,
                             static_cast<float>(*loss), static_cast<float>(*norm), static_cast<float>(*rate)});
        return true;
    });
}

Result<void> SessionReader::readChanges(StoredRun &run)
{
    SqliteStatement select(database_, "SELECT step, learning_rate FROM learning_rate WHERE run = ? ORDER BY number");
    select.bind(1, run.id);
    return eachRow("learning_rate", select, [&] {
        const auto step = select.whole(0);
        const auto rate = select.real(1);
        if (!step || !rate)
            return false;
        run.learningRateChanges.push_back({*step, *rate});
        return true;
    });
}

Result<void> SessionReader::readNorms(StoredRun &run)
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
                                      "WHERE run = ? ORDER BY step, model, layer");
    select.bind(1, run.id);
    const auto &models = run.experiment.models;
    return eachRow("layer_norm", select, [&] {
        const auto model = select.whole(0, models.size() - 1);
        const auto layer = model ? select.whole(1, models[*model].layers.size()) : std::nullopt;
        const auto step = select.whole(2);
        const auto gradient = select.real(3);
        const auto update = select.real(4);
        const auto weight = select.real(5);
        if (!model || !layer || !step || !gradient || !update || !weight)
            return false;
        run.layerNorms.push_back({static_cast<uint32_t>(*model), static_cast<uint32_t>(*layer), *step,
                                  static_cast<float>(*gradient), static_cast<float>(*update), static_cast<float>(*weight)});
        return true;
    });
}

Result<void> SessionReader::readData(StoredRun &run)
{
    if (run.dataSha256.empty())
        return {};
    SqliteStatement select(database_, "SELECT bytes FROM data WHERE sha256 = ?");
    const auto found = select.bind(1, std::string_view(run.dataSha256)).next();
    if (!found)
        return passOn(found);
    if (!*found)
        return {};
    const auto bytes = select.blob(0);
    if (!bytes || bytes->size() > mostBytes_)
        return damaged("data", 1);
    mostBytes_ -= bytes->size();
    run.data = std::make_shared<const std::string>(reinterpret_cast<const char *>(bytes->data()), bytes->size());
    return {};
}

std::optional<Snapshot> snapshotOf(const SqliteStatement &row, std::span<const std::byte> bytes, const ModelSpec &model)
{
    auto snapshot = deserialize(bytes);
    if (!snapshot || snapshot->model != model.name)
        return {};
    const Position &at = snapshot->at;
    if (row.whole(1) != at.step || row.whole(2) != at.epoch || row.whole(3) != at.batch)
        return {};
    return std::move(*snapshot);
}

Result<void> SessionReader::readSnapshots(uint64_t id, const Experiment &experiment, const char *kind, uint64_t lastEpoch,
                                          const std::function<void(size_t, SnapshotPtr)> &add)
{
    SqliteStatement select(database_, "SELECT model, step, epoch, batch, bytes FROM snapshot WHERE run = ? AND kind = ? "
                                      "AND epoch <= ? ORDER BY step, model");
    select.bind(1, id).bind(2, std::string_view(kind)).bind(3, lastEpoch);
    return eachRow("snapshot", select, [&] {
        const auto model = select.whole(0, experiment.models.size() - 1);
        const auto bytes = select.blob(4);
        if (!model || !bytes || bytes->size() > mostBytes_)
            return false;
        mostBytes_ -= bytes->size();
        auto snapshot = snapshotOf(select, *bytes, experiment.models[*model]);
        if (snapshot)
            add(*model, std::make_shared<const Snapshot>(std::move(*snapshot)));
        return snapshot.has_value();
    });
}

Result<void> SessionReader::readAllSnapshots(StoredRun &run)
{
    const size_t models = run.experiment.models.size();
    for (auto *list : {&run.best, &run.newest, &run.final})
        list->resize(models);
    const auto read = [&](const char *kind, const std::function<void(size_t, SnapshotPtr)> &add) {
        return readSnapshots(run.id, run.experiment, kind, most32, add);
    };
    auto done = read(keptKind, [&](size_t model, SnapshotPtr snapshot) {
        run.final[model] = snapshot;
        run.snapshots.push_back(std::move(snapshot));
    });
    if (done)
        done = read(bestKind, [&](size_t model, SnapshotPtr snapshot) { run.best[model] = std::move(snapshot); });
    if (done)
        done = read(newestKind, [&](size_t model, SnapshotPtr snapshot) {
            if (!run.final[model] || run.final[model]->at.step < snapshot->at.step)
                run.final[model] = run.newest[model] = std::move(snapshot);
        });
    if (done)
        done = read(finalKind, [&](size_t model, SnapshotPtr snapshot) { run.final[model] = std::move(snapshot); });
    return done;
}

/// Parents have smaller ids than their branches, so the line ends.
Result<void> SessionReader::readInherited(StoredRun &run)
{
    uint64_t lastEpoch = most32;
    for (auto parent = run.parent; parent;) {
        lastEpoch = std::min<uint64_t>(lastEpoch, parent->epoch);
        SqliteStatement exists(database_, "SELECT 1 FROM run WHERE id = ?");
        const auto found = exists.bind(1, parent->run).next();
        if (!found)
            return passOn(found);
        if (!*found)
            return {};
        RunEntry entry;
        if (const auto read = readRunRow(parent->run, entry); !read)
            return read;
        if (entry.experiment.models != run.experiment.models)
            return {};
        std::vector<SnapshotPtr> earlier;
        const auto read = readSnapshots(entry.id, entry.experiment, keptKind, lastEpoch,
                                        [&](size_t, SnapshotPtr snapshot) { earlier.push_back(std::move(snapshot)); });
        if (!read)
            return read;
        run.inherited.insert(run.inherited.begin(), earlier.begin(), earlier.end());
        parent = entry.parent;
    }
    std::ranges::stable_sort(run.inherited, {}, [](const SnapshotPtr &snapshot) { return snapshot->at.step; });
    return {};
}

Result<StoredRun> SessionReader::readById(uint64_t id)
{
    auto entry = readEntry(id);
    if (!entry)
        return passOn(entry);
    StoredRun run{std::move(*entry), {}, {}, {}, {}, {}, {}, {}, {}, {}};
    for (const auto part : {&SessionReader::readSteps, &SessionReader::readChanges, &SessionReader::readNorms,
                            &SessionReader::readAllSnapshots, &SessionReader::readInherited})
        if (const auto done = (this->*part)(run); !done)
            return passOn(done);
    if (schema_ != oldestSessionSchema)
        if (const auto done = readData(run); !done)
            return passOn(done);
    return run;
}

Result<StoredRun> SessionReader::readByNumber(std::optional<size_t> number)
{
    const auto ids = runIds();
    if (!ids)
        return passOn(ids);
    if (ids->empty())
        return fail(SLUICE_MESSAGE("core", "%1 holds no run."), name_);
    if (!number)
        return readById(*std::ranges::max_element(*ids));
    if (*number == 0 || *number > ids->size())
        return fail(SLUICE_MESSAGE("core", "%1 has no run %2: its runs count from 1 to %3."), name_, *number, ids->size());
    return readById((*ids)[*number - 1]);
}

template <class T> Result<T> readWith(const fs::path &file, const std::function<Result<T>(SessionReader &)> &read)
{
    const size_t size = fileSize(file) + fileSize(file.string() + "-wal");
    auto opened = openForReading(file, size);
    if (!opened)
        return passOn(opened);
    const auto schema = schemaOf(**opened);
    if (!schema)
        return passOn(schema);
    if (const auto checked = checkTables(**opened, *schema); !checked)
        return passOn(checked);
    SessionReader reader(**opened, *schema, size);
    return read(reader);
}

} // namespace

size_t numberOf(const SessionContents &contents, uint64_t run)
{
    const auto found = std::ranges::find(contents.runs, run, &RunEntry::id);
    return found == contents.runs.end() ? 0 : static_cast<size_t>(found - contents.runs.begin()) + 1;
}

bool sameProgress(const SessionContents &one, const SessionContents &other)
{
    return one.lastId == other.lastId && std::ranges::equal(one.runs, other.runs, [](const RunEntry &a, const RunEntry &b) {
               return a.id == b.id && a.lastStep == b.lastStep && a.epochs.size() == b.epochs.size() && a.outcome == b.outcome;
           });
}

Result<SessionContents> readSessionContents(const fs::path &file)
{
    return readWith<SessionContents>(file, [](SessionReader &reader) { return reader.readContents(); });
}

Result<StoredRun> readSession(const fs::path &file, std::optional<size_t> number)
{
    return readWith<StoredRun>(file, [&](SessionReader &reader) { return reader.readByNumber(number); });
}

Result<StoredRun> readSessionRun(const fs::path &file, uint64_t id)
{
    return readWith<StoredRun>(file, [&](SessionReader &reader) { return reader.readById(id); });
}

} // namespace sluice
