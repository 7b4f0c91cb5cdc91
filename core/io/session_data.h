#pragma once

#include "core/data/source.h"
#include "core/io/session.h"

namespace sluice {

/// The data of an experiment as a session keeps it.
struct SessionData {
    std::string sha256;                       ///< of the file, or of the built-in table; empty for generated data
    std::shared_ptr<const std::string> bytes; ///< of a file of up to 16 MB, or as a session gave them; else null
};

/// To be asked for when the data are read, and where there are bytes the data read from them: the file may change at any time. A file
/// is read in pieces, and kept only where it is not too large for a session.
/// Errors: the file cannot be read, or is too large for memory, so that it could not be trained on; cancelled.
Result<SessionData> describeData(const DataSpec &spec, const std::filesystem::path &directory, const LoadControl &control = {});

/// Where a stored run's data is to be had.
struct DataPlace {
    std::shared_ptr<const std::string> contents; ///< to be read in place of the file; null: the file itself
    std::optional<Error> note;                   ///< what a user should know of it
};

/// The file where it is what the run was trained on; else one of its name beside the session that is, or the session's own copy; else
/// the file as it is now, with a note.
DataPlace placeOfData(const StoredRun &run, const std::filesystem::path &session);

} // namespace sluice
