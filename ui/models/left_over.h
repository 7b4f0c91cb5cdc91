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

/// Files of sessions without a name, as they are there now.
std::vector<std::filesystem::path> unnamedIn(const std::filesystem::path &folder);
/// Those that were left behind, the newest first; another program's are not among them. What holds no run is removed. Reads the files:
/// none may be open in this program, whose locks on it would end.
std::vector<LeftOver> findLeftOvers(const std::vector<std::filesystem::path> &files);
/// The file of a session without a name, with its logs.
void removeUnnamed(const std::filesystem::path &file);
/// What it is and from when, in a sentence.
QString leftOverText(const LeftOver &leftOver);

} // namespace sluice
