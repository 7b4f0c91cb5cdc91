#include "core/io/session_entry_reader.h"
#include "core/io/session_file.h"
#include "core/io/session_run_reader.h"

#include <algorithm>

namespace sluice {

namespace fs = std::filesystem;

namespace {

Result<SessionContents> readContents(const SessionSource &session)
{
    const auto ids = runIds(session);
    if (!ids)
        return passOn(ids);
    SessionContents contents;
    for (const uint64_t id : *ids) {
        auto entry = readEntry(session, id);
        if (!entry)
            return passOn(entry);
        contents.runs.push_back(std::move(*entry));
    }
    SqliteStatement last(session.database, "SELECT coalesce(max(id), 0) FROM run");
    if (const auto found = last.next(); !found)
        return passOn(found);
    contents.lastId = last.whole(0).value_or(0);
    for (const auto &[key, into] : {std::pair("layout", &contents.layout), std::pair("scene", &contents.scene),
                                    std::pair("homework", &contents.homework)}) {
        auto text = metaValue(session.database, key);
        if (!text)
            return passOn(text);
        *into = text->value_or("");
    }
    return contents;
}

Result<StoredRun> readByNumber(SessionSource &session, std::optional<size_t> number)
{
    const auto ids = runIds(session);
    if (!ids)
        return passOn(ids);
    if (ids->empty())
        return fail(SLUICE_MESSAGE("core", "%1 holds no run."), session.name);
    if (!number)
        return readStoredRun(session, *std::ranges::max_element(*ids));
    if (*number == 0 || *number > ids->size())
        return fail(SLUICE_MESSAGE("core", "%1 has no run %2: its runs count from 1 to %3."), session.name, *number, ids->size());
    return readStoredRun(session, (*ids)[*number - 1]);
}

template <class T> Result<T> readWith(const fs::path &file, const std::function<Result<T>(SessionSource &)> &read)
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
    SessionSource session(**opened, *schema, size);
    return read(session);
}

} // namespace

size_t numberOf(const SessionContents &contents, uint64_t run)
{
    const auto found = std::ranges::find(contents.runs, run, &RunEntry::id);
    return found == contents.runs.end() ? 0 : static_cast<size_t>(found - contents.runs.begin()) + 1;
}

bool sameProgress(const RunEntry &one, const RunEntry &other)
{
    return one.id == other.id && one.lastStep == other.lastStep && one.epochs.size() == other.epochs.size() &&
           one.outcome == other.outcome;
}

bool sameProgress(const SessionContents &one, const SessionContents &other)
{
    const auto same = [](const RunEntry &a, const RunEntry &b) { return sameProgress(a, b); };
    return one.lastId == other.lastId && std::ranges::equal(one.runs, other.runs, same);
}

Result<SessionContents> readSessionContents(const fs::path &file)
{
    return readWith<SessionContents>(file, readContents);
}

Result<StoredRun> readSession(const fs::path &file, std::optional<size_t> number)
{
    return readWith<StoredRun>(file, [&](SessionSource &session) { return readByNumber(session, number); });
}

Result<StoredRun> readSessionRun(const fs::path &file, uint64_t id)
{
    return readWith<StoredRun>(file, [&](SessionSource &session) { return readStoredRun(session, id); });
}

} // namespace sluice
