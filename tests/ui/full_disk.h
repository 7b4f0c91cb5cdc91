#pragma once

#include <csignal>
#include <sys/resource.h>

namespace sluice::testing {

/// A file may have so many bytes at most: what a full disk looks like to SQLite.
class FullDisk {
public:
    explicit FullDisk(rlim_t mostBytes = 4096)
    {
        ::getrlimit(RLIMIT_FSIZE, &usual_);
        handler_ = ::signal(SIGXFSZ, SIG_IGN);
        const rlimit tight{mostBytes, usual_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &tight);
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &usual_);
        ::signal(SIGXFSZ, handler_);
    }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit usual_{};
    void (*handler_)(int) = nullptr;
};

} // namespace sluice::testing
