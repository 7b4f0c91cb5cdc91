// Sessions: the input is a whole database where it begins as one, and else says what rows stand in the tables of a sound one. The seed
// small.sluice is two epochs of two models, vacuumed with pages of 512 bytes. SQLite's own memory is not what is tested: it comes from
// libc's allocator, past the sanitizer's, which would take half of the time.

#include "core/data/utf8.h"
#include "core/io/session_file.h"
#include "core/io/session_schema.h"
#include "core/io/session_writer.h"
#include "tests/fuzz/input.h"

#include <cmath>
#include <fstream>
#include <sqlite3.h>
#include <unistd.h>

namespace {

using namespace sluice;

constexpr std::string_view experiment = R"({"schema": 1, "data": {"source": "builtin:sunspots"},
    "models": [{"name": "A", "layers": [{"type": "lstm", "units": 1}]},
               {"name": "B", "layers": [{"type": "dense", "units": 1}]}]})";

std::filesystem::path placeOf(const char *name)
{
    return std::filesystem::temp_directory_path() / ("sluice_fuzz_" + std::to_string(::getpid()) + name);
}

const std::filesystem::path &place()
{
    static const auto path = placeOf(".sluice");
    return path;
}

const std::filesystem::path &rowsPlace()
{
    static const auto path = placeOf("_rows.sluice");
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

void bindNull(SqliteStatement &statement, int parameter)
{
    statement.bind(parameter, std::nan(""));
}

std::unique_ptr<SqliteDatabase> withTables()
{
    std::filesystem::remove(rowsPlace());
    auto database = SqliteDatabase::open(rowsPlace(), SqliteDatabase::Mode::create);
    require(database.has_value(), "a database is made");
    require((*database)->run("PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF; PRAGMA page_size = 512; BEGIN").has_value(),
            "it begins");
    require(makeTables(**database).has_value() && (*database)->run("COMMIT").has_value(), "the tables are made");
    return std::move(*database);
}

/// A session whose rows are other ones for every input. It stays open: making its tables and preparing what writes to them takes longer
/// than all the rest.
class Rows {
public:
    Rows() = default;
    ~Rows() { std::filesystem::remove(rowsPlace()); }
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;

    void write(FuzzInput &input)
    {
        begin_.check();
        for (Statement &table : clear_)
            table.check();
        const size_t runs = 1 + input.choice(2);
        for (uint64_t id = 1; id <= runs; ++id)
            addRun(id, input);
        if (input.choice(4) == 1)
            (void)data_.bind(1, std::as_bytes(std::span(input.take(8)))).run();
        addNumbers(epoch_, 7, input);
        addNumbers(step_, 7, input);
        addNumbers(learningRate_, 3, input);
        addSnapshots(input);
        addNumbers(layerNorm_, 6, input);
        commit_.check();
    }

private:
    struct Statement : SqliteStatement {
        using SqliteStatement::SqliteStatement;
        void check() { require(run().has_value(), "a session is written to"); }
    };

    /// Rows that the table takes stay, others are left out, as SQLite decides.
    static void addNumbers(SqliteStatement &insert, int columns, FuzzInput &input)
    {
        for (size_t row = input.choice(5); row > 0; --row) {
            for (int column = 1; column <= columns; ++column)
                bindNumber(insert, column, input);
            (void)insert.run();
        }
    }

    void addSnapshots(FuzzInput &input)
    {
        for (size_t row = input.choice(8); row > 0; --row) {
            snapshot_.bind(1, std::string_view(std::array{keptKind, bestKind, finalKind, newestKind}[input.choice(4)]));
            for (int column = 2; column <= 5; ++column)
                bindNumber(snapshot_, column, input);
            const auto bytes = snapshotFrom(input);
            (void)snapshot_.bind(6, std::span<const std::byte>(bytes)).run();
        }
    }

    void addRun(uint64_t id, FuzzInput &input)
    {
        run_.bind(1, id);
        bindNumber(run_, 2, input);
        run_.bind(3, uint64_t{input.choice(4) == 1}).bind(4, input.take(input.choice(4))).bind(5, input.take(input.choice(4)));
        run_.bind(6, "2026-11-26T03:26:57Z");
        if (input.choice(2) == 1) {
            run_.bind(7, uint64_t{input.choice(3)});
            bindNumber(run_, 8, input);
        } else {
            bindNull(run_, 7);
            bindNull(run_, 8);
        }
        run_.bind(9, input.choice(8) == 1 ? input.take(input.choice(256)) : experiment).bind(10, "d").bind(11, "abc");
        run_.bind(12, std::string_view(std::array{"finished", "stopped", "failed", "?"}[input.choice(4)]))
            .bind(13, input.take(3));
        if (input.choice(4) == 1)
            run_.bind(14, input.take(input.choice(16)));
        else
            bindNull(run_, 14);
        (void)run_.run();
    }

    std::unique_ptr<SqliteDatabase> database_ = withTables();
    Statement begin_{*database_, "BEGIN"};
    Statement commit_{*database_, "COMMIT"};
    Statement clear_[7]{{*database_, "DELETE FROM run"},           {*database_, "DELETE FROM data"},
                        {*database_, "DELETE FROM epoch"},         {*database_, "DELETE FROM step"},
                        {*database_, "DELETE FROM learning_rate"}, {*database_, "DELETE FROM snapshot"},
                        {*database_, "DELETE FROM layer_norm"}};
    Statement run_{*database_, "INSERT INTO run VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
    Statement data_{*database_, "INSERT INTO data VALUES('abc', ?)"};
    Statement epoch_{*database_, "INSERT INTO epoch VALUES(1, ?, ?, ?, ?, ?, ?, ?)"};
    Statement step_{*database_, "INSERT INTO step VALUES(1, ?, ?, ?, ?, ?, ?, ?)"};
    Statement learningRate_{*database_, "INSERT INTO learning_rate VALUES(1, ?, ?, ?)"};
    Statement snapshot_{*database_,
                        "INSERT INTO snapshot(run, kind, step, model, epoch, batch, bytes) VALUES(1, ?, ?, ?, ?, ?, ?)"};
    Statement layerNorm_{*database_, "INSERT INTO layer_norm VALUES(1, ?, ?, ?, ?, ?, ?)"};
};

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
void writeTo(const std::filesystem::path &file)
{
    const auto writer = SessionWriter::open(file);
    if (!writer) {
        require(isUtf8(writer.error().english()), "an error is a sentence");
        return;
    }
    const auto renamed = (*writer)->rename(1, "name");
    require(renamed || isUtf8(renamed.error().english()), "an error is a sentence");
    (void)(*writer)->setDeleted(1, true);
}

void readFrom(const std::filesystem::path &file)
{
    const auto session = readSession(file);
    if (session)
        check(*session);
    else
        require(isUtf8(session.error().english()), "an error is a sentence");
}

void listFrom(const std::filesystem::path &file)
{
    const auto contents = readSessionContents(file);
    require(contents || isUtf8(contents.error().english()), "an error is a sentence");
}

extern "C" void *__libc_malloc(size_t);
extern "C" void *__libc_realloc(void *, size_t);
extern "C" void __libc_free(void *);

/// SQLite asks for a block's size: it stands before the block.
struct LibcMemory {
    static constexpr size_t head = 16;

    static void *malloc(int size) { return withSize(__libc_malloc(static_cast<size_t>(size) + head), size); }
    static void *realloc(void *block, int size)
    {
        return withSize(__libc_realloc(static_cast<char *>(block) - head, static_cast<size_t>(size) + head), size);
    }
    static void free(void *block) { __libc_free(static_cast<char *>(block) - head); }
    static int size(void *block) { return block ? *reinterpret_cast<int *>(static_cast<char *>(block) - head) : 0; }
    static int rounded(int size) { return (size + 7) & ~7; }
    static int init(void *) { return SQLITE_OK; }
    static void end(void *) {}

private:
    static void *withSize(void *memory, int size)
    {
        if (!memory)
            return nullptr;
        *static_cast<int *>(memory) = size;
        return static_cast<char *>(memory) + head;
    }
};

} // namespace

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    static const sqlite3_mem_methods memory{LibcMemory::malloc,  LibcMemory::free, LibcMemory::realloc, LibcMemory::size,
                                            LibcMemory::rounded, LibcMemory::init, LibcMemory::end,     nullptr};
    sqlite3_config(SQLITE_CONFIG_MALLOC, &memory);
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    FuzzInput input(bytes, size);
    const size_t way = size % 4; // opening takes longest: an input is opened once
    if (input.rest().starts_with("SQLite format 3")) {
        std::ofstream(place(), std::ios::binary) << input.rest();
        way == 0 ? listFrom(place()) : way == 1 ? writeTo(place()) : readFrom(place());
        std::filesystem::remove(place());
    } else {
        static Rows rows;
        rows.write(input);
        way == 0 ? listFrom(rowsPlace()) : readFrom(rowsPlace());
    }
    return 0;
}
