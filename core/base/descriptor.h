#pragma once

#include <unistd.h>
#include <utility>

namespace sluice {

/// Owns a file descriptor, or none (negative).
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor()
    {
        if (number_ >= 0)
            ::close(number_);
    }
    int number() const { return number_; }
    bool open() const { return number_ >= 0; }
    /// Returns what ::close does: an error of writing may come as late as here.
    int close() { return ::close(std::exchange(number_, -1)); }

private:
    int number_;
};

} // namespace sluice
