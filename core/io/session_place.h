#pragma once

#include "core/base/descriptor.h"
#include "core/base/result.h"

#include <filesystem>
#include <memory>

namespace sluice {

class SqliteDatabase;

/// Where a session lies and who holds it.

/// Whether a program has it open for writing. Not to be asked of a file that this program has open itself: its locks would go.
bool isBeingWritten(const std::filesystem::path &file);
/// A copy of a session, in the place of whatever was there, without a change to the session itself.
Result<void> copySession(const std::filesystem::path &from, const std::filesystem::path &to);

/// A lock of the kernel's on the file itself, of another kind than SQLite's: readers do not see it, and it goes with the process.
/// Errors: cannot be opened, in use by another program.
Result<std::unique_ptr<Descriptor>> lockForWriting(const std::filesystem::path &file);
/// What SQLite would only say once training has begun. Errors: the file or its folder, where the log lies, cannot be written to.
Result<void> checkWritable(const std::filesystem::path &file);
/// The place of a new file: links are followed, so that the link stays. Errors: a folder of that name, no folder to lie in, or one
/// that cannot be written to, a device.
Result<std::filesystem::path> placeFor(const std::filesystem::path &file);
/// All that is committed in a database, as a file of its own. Errors: those of placeFor and of FileBeside, no space.
Result<void> placeCopy(const SqliteDatabase &database, const std::filesystem::path &file);

/// A file that is made under another name and then takes its place; removed where it never did.
class FileBeside {
public:
    explicit FileBeside(std::filesystem::path target);
    ~FileBeside();
    FileBeside(const FileBeside &) = delete;
    FileBeside &operator=(const FileBeside &) = delete;

    const std::filesystem::path &file() const { return file_; }
    /// Errors: the target is being written by another program, or cannot be replaced.
    Result<void> takeItsPlace();

private:
    std::filesystem::path target_;
    std::filesystem::path file_;
};

} // namespace sluice
