#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string_view>

namespace sluice {

/// What a fuzzer gives: the first bytes choose settings, the rest is the file.
class FuzzInput {
public:
    FuzzInput(const uint8_t *bytes, size_t size) : rest_(reinterpret_cast<const char *>(bytes), size) {}

    /// 0 … count − 1
    size_t choice(size_t count)
    {
        if (rest_.empty())
            return 0;
        const auto byte = static_cast<unsigned char>(rest_.front());
        rest_.remove_prefix(1);
        return byte % count;
    }
    /// As many bytes, or all that are left.
    std::string_view take(size_t size)
    {
        const auto taken = rest_.substr(0, size);
        rest_.remove_prefix(taken.size());
        return taken;
    }
    /// Any number of the type.
    template <class T> T number()
    {
        T value{};
        const auto bytes = take(sizeof(T));
        std::memcpy(&value, bytes.data(), bytes.size());
        return value;
    }
    std::string_view rest() const { return rest_; }

private:
    std::string_view rest_;
};

/// Ends the run where a promise is broken.
inline void require(bool kept, const char *promise)
{
    if (kept)
        return;
    std::fprintf(stderr, "broken: %s\n", promise);
    std::abort();
}

} // namespace sluice
