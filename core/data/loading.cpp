#include "core/data/loading.h"

#include "core/base/descriptor.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <limits>
#include <optional>
#include <sys/mman.h>
#include <unistd.h>

namespace sluice {

namespace {

constexpr size_t pieceSize = 8u << 20;
constexpr size_t largePage = 2u << 20;
constexpr size_t megabyte = 1u << 20;

/// The whole number after `key` in a file of the kernel, or nothing.
std::optional<size_t> kernelNumber(const char *file, std::string_view key)
{
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        if (!line.starts_with(key))
            continue;
        const size_t digits = line.find_first_of("0123456789", key.size());
        size_t number = 0;
        if (digits != std::string::npos &&
            std::from_chars(line.data() + digits, line.data() + line.size(), number).ec == std::errc())
            return number;
    }
    return std::nullopt;
}

/// What is left below the limit of the process's control group; the cache of files counts as free.
size_t leftInGroup()
{
    const auto limit = kernelNumber("/sys/fs/cgroup/memory.max", "");
    const auto used = kernelNumber("/sys/fs/cgroup/memory.current", "");
    if (!limit || !used)
        return std::numeric_limits<size_t>::max();
    const size_t cached = kernelNumber("/sys/fs/cgroup/memory.stat", "inactive_file ").value_or(0);
    const size_t taken = *used - std::min(*used, cached);
    return *limit - std::min(*limit, taken);
}

/// The size of a regular file.
Result<size_t> sizeOf(const std::filesystem::path &file)
{
    const auto name = file.string();
    std::error_code problem;
    const auto status = std::filesystem::status(file, problem);
    if (!std::filesystem::exists(status))
        return fail(SLUICE_MESSAGE("core", "%1: there is no such file."), name);
    if (!std::filesystem::is_regular_file(status))
        return fail(std::filesystem::is_directory(status)
                        ? SLUICE_MESSAGE("core", "%1: this is no file.")
                        : SLUICE_MESSAGE("core", "%1: this is a pipe or a device; write what comes from it to a file first."),
                    name);
    const auto size = std::filesystem::file_size(file, problem);
    if (problem)
        return fail(SLUICE_MESSAGE("core", "%1: cannot be read (%2)."), name, problem.message());
    return size;
}

/// Begins at a large page where that is worth it.
FileBytes bytesOfSize(size_t size)
{
    const size_t whole = (size + largePage) / largePage * largePage;
    void *memory = size < largePage ? std::malloc(size + 1) : std::aligned_alloc(largePage, whole);
    FileBytes result;
    result.bytes.reset(static_cast<char *>(memory));
    result.size = size;
    preferLargePages(memory, whole);
    return result;
}

} // namespace

void preferLargePages(void *memory, size_t bytes)
{
    const auto begin = reinterpret_cast<uintptr_t>(memory);
    const auto first = (begin + largePage - 1) / largePage * largePage;
    const auto last = (begin + bytes) / largePage * largePage;
    if (memory != nullptr && last > first)
        ::madvise(reinterpret_cast<void *>(first), last - first, MADV_HUGEPAGE); // advice only: it may fail
}

Result<void> reach(double done, const std::string &file, const LoadControl &control)
{
    if (control.progress)
        control.progress(done);
    if (control.cancelled != nullptr && control.cancelled->load(std::memory_order_relaxed))
        return fail(SLUICE_MESSAGE("core", "%1: reading was cancelled."), file);
    return {};
}

size_t availableMemory()
{
    const auto kilobytes = kernelNumber("/proc/meminfo", "MemAvailable:");
    const size_t machine = kilobytes
                               ? *kilobytes * 1024
                               : static_cast<size_t>(::sysconf(_SC_AVPHYS_PAGES)) * static_cast<size_t>(::sysconf(_SC_PAGESIZE));
    return std::min(machine, leftInGroup());
}

Result<void> checkMemory(double bytesNeeded, const std::string &file, const LoadControl &control)
{
    const size_t allowed = control.memory > 0 ? control.memory : availableMemory() / 2;
    if (bytesNeeded <= static_cast<double>(allowed))
        return {};
    return fail(SLUICE_MESSAGE("core",
                               "%1 is too large for memory: reading it would take %2 MB, and %3 MB can be had. Read a part of "
                               "the file, or free memory."),
                file, static_cast<size_t>(std::min(bytesNeeded / megabyte, 1e15)), allowed / megabyte);
}

Result<FileBytes> readFileBytes(const std::filesystem::path &file, const LoadControl &control, double done)
{
    const auto name = file.string();
    const auto size = sizeOf(file);
    if (!size)
        return passOn(size);
    if (const auto room = checkMemory(static_cast<double>(*size), name, control); !room)
        return passOn(room);
    const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (!descriptor.open())
        return fail(SLUICE_MESSAGE("core", "%1: cannot be read (%2)."), name, std::string(std::strerror(errno)));
    FileBytes result = bytesOfSize(*size);
    if (!result.bytes)
        return fail(SLUICE_MESSAGE("core", "%1: cannot be read (%2)."), name, std::string(std::strerror(ENOMEM)));
    for (size_t at = 0; at < *size;) {
        const auto got = ::read(descriptor.number(), result.bytes.get() + at, std::min(pieceSize, *size - at));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail(SLUICE_MESSAGE("core", "%1: cannot be read (%2)."), name, std::string(std::strerror(errno)));
        if (got == 0)
            return fail(SLUICE_MESSAGE("core", "%1: cannot be read (it became shorter meanwhile)."), name);
        at += static_cast<size_t>(got);
        if (const auto going = reach(done * static_cast<double>(at) / static_cast<double>(*size), name, control); !going)
            return passOn(going);
    }
    return result;
}

} // namespace sluice
