// Snapshots: the input is one as it is, and the body of one whose frame is right, since no guess would hit the checksum.

#include "core/data/utf8.h"
#include "core/train/snapshot.h"
#include "tests/fuzz/input.h"

namespace {

using namespace sluice;

void append(std::vector<std::byte> &to, const void *from, size_t size)
{
    const auto *bytes = static_cast<const std::byte *>(from);
    to.insert(to.end(), bytes, bytes + size);
}

/// FNV-1a, 64 bits (Fowler, Noll, Vo).
uint64_t checksum(const std::vector<std::byte> &bytes)
{
    uint64_t hash = 14695981039346656037u;
    for (const std::byte byte : bytes)
        hash = (hash ^ std::to_integer<uint64_t>(byte)) * 1099511628211u;
    return hash;
}

std::vector<std::byte> framed(const uint8_t *body, uint64_t size)
{
    const uint32_t version = 1;
    std::vector<std::byte> bytes;
    append(bytes, "sluiceSN", 8);
    append(bytes, &version, sizeof(version));
    append(bytes, &size, sizeof(size));
    append(bytes, body, size);
    const uint64_t sum = checksum(bytes);
    append(bytes, &sum, sizeof(sum));
    return bytes;
}

void check(std::span<const std::byte> bytes)
{
    const auto snapshot = deserialize(bytes);
    if (!snapshot) {
        require(isUtf8(snapshot.error().english()), "an error is a sentence");
        return;
    }
    require(serialize(*snapshot).size() == bytes.size(), "nothing is left over");
    const auto again = deserialize(serialize(*snapshot));
    require(again && again->model == snapshot->model && again->at == snapshot->at &&
                again->weights.size() == snapshot->weights.size() &&
                again->continuation.has_value() == snapshot->continuation.has_value(),
            "what is written reads as the same");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    check(std::as_bytes(std::span(bytes, size)));
    check(framed(bytes, size));
    return 0;
}
