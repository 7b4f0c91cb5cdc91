#pragma once

#include <fcntl.h>
#include <filesystem>
#include <sys/wait.h>
#include <unistd.h>

namespace sluice::testing {

/// Whether this process holds a lock on the file of the kind that SQLite takes. Another process asks: this one is never shown its own.
inline bool holdsLock(const std::filesystem::path &file)
{
    const pid_t child = ::fork();
    if (child == 0) {
        struct flock lock = {};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        const int opened = ::open(file.c_str(), O_RDWR);
        const bool asked = opened >= 0 && ::fcntl(opened, F_GETLK, &lock) == 0;
        ::_exit(asked && lock.l_type != F_UNLCK && lock.l_pid == ::getppid() ? 0 : 1);
    }
    int status = 1;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace sluice::testing
