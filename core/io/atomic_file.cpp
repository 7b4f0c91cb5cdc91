#include "core/io/atomic_file.h"

#include "core/base/descriptor.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace sluice {

namespace fs = std::filesystem;

namespace {

tl::unexpected<Error> writeError(const fs::path &file, int code)
{
    const std::string name = file.string();
    switch (code) {
    case ENOENT:
    case ENOTDIR:
        return fail(SLUICE_MESSAGE("core", "%1 cannot be written: there is no such folder. Create it or choose another."), name);
    case EACCES:
    case EPERM:
        return fail(SLUICE_MESSAGE("core", "%1 cannot be written: no permission. Choose a folder that you may write to."), name);
    case EROFS:
        return fail(SLUICE_MESSAGE("core", "%1 cannot be written: the disk is read-only. Choose another place."), name);
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return fail(SLUICE_MESSAGE("core", "%1 cannot be written: no space is left. Free some or choose another disk."), name);
    case EISDIR:
        return fail(SLUICE_MESSAGE("core", "%1 cannot be written: it is a folder. Choose a file name."), name);
    default:
        return fail(SLUICE_MESSAGE("core", "%1 cannot be written: %2."), name, std::string(std::strerror(code)));
    }
}

tl::unexpected<Error> readError(const fs::path &file, int code)
{
    const std::string name = file.string();
    switch (code) {
    case ENOENT:
    case ENOTDIR:
        return fail(SLUICE_MESSAGE("core", "%1 cannot be read: there is no such file."), name);
    case EACCES:
    case EPERM:
        return fail(SLUICE_MESSAGE("core", "%1 cannot be read: no permission."), name);
    case EISDIR:
        return fail(SLUICE_MESSAGE("core", "%1 cannot be read: it is not a file."), name);
    default:
        return fail(SLUICE_MESSAGE("core", "%1 cannot be read: %2."), name, std::string(std::strerror(code)));
    }
}

int writeAll(int descriptor, const char *data, size_t size)
{
    while (size > 0) {
        const ssize_t count = ::write(descriptor, data, size);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return errno;
        data += count;
        size -= static_cast<size_t>(count);
    }
    return 0;
}

/// A new file under a short name of its own (the target's name may be as long as the file system allows), or −1 with errno set.
int createBeside(const fs::path &folder, std::string &name)
{
    constexpr int attempts = 1000;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        name = (folder / (".sluice-" + std::to_string(::getpid()) + "-" + std::to_string(attempt) + ".tmp")).string();
        const int descriptor = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor >= 0 || errno != EEXIST)
            return descriptor;
    }
    return -1;
}

/// Returns 0 or an errno.
int writeAndSync(Descriptor &temporary, const fs::path &target, std::string_view text)
{
    struct stat old = {};
    if (::stat(target.c_str(), &old) == 0 && ::fchmod(temporary.number(), old.st_mode & 07777) != 0)
        return errno;
    if (const int code = writeAll(temporary.number(), text.data(), text.size()))
        return code;
    if (::fsync(temporary.number()) != 0)
        return errno;
    return temporary.close() == 0 ? 0 : errno;
}

/// The number of "/dev/stdout", "/dev/fd/3" and the like: what the program has open there is written on, wherever it is.
std::optional<int> ownDescriptor(const fs::path &file)
{
    const std::string name = file.lexically_normal().string();
    if (name == "/dev/stdout")
        return STDOUT_FILENO;
    if (name == "/dev/stderr")
        return STDERR_FILENO;
    for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
        int number = 0;
        const char *const digits = name.data() + std::min(folder.size(), name.size()), *const end = name.data() + name.size();
        if (name.starts_with(folder) && digits != end && std::from_chars(digits, end, number).ptr == end)
            return number;
    }
    return {};
}

/// A reader that goes away is an error like others, not the end of the program. Returns 0 or an errno.
int writeToStream(int descriptor, std::string_view text)
{
    sigset_t broken, before;
    sigemptyset(&broken);
    sigaddset(&broken, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &broken, &before);
    const int code = writeAll(descriptor, text.data(), text.size());
    if (code == EPIPE) {
        constexpr timespec now = {};
        sigtimedwait(&broken, nullptr, &now);
    }
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    return code;
}

/// What is there already and no file is written to as it is: a terminal, a device, a pipe, whose reader is waited for as shells do.
/// Returns 0 or an errno.
int writeToDevice(const fs::path &device, std::string_view text)
{
    Descriptor descriptor(::open(device.c_str(), O_WRONLY | O_CLOEXEC));
    if (!descriptor.open())
        return errno;
    if (const int code = writeToStream(descriptor.number(), text))
        return code;
    return descriptor.close() == 0 ? 0 : errno;
}

/// The new name survives a power cut only when the folder is synced too. Some file systems cannot; the file itself is whole.
void syncFolder(const fs::path &folder)
{
    const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.open())
        ::fsync(descriptor.number());
}

/// Returns 0 or an errno.
int replaceFile(const fs::path &target, std::string_view text)
{
    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    std::error_code ignored;
    if (!target.has_filename() || fs::is_directory(target, ignored))
        return EISDIR;
    if (fs::is_symlink(target, ignored))
        return ELOOP;
    std::string name;
    Descriptor temporary(createBeside(folder, name));
    if (!temporary.open())
        return errno;
    int code = writeAndSync(temporary, target, text);
    if (code == 0 && ::rename(name.c_str(), target.c_str()) != 0)
        code = errno;
    if (code != 0)
        ::unlink(name.c_str());
    else
        syncFolder(folder);
    return code;
}

} // namespace

fs::path withoutLinks(const fs::path &file)
{
    constexpr int most = 40; // as Linux
    fs::path place = file;
    std::error_code missing, problem;
    for (int link = 0; link < most && fs::is_symlink(place, missing); ++link)
        place = place.parent_path() / fs::read_symlink(place, problem); // an absolute one takes the place of all before it
    return problem || fs::is_symlink(place, missing) ? file : place;
}

bool isStream(const fs::path &file)
{
    struct stat there = {};
    return ownDescriptor(file) || (::stat(file.c_str(), &there) == 0 && !S_ISREG(there.st_mode) && !S_ISDIR(there.st_mode));
}

Result<void> writeFileAtomically(const fs::path &file, std::string_view text)
{
    const auto own = ownDescriptor(file);
    const int code = own              ? writeToStream(*own, text)
                     : isStream(file) ? writeToDevice(file, text)
                                      : replaceFile(withoutLinks(file), text);
    if (code != 0)
        return writeError(file, code);
    return {};
}

Result<void> writeFileAtomically(const fs::path &file, std::span<const std::byte> bytes)
{
    return writeFileAtomically(file, std::string_view(reinterpret_cast<const char *>(bytes.data()), bytes.size()));
}

Result<std::string> readWholeFile(const fs::path &file, size_t limit)
{
    // Not blocking: opening a pipe would wait for its writer.
    const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (!descriptor.open())
        return readError(file, errno);
    struct stat status = {};
    if (::fstat(descriptor.number(), &status) != 0)
        return readError(file, errno);
    if (!S_ISREG(status.st_mode))
        return readError(file, EISDIR);
    const auto size = static_cast<size_t>(status.st_size);
    if (size > limit)
        return fail(SLUICE_MESSAGE("core", "%1 is too large: %2 bytes; at most %3 are expected here."), file.string(), size,
                    limit);

    std::string text(size, '\0');
    size_t filled = 0;
    while (filled < size) {
        const ssize_t count = ::read(descriptor.number(), text.data() + filled, size - filled);
        if (count < 0 && errno != EINTR)
            return readError(file, errno);
        if (count == 0)
            break;
        filled += static_cast<size_t>(std::max<ssize_t>(count, 0));
    }
    text.resize(filled);
    return text;
}

} // namespace sluice
