#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace sluice {

static_assert(std::endian::native == std::endian::little, "the format is little-endian");

/// A message in the wire format of protocol buffers (protobuf.dev/programming-guides/encoding): fields one after the other, each
/// with its number and one of three kinds of value.
class ProtoMessage {
public:
    ProtoMessage &whole(uint32_t field, int64_t value)
    {
        tag(field, 0);
        varint(static_cast<uint64_t>(value));
        return *this;
    }
    ProtoMessage &real(uint32_t field, float value)
    {
        tag(field, 5);
        bytes_.append(reinterpret_cast<const char *>(&value), sizeof value);
        return *this;
    }
    ProtoMessage &text(uint32_t field, std::string_view value)
    {
        tag(field, 2);
        varint(value.size());
        bytes_ += value;
        return *this;
    }
    ProtoMessage &message(uint32_t field, const ProtoMessage &value) { return text(field, value.bytes_); }

    const std::string &bytes() const { return bytes_; }

private:
    void tag(uint32_t field, uint32_t kind) { varint(field << 3 | kind); }
    void varint(uint64_t value)
    {
        for (; value >= 0x80; value >>= 7)
            bytes_ += static_cast<char>(value | 0x80);
        bytes_ += static_cast<char>(value);
    }

    std::string bytes_;
};

} // namespace sluice
