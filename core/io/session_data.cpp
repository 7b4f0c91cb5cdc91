#include "core/io/session_data.h"

#include "core/base/sha256.h"
#include "core/io/atomic_file.h"

#include <algorithm>
#include <limits>

namespace sluice {

namespace fs = std::filesystem;

namespace {

constexpr size_t largestCopy = size_t{16} << 20;

bool isFile(const DataSpec &spec)
{
    return !spec.source.starts_with("builtin:") && !spec.source.starts_with("generate:");
}

/// The file's bytes where they have this hash, else null.
std::shared_ptr<const std::string> sameBytes(const fs::path &file, const std::string &hash)
{
    auto bytes = readWholeFile(file, std::numeric_limits<size_t>::max());
    if (!bytes || sha256(*bytes) != hash)
        return {};
    return std::make_shared<const std::string>(std::move(*bytes));
}

} // namespace

Result<SessionData> describeData(const DataSpec &spec, const fs::path &directory)
{
    if (!isFile(spec)) {
        const auto sources = builtInSources();
        const auto source = std::ranges::find(sources, spec.source, &SourceDescription::id);
        return SessionData{source == sources.end() ? std::string() : source->provenance.sha256, {}};
    }
    auto bytes = readWholeFile(directory / spec.source, std::numeric_limits<size_t>::max());
    if (!bytes)
        return passOn(bytes);
    SessionData data{sha256(*bytes), {}};
    if (bytes->size() <= largestCopy)
        data.bytes = std::make_shared<const std::string>(std::move(*bytes));
    return data;
}

DataPlace placeOfData(const StoredRun &run, const fs::path &session)
{
    const DataSpec &spec = run.experiment.data;
    if (run.dataSha256.empty() || !isFile(spec))
        return {};
    const fs::path file = run.directory / spec.source;
    std::error_code problem;
    const bool there = fs::is_regular_file(file, problem);
    if (there && sameBytes(file, run.dataSha256))
        return {};
    const fs::path beside = fs::absolute(session, problem).parent_path() / file.filename();
    if (auto bytes = sameBytes(beside, run.dataSha256))
        return {std::move(bytes), {}};
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
