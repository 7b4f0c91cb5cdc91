#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace sluice {

static_assert(std::endian::native == std::endian::little, "snapshots are written as they lie in memory");

/// Appends numbers little-endian, one after the other.
class ByteWriter {
public:
    template <class T> void number(T value)
    {
        static_assert(std::is_arithmetic_v<T>);
        raw(std::as_bytes(std::span(&value, 1)));
    }
    void text(const std::string &value)
    {
        number<uint64_t>(value.size());
        raw(std::as_bytes(std::span(value)));
    }
    void floats(const std::vector<float> &values)
    {
        number<uint64_t>(values.size());
        raw(std::as_bytes(std::span(values)));
    }
    void raw(std::span<const std::byte> bytes) { written_.insert(written_.end(), bytes.begin(), bytes.end()); }
    void reserve(size_t size) { written_.reserve(size); }

    const std::vector<std::byte> &written() const { return written_; }
    std::vector<std::byte> take() { return std::move(written_); }

private:
    std::vector<std::byte> written_;
};

/// Reads what a ByteWriter wrote and trusts none of it: once something does not fit, `ok` is false and everything after reads as
/// zero or empty. Counts are compared with the bytes that are left before any memory is taken.
class ByteReader {
public:
    explicit ByteReader(std::span<const std::byte> bytes) : rest_(bytes) {}

    template <class T> T number()
    {
        static_assert(std::is_arithmetic_v<T> && !std::is_same_v<T, bool>);
        T value{};
        copy(&value, sizeof(T));
        return value;
    }
    /// A byte that is 0 or 1.
    bool flag()
    {
        const auto value = number<uint8_t>();
        ok_ = ok_ && value <= 1;
        return ok_ && value == 1;
    }
    std::string text()
    {
        std::string value(count(1), '\0');
        copy(value.data(), value.size());
        return value;
    }
    std::vector<float> floats()
    {
        std::vector<float> values(count(sizeof(float)));
        copy(values.data(), values.size() * sizeof(float));
        return values;
    }

    bool ok() const { return ok_; }
    bool atEnd() const { return ok_ && rest_.empty(); }

private:
    size_t count(size_t elementSize)
    {
        const auto elements = number<uint64_t>();
        ok_ = ok_ && elements <= rest_.size() / elementSize;
        return ok_ ? static_cast<size_t>(elements) : 0;
    }
    void copy(void *to, size_t size)
    {
        ok_ = ok_ && size <= rest_.size();
        if (!ok_ || size == 0)
            return;
        std::memcpy(to, rest_.data(), size);
        rest_ = rest_.subspan(size);
    }

    std::span<const std::byte> rest_;
    bool ok_ = true;
};

} // namespace sluice
