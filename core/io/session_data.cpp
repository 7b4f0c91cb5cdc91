#include "core/io/session_data.h"

#include "core/base/sha256.h"
#include "core/io/atomic_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <limits>

namespace sluice {

namespace fs = std::filesystem;

namespace {

constexpr size_t largestCopy = size_t{16} << 20;

bool isFile(const DataSpec &spec)
{
    return !spec.source.starts_with("builtin:") && !spec.source.starts_with("generate:");
}

/// In pieces: the file may be larger than memory.
Result<std::string> hashOf(const fs::path &file, const LoadControl &control = {})
{
    constexpr size_t pieceSize = size_t{1} << 20;
    std::error_code problem;
    std::ifstream stream;
    if (fs::is_regular_file(file, problem)) // a pipe would wait for its writer
        stream.open(file, std::ios::binary);
    Sha256 hash;
    std::string piece(pieceSize, '\0');
    while (stream.is_open() && stream) {
        if (const auto goOn = reach(0, file.string(), control); !goOn)
            return passOn(goOn);
        stream.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        hash.add(std::string_view(piece).substr(0, static_cast<size_t>(stream.gcount())));
    }
    if (!stream.eof())
        return fail(SLUICE_MESSAGE("core", "%1: cannot be read (%2)."), file.string(), std::string(std::strerror(errno)));
    return hash.finish();
}

bool hasHash(const fs::path &file, const std::string &hash)
{
    const auto found = hashOf(file);
    return found && *found == hash;
}

Result<SessionData> describeFile(const fs::path &file, const LoadControl &control)
{
    std::error_code problem;
    const auto size = fs::file_size(file, problem);
    if (problem || size <= largestCopy) {
        auto bytes = readWholeFile(file, largestCopy);
        if (!bytes)
            return passOn(bytes);
        std::string hash = sha256(*bytes);
        return SessionData{std::move(hash), std::make_shared<const std::string>(std::move(*bytes))};
    }
    if (const auto room = checkMemory(static_cast<double>(size), file.string(), control); !room)
        return passOn(room);
    auto hash = hashOf(file, control);
    if (!hash)
        return passOn(hash);
    return SessionData{std::move(*hash), {}};
}

} // namespace

Result<SessionData> describeData(const DataSpec &spec, const fs::path &directory, const LoadControl &control)
{
    if (control.contents)
        return SessionData{sha256(*control.contents), control.contents};
    if (!isFile(spec)) {
        const auto sources = builtInSources();
        const auto source = std::ranges::find(sources, spec.source, &SourceDescription::id);
        return SessionData{source == sources.end() ? std::string() : source->provenance.sha256, {}};
    }
    return describeFile(fileOf(spec, directory), control);
}

DataPlace placeOfData(const StoredRun &run, const fs::path &session)
{
    const DataSpec &spec = run.experiment.data;
    if (run.dataSha256.empty() || !isFile(spec))
        return {};
    const fs::path file = run.directory / spec.source;
    std::error_code problem;
    const bool there = fs::is_regular_file(file, problem);
    if (there && hasHash(file, run.dataSha256))
        return {};
    const fs::path beside = fs::absolute(session, problem).parent_path() / file.filename();
    if (hasHash(beside, run.dataSha256))
        if (auto bytes = readWholeFile(beside, std::numeric_limits<size_t>::max()))
            return {std::make_shared<const std::string>(std::move(*bytes)), {}};
    if (run.data)
        return {run.data,
                Error(there ? SLUICE_MESSAGE("core", "%1 has changed since this run was trained; the session's own copy of "
                                                     "it is used.")
                            : SLUICE_MESSAGE("core", "%1 is gone; the session's own copy of it is used."),
                      file.string())};
    if (there)
        return {{},
                Error(SLUICE_MESSAGE("core", "%1 has changed since this run was trained, and the session holds no copy of it: "
                                             "what was trained belongs to other data."),
                      file.string())};
    return {}; // whoever reads it says that it is not there
}

} // namespace sluice
