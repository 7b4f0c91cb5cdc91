#pragma once

#include "core/base/result.h"

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace sluice {

/// Accompanies a long reading. Its functions are called from the thread that reads.
struct LoadControl {
    std::function<void(double)> progress;         ///< told the part that is done, from 0 to 1; may be empty
    const std::atomic<bool> *cancelled = nullptr; ///< set from any thread, and the reading soon ends with an error
    size_t memory = 0; ///< bytes that the reading may take at its peak; 0: half of what the machine can give (availableMemory)
    std::shared_ptr<const std::string> contents = {}; ///< of the data file, where they are known without reading it
};

/// Columns of a table and features of an array: each has a name, and a place in every list of them.
inline constexpr size_t mostColumns = 100'000;

/// Tells the progress. Error: the reading was cancelled.
Result<void> reach(double done, const std::string &file, const LoadControl &control);

/// Bytes this process can still take before the machine runs short: what Linux calls available, within its control group's limit.
size_t availableMemory();

/// Error: reading `file` would take more than it may.
Result<void> checkMemory(double bytesNeeded, const std::string &file, const LoadControl &control);

/// Asks for large pages before memory is touched: taking tens of megabytes page by page can take longer than to read a file.
void preferLargePages(void *memory, size_t bytes);

/// The bytes of a file.
struct FileBytes {
    struct Free {
        void operator()(char *memory) const { std::free(memory); }
    };
    std::unique_ptr<char[], Free> bytes;
    size_t size = 0;

    std::string_view view() const { return {bytes.get(), size}; }
};

/// Reads a regular file whole; its progress ends at `done`.
/// Errors: no such file, no file (a folder, a device), no permission, too large for memory, cancelled.
Result<FileBytes> readFileBytes(const std::filesystem::path &file, const LoadControl &control, double done);

} // namespace sluice
