#pragma once

#include "core/data/source.h"
#include "core/io/session.h"

namespace sluice {

/// The data of an experiment as a session keeps it.
struct SessionData {
    std::string sha256;                       ///< of the file, or of the built-in table; empty for generated data
    std::shared_ptr<const std::string> bytes; ///< of a file of up to 16 MB; else null
};

/// Errors: the file cannot be read.
Result<SessionData> describeData(const DataSpec &spec, const std::filesystem::path &directory);

/// Where a stored run's data is to be had.
struct DataPlace {
    std::shared_ptr<const std::string> contents; ///< to be read in place of the file; null: the file itself
    std::optional<Error> note;                   ///< what a user should know of it
};

/// The file where it is what the run was trained on; else one of its name beside the session that is, or the session's own copy; else
/// the file as it is now, with a note.
DataPlace placeOfData(const StoredRun &run, const std::filesystem::path &session);

} // namespace sluice
