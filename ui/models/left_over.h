#pragma once

#include "core/io/session.h"

#include <QDateTime>
#include <QString>
#include <vector>

namespace sluice {

/// A session without a name whose program ended without closing it.
struct LeftOver {
    std::filesystem::path file;
    QDateTime when; ///< it was written last
    SessionContents contents;
};

/// Those in the folder, the newest first; another program's are not among them. What holds no run is removed. Reads files.
std::vector<LeftOver> findLeftOvers(const std::filesystem::path &folder);
/// The file of a session without a name, with its logs.
void removeUnnamed(const std::filesystem::path &file);
/// What it is and from when, in a sentence.
QString leftOverText(const LeftOver &leftOver);

} // namespace sluice
