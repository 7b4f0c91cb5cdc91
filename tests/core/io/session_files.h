#pragma once

#include "core/io/sqlite.h"
#include "tests/core/io/session_fixture.h"

#include <QtGlobal>
#include <fstream>

namespace sluice::testing {

inline std::string contents(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline void store(const std::filesystem::path &file, const std::string &bytes)
{
    std::filesystem::remove(file); // some file systems sync a file that is emptied and written again
    std::ofstream(file, std::ios::binary) << bytes;
}

/// A finished session of so many epochs.
inline void writeExample(const std::filesystem::path &file, uint32_t epochs)
{
    Run run(example(), largeBudget);
    auto writer = OneRun::create(file, run.experiment(), "/data").value();
    for (uint32_t epoch = 0; epoch < epochs; ++epoch)
        trainEpoch(run, epoch);
    Outcome outcome;
    outcome.final = momentAt(run.experiment(), {epochs, 0, uint64_t{epochs} * 4});
    if (!writer.finish(run, outcome))
        qFatal("cannot write %s", file.c_str());
}

inline void change(const std::filesystem::path &file, const std::string &sql)
{
    auto database = SqliteDatabase::open(file, SqliteDatabase::Mode::create).value();
    if (const auto done = database->run(sql); !done)
        qFatal("%s", done.error().english().c_str());
}

inline int64_t count(const std::filesystem::path &file, const char *sql)
{
    const auto database = SqliteDatabase::open(file, SqliteDatabase::Mode::immutable).value();
    SqliteStatement statement(*database, sql);
    return statement.next().value() ? static_cast<int64_t>(statement.whole(0).value_or(0)) : -1;
}

inline NewRun newRun(const std::string &name, std::optional<RunParent> parent = {})
{
    return {name, parent, example(), "/data", {}, {}};
}

/// A run of so many epochs.
struct Trained : Run {
    explicit Trained(uint32_t epochs) : Run(example(), largeBudget)
    {
        for (uint32_t epoch = 0; epoch < epochs; ++epoch)
            trainEpoch(*this, epoch);
    }
};

inline std::vector<std::string> namesIn(const std::filesystem::path &file)
{
    std::vector<std::string> names;
    const SessionContents contents = readSessionContents(file).value();
    for (const RunEntry &run : contents.runs)
        names.push_back(run.name);
    return names;
}

} // namespace sluice::testing
