// Sessions: the input is a whole database where it begins as one, and else says what rows stand in the tables of a sound one. The seed
// small.sluice is two epochs of two models, vacuumed with pages of 512 bytes.

#include "core/data/utf8.h"
#include "core/io/session_file.h"
#include "core/io/session_schema.h"
#include "core/io/session_writer.h"
#include "tests/fuzz/input.h"

#include <fstream>
#include <unistd.h>

namespace {

using namespace sluice;

constexpr std::string_view experiment = R"({"schema": 1, "data": {"source": "builtin:sunspots"},
    "models": [{"name": "A", "layers": [{"type": "lstm", "units": 1}]},
               {"name": "B", "layers": [{"type": "dense", "units": 1}]}]})";

const std::filesystem::path &place()
{
    static const auto path = std::filesystem::temp_directory_path() / ("sluice_fuzz_" + std::to_string(::getpid()) + ".sluice");
    return path;
}

/// A whole snapshot of small numbers, or any bytes.
std::vector<std::byte> snapshotFrom(FuzzInput &input)
{
    if (input.choice(8) == 1) {
        const auto any = std::as_bytes(std::span(input.take(input.choice(64))));
        return {any.begin(), any.end()};
    }
    Snapshot snapshot;
    snapshot.model = input.choice(3) == 0 ? "B" : "A";
    snapshot.at = {static_cast<uint32_t>(input.choice(4)), static_cast<uint32_t>(input.choice(3)), input.choice(8)};
    snapshot.weights.resize(input.choice(4));
    if (input.choice(4) != 0) {
        snapshot.continuation.emplace();
        if (input.choice(2) == 1)
            snapshot.continuation->stopping.bestEpoch = static_cast<uint32_t>(input.choice(4));
        snapshot.continuation->learningRate = input.number<double>();
    }
    return serialize(snapshot);
}

void bindNumber(SqliteStatement &statement, int parameter, FuzzInput &input)
{
    switch (input.choice(8)) {
    case 0:
        statement.bind(parameter, input.number<uint64_t>() >> 1);
        break;
    case 1:
        statement.bind(parameter, input.number<double>());
        break;
    case 2:
        statement.bind(parameter, input.take(input.choice(16)));
        break;
    default:
        statement.bind(parameter, uint64_t{input.choice(8)});
    }
}

/// Rows that the table takes stay, others are left out, as SQLite decides.
void addNumbers(SqliteDatabase &database, const char *sql, int columns, FuzzInput &input)
{
    for (size_t row = input.choice(5); row > 0; --row) {
        SqliteStatement insert(database, sql);
        for (int column = 1; column <= columns; ++column)
            bindNumber(insert, column, input);
        (void)insert.run();
    }
}

void addSnapshots(SqliteDatabase &database, FuzzInput &input)
{
    for (size_t row = input.choice(8); row > 0; --row) {
        SqliteStatement insert(database,
                               "INSERT INTO snapshot(run, kind, step, model, epoch, batch, bytes) VALUES(1, ?, ?, ?, ?, ?, ?)");
        insert.bind(1, std::string_view(std::array{keptKind, bestKind, finalKind, newestKind}[input.choice(4)]));
        for (int column = 2; column <= 5; ++column)
            bindNumber(insert, column, input);
        const auto bytes = snapshotFrom(input);
        (void)insert.bind(6, std::span<const std::byte>(bytes)).run();
    }
}

void addRun(SqliteDatabase &database, uint64_t id, FuzzInput &input)
{
    SqliteStatement run(database, "INSERT INTO run VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    run.bind(1, id);
    bindNumber(run, 2, input);
    run.bind(3, uint64_t{input.choice(4) == 1}).bind(4, input.take(input.choice(4))).bind(5, input.take(input.choice(4)));
    run.bind(6, "2026-11-26T03:26:57Z");
    if (input.choice(2) == 1) {
        run.bind(7, uint64_t{input.choice(3)});
        bindNumber(run, 8, input);
    }
    run.bind(9, input.choice(8) == 1 ? input.take(input.choice(256)) : experiment).bind(10, "d").bind(11, "abc");
    run.bind(12, std::string_view(std::array{"finished", "stopped", "failed", "?"}[input.choice(4)])).bind(13, input.take(3));
    if (input.choice(4) == 1)
        run.bind(14, input.take(input.choice(16)));
    (void)run.run();
}

constexpr const char *quick = "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF; ";

std::string bytesOf(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// A session without rows: made once, since making tables takes longer than all the rest.
const std::string &tables()
{
    static const std::string bytes = [] {
        const auto opened = SqliteDatabase::open(place(), SqliteDatabase::Mode::create);
        require(opened.has_value(), "a database is made");
        require((*opened)->run(quick + std::string("PRAGMA page_size = 512; BEGIN")).has_value(), "it begins");
        require(makeTables(**opened).has_value() && (*opened)->run("COMMIT").has_value(), "the tables are made");
        return bytesOf(place());
    }();
    return bytes;
}

void writeRows(FuzzInput &input)
{
    const std::string &empty = tables();
    std::ofstream(place(), std::ios::binary) << empty;
    const auto opened = SqliteDatabase::open(place(), SqliteDatabase::Mode::create);
    require(opened.has_value(), "a database is opened");
    SqliteDatabase &database = **opened;
    require(database.run(quick + std::string("BEGIN")).has_value(), "rows can be written");
    const size_t runs = 1 + input.choice(2);
    for (uint64_t id = 1; id <= runs; ++id)
        addRun(database, id, input);
    if (input.choice(4) == 1) {
        SqliteStatement data(database, "INSERT INTO data VALUES('abc', ?)");
        (void)data.bind(1, std::as_bytes(std::span(input.take(8)))).run();
    }
    addNumbers(database, "INSERT INTO epoch VALUES(1, ?, ?, ?, ?, ?, ?, ?)", 7, input);
    addNumbers(database, "INSERT INTO step VALUES(1, ?, ?, ?, ?, ?, ?, ?)", 7, input);
    addNumbers(database, "INSERT INTO learning_rate VALUES(1, ?, ?, ?)", 3, input);
    addSnapshots(database, input);
    addNumbers(database, "INSERT INTO layer_norm VALUES(1, ?, ?, ?, ?, ?, ?)", 6, input);
    require(database.run("COMMIT").has_value(), "the rows are written");
}

void check(const StoredRun &run)
{
    const size_t models = run.experiment.models.size();
    require(run.best.size() == models && run.final.size() == models, "one best and one final moment a model, or none");
    for (const auto &snapshot : run.snapshots)
        require(snapshot != nullptr, "a moment is there");
    for (const auto &epoch : run.epochs)
        require(epoch.model < models, "an epoch is of a model");
    for (const auto &step : run.steps)
        require(step.model < models, "a step is of a model");
    for (const auto &norms : run.layerNorms)
        require(norms.model < models && norms.layer <= run.experiment.models[norms.model].layers.size(), "norms are of a layer");
    const auto checkpoint = newestCheckpoint(run);
    if (!checkpoint) {
        require(isUtf8(checkpoint.error().english()), "an error is a sentence");
        return;
    }
    require(checkpoint->models.size() == models, "a run goes on with all models");
    for (const auto &step : logUpTo(run, *checkpoint).steps)
        require(step.step <= checkpoint->models.front()->at.step, "the log ends where the run goes on");
}

/// Whatever stands in the file, it is written to, or a sentence says why not.
void write()
{
    const auto writer = SessionWriter::open(place());
    if (!writer) {
        require(isUtf8(writer.error().english()), "an error is a sentence");
        return;
    }
    const auto renamed = (*writer)->rename(1, "name");
    require(renamed || isUtf8(renamed.error().english()), "an error is a sentence");
    (void)(*writer)->setDeleted(1, true);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    FuzzInput input(bytes, size);
    std::filesystem::remove(place());
    const bool isFile = input.rest().starts_with("SQLite format 3");
    if (isFile)
        std::ofstream(place(), std::ios::binary) << input.rest();
    else
        writeRows(input);
    const auto session = readSession(place());
    if (session)
        check(*session);
    else
        require(isUtf8(session.error().english()), "an error is a sentence");
    const auto contents = readSessionContents(place());
    require(contents || isUtf8(contents.error().english()), "an error is a sentence");
    if (isFile)
        write();
    std::filesystem::remove(place());
    return 0;
}
