#include "core/data/zip_reader.h"

#include "core/data/utf8.h"

#include <algorithm>
#include <optional>
#include <zlib.h>

namespace sluice {

namespace {

constexpr size_t mostEntries = 10'000;
constexpr size_t endSize = 22; // of the record that ends the archive
constexpr size_t longestComment = 0xFFFF;
constexpr uint64_t bestRatio = 1032; // deflate cannot pack better
constexpr uint64_t seeExtension = 0xFFFFFFFF;

/// Little-endian numbers of a text; zero beyond its end, which callers exclude.
class Fields {
public:
    explicit Fields(std::string_view bytes) : bytes_(bytes) {}

    uint64_t at(size_t offset, size_t size) const
    {
        uint64_t number = 0;
        for (size_t each = 0; each < size && offset + each < bytes_.size(); ++each)
            number |= static_cast<uint64_t>(static_cast<unsigned char>(bytes_[offset + each])) << (8 * each);
        return number;
    }
    uint16_t two(size_t offset) const { return static_cast<uint16_t>(at(offset, 2)); }
    uint32_t four(size_t offset) const { return static_cast<uint32_t>(at(offset, 4)); }
    uint64_t eight(size_t offset) const { return at(offset, 8); }

private:
    std::string_view bytes_;
};

tl::unexpected<Error> damaged(const std::string &file)
{
    return fail(SLUICE_MESSAGE("core", "%1: this zip archive is damaged or not complete."), file);
}

struct Directory {
    uint64_t offset;
    uint64_t size;
    uint64_t entries;
};

/// Where the record that ends the archive begins.
std::optional<size_t> findEnd(std::string_view archive)
{
    if (archive.size() < endSize)
        return std::nullopt;
    const size_t from = archive.size() - std::min(archive.size(), endSize + longestComment);
    const size_t found = archive.rfind("PK\x05\x06");
    if (found == std::string_view::npos || found < from || found + endSize > archive.size())
        return std::nullopt;
    return found;
}

/// Where the end record says that the directory lies.
std::optional<Directory> findDirectory(std::string_view archive)
{
    const auto foundEnd = findEnd(archive);
    if (!foundEnd)
        return std::nullopt;
    const size_t found = *foundEnd;
    const Fields end(archive.substr(found));
    Directory directory{end.four(16), end.four(12), end.two(10)};
    constexpr size_t locatorSize = 20;
    if (found < locatorSize || !archive.substr(found - locatorSize).starts_with("PK\x06\x07"))
        return directory;
    const uint64_t large = Fields(archive.substr(found - locatorSize)).eight(8);
    constexpr size_t largeSize = 56;
    if (large > archive.size() || archive.size() - large < largeSize || !archive.substr(large).starts_with("PK\x06\x06"))
        return std::nullopt;
    const Fields fields(archive.substr(large));
    return Directory{fields.eight(48), fields.eight(40), fields.eight(32)};
}

/// Takes the 64-bit sizes and offset out of an entry's extra field, where the 32-bit ones are full.
void readExtension(std::string_view extra, ZipEntry &entry)
{
    while (extra.size() >= 4) {
        const Fields fields(extra);
        const size_t size = fields.two(2);
        if (fields.two(0) != 1 || extra.size() < 4 + size) {
            extra.remove_prefix(std::min(extra.size(), 4 + size));
            continue;
        }
        size_t at = 4;
        for (uint64_t *number : {&entry.size, &entry.packedSize, &entry.offset})
            if (*number == seeExtension && at + 8 <= 4 + size) {
                *number = fields.eight(at);
                at += 8;
            }
        return;
    }
}

std::string packedBytes(std::string_view packed, const ZipEntry &entry, bool &good)
{
    std::string bytes(entry.size, '\0');
    z_stream stream{};
    good = ::inflateInit2(&stream, -MAX_WBITS) == Z_OK;
    if (!good)
        return bytes;
    constexpr size_t piece = 1u << 30;                                             // zlib counts in 32 bits
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data())); // zlib reads only
    stream.next_out = reinterpret_cast<Bytef *>(bytes.data());
    size_t in = packed.size();
    size_t out = bytes.size();
    int outcome = Z_OK;
    while (outcome == Z_OK) {
        const size_t givenIn = std::min(in, piece);
        const size_t givenOut = std::min(out, piece);
        stream.avail_in = static_cast<uInt>(givenIn);
        stream.avail_out = static_cast<uInt>(givenOut);
        outcome = ::inflate(&stream, Z_NO_FLUSH);
        in -= givenIn - stream.avail_in;
        out -= givenOut - stream.avail_out;
    }
    ::inflateEnd(&stream);
    good = outcome == Z_STREAM_END && out == 0 && in == 0;
    return bytes;
}

uint32_t checksum(std::string_view bytes)
{
    constexpr size_t piece = 1u << 30;
    uLong sum = ::crc32(0, nullptr, 0);
    while (!bytes.empty()) {
        const size_t length = std::min(bytes.size(), piece);
        sum = ::crc32(sum, reinterpret_cast<const Bytef *>(bytes.data()), static_cast<uInt>(length));
        bytes.remove_prefix(length);
    }
    return static_cast<uint32_t>(sum);
}

} // namespace

std::vector<std::string> zipNames(std::string_view tail)
{
    constexpr size_t recordSize = 46;
    std::vector<std::string> names;
    for (size_t at = tail.find("PK\x01\x02"); at != std::string_view::npos && names.size() < mostEntries;
         at = tail.find("PK\x01\x02", at + 4))
        if (at + recordSize <= tail.size())
            names.emplace_back(tail.substr(at + recordSize, Fields(tail.substr(at)).two(28)));
    return names;
}

std::string_view zipComment(std::string_view archive)
{
    const auto end = findEnd(archive);
    if (!end)
        return {};
    return archive.substr(*end + endSize, Fields(archive.substr(*end)).two(20));
}

Result<std::vector<ZipEntry>> zipEntries(std::string_view archive, const std::string &file)
{
    const auto directory = findDirectory(archive);
    if (!directory || directory->offset > archive.size() || directory->size > archive.size() - directory->offset)
        return damaged(file);
    if (directory->entries > mostEntries)
        return fail(SLUICE_MESSAGE("core", "%1: this zip archive has %2 entries; at most %3 can be read."), file,
                    directory->entries, mostEntries);
    auto rest = archive.substr(directory->offset, directory->size);
    std::vector<ZipEntry> entries;
    constexpr size_t headSize = 46;
    for (uint64_t index = 0; index < directory->entries; ++index) {
        const Fields head(rest);
        const size_t nameSize = head.two(28);
        const size_t extraSize = head.two(30);
        const size_t all = headSize + nameSize + extraSize + head.two(32);
        if (!rest.starts_with("PK\x01\x02") || rest.size() < all)
            return damaged(file);
        ZipEntry entry{std::string(rest.substr(headSize, nameSize)),
                       head.four(42),
                       head.four(20),
                       head.four(24),
                       head.four(16),
                       head.two(10)};
        readExtension(rest.substr(headSize + nameSize, extraSize), entry);
        if (head.two(8) & 1)
            entry.method = 99; // encrypted
        entries.push_back(std::move(entry));
        rest.remove_prefix(all);
    }
    return entries;
}

Result<std::string> zipContent(std::string_view archive, const ZipEntry &entry, const std::string &file,
                               const LoadControl &control)
{
    constexpr size_t headSize = 30;
    const auto name = quotable(entry.name);
    if (entry.method != 0 && entry.method != 8)
        return fail(SLUICE_MESSAGE("core", "%1: its entry “%2” is encrypted or packed in an unknown way."), file, name);
    if (entry.offset > archive.size() || archive.size() - entry.offset < headSize ||
        !archive.substr(entry.offset).starts_with("PK\x03\x04"))
        return damaged(file);
    const Fields head(archive.substr(entry.offset));
    const uint64_t begin = entry.offset + headSize + head.two(26) + head.two(28);
    if (begin > archive.size() || entry.packedSize > archive.size() - begin || entry.size / bestRatio > entry.packedSize ||
        (entry.method == 0 && entry.size != entry.packedSize))
        return damaged(file);
    if (const auto room = checkMemory(static_cast<double>(entry.size), file, control); !room)
        return passOn(room);
    const auto packed = archive.substr(begin, entry.packedSize);
    bool good = true;
    std::string bytes = entry.method == 0 ? std::string(packed) : packedBytes(packed, entry, good);
    if (!good || checksum(bytes) != entry.crc)
        return fail(SLUICE_MESSAGE("core", "%1: its entry “%2” is damaged."), file, name);
    return bytes;
}

} // namespace sluice
