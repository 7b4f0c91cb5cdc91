#include "core/io/session_place.h"

#include "core/io/atomic_file.h"
#include "core/io/session_file.h"

#include <array>
#include <climits>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace sluice {

namespace fs = std::filesystem;

namespace {

/// What SQLite may have put beside a file.
constexpr std::array logSuffixes{"-wal", "-shm", "-journal"};

void removeWithLogs(const fs::path &file)
{
    std::error_code problem;
    for (const char *suffix : logSuffixes)
        fs::remove(file.string() + suffix, problem);
    fs::remove(file, problem);
}

} // namespace

Result<std::unique_ptr<Descriptor>> lockForWriting(const fs::path &file)
{
    auto descriptor = std::make_unique<Descriptor>(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (!descriptor->open())
        return fail(SLUICE_MESSAGE("core", "%1 cannot be opened: no such folder, or no permission."), file.string());
    if (::flock(descriptor->number(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        return fail(SLUICE_MESSAGE("core",
                                   "%1 is being written by another program, perhaps another window of Sluice. Close it there "
                                   "or save this one under another name."),
                    file.string());
    return descriptor;
}

Result<void> checkWritable(const fs::path &file)
{
    if (::access(file.c_str(), W_OK) != 0)
        return fail(SLUICE_MESSAGE("core",
                                   "%1 cannot be written to: no permission, or its disk is read-only. Copy it to a folder of "
                                   "your own."),
                    file.string());
    const fs::path folder = fs::absolute(withoutLinks(file)).parent_path();
    if (::access(folder.c_str(), W_OK | X_OK) != 0)
        return fail(SLUICE_MESSAGE(
                        "core", "%1 cannot be written to: its log would lie beside it, and the folder %2 cannot be written to. "
                                "Copy it to a folder of your own."),
                    file.string(), folder.string());
    return {};
}

Result<fs::path> placeFor(const fs::path &file)
{
    std::error_code problem;
    if (fs::is_directory(file, problem))
        return fail(SLUICE_MESSAGE("core", "%1 cannot be written: it is a folder. Choose a file name."), file.string());
    const fs::path place = fs::absolute(withoutLinks(file), problem);
    if (isStream(place))
        return fail(SLUICE_MESSAGE("core", "%1 cannot be written: it is a device or a pipe, and a session is a file."),
                    file.string());
    if (!fs::is_directory(place.parent_path(), problem))
        return fail(SLUICE_MESSAGE("core", "%1 cannot be written: there is no such folder. Create it or choose another."),
                    file.string());
    if (::access(place.parent_path().c_str(), W_OK | X_OK) != 0)
        return fail(SLUICE_MESSAGE("core", "%1 cannot be written: no permission. Choose a folder that you may write to."),
                    file.string());
    return place;
}

FileBeside::FileBeside(fs::path target)
    : target_(std::move(target)),
      file_(target_.parent_path() / (".sluice-" + std::to_string(::getpid()) + "-" + target_.filename().string().substr(0, 100)))
{
    removeWithLogs(file_);
}

FileBeside::~FileBeside()
{
    removeWithLogs(file_);
}

Result<void> FileBeside::takeItsPlace()
{
    std::error_code problem;
    std::unique_ptr<Descriptor> lock;
    if (fs::exists(target_, problem)) {
        auto locked = lockForWriting(target_);
        if (!locked)
            return passOn(locked);
        lock = std::move(*locked);
    }
    // The old logs first: without its file a log is harmless, beside a new file it is not.
    for (const char *suffix : logSuffixes)
        fs::remove(target_.string() + suffix, problem);
    fs::rename(file_, target_, problem);
    if (problem)
        return fail(SLUICE_MESSAGE("core", "%1 cannot be replaced: %2."), target_.string(), problem.message());
    return {};
}

Result<void> placeCopy(const SqliteDatabase &database, const fs::path &file)
{
    const auto place = placeFor(file);
    if (!place)
        return passOn(place);
    FileBeside beside(*place);
    {
        auto copy = SqliteDatabase::open(beside.file(), SqliteDatabase::Mode::create, file);
        if (!copy)
            return passOn(copy);
        if (auto copied = database.copyTo(**copy); !copied)
            return copied;
    }
    return beside.takeItsPlace();
}

bool isBeingWritten(const fs::path &file)
{
    return fs::exists(file) && !lockForWriting(file);
}

Result<void> copySession(const fs::path &from, const fs::path &to)
{
    const auto opened = openForReading(from, INT_MAX);
    if (!opened)
        return passOn(opened);
    if (const auto schema = schemaOf(**opened); !schema)
        return passOn(schema);
    return placeCopy(**opened, to);
}

} // namespace sluice
