#include "core/io/npz.h"

#include "core/io/atomic_file.h"
#include "core/io/crc32.h"

#include <bit>
#include <cstdint>
#include <cstring>

namespace sluice {

static_assert(std::endian::native == std::endian::little, "the format is little-endian");

namespace {

constexpr size_t npyAlignment = 64;
constexpr size_t npyPreamble = 10; // magic, version, header length
constexpr size_t localHeaderSize = 30;
constexpr size_t centralHeaderSize = 46;
constexpr size_t endRecordSize = 22;
constexpr size_t longestComment = 0xffff;
constexpr uint16_t zipVersion = 20;
constexpr uint16_t utf8Names = 0x0800;
constexpr uint16_t firstDosDate = 0x0021; // 1 January 1980: the same arrays make the same bytes

template <class T> void put(std::string &bytes, T value)
{
    bytes.append(reinterpret_cast<const char *>(&value), sizeof(T));
}

/// "(2, 3)", "(2,)" or "()", as Python writes a tuple.
std::string tupleText(const std::vector<size_t> &shape)
{
    std::string text;
    for (const size_t size : shape)
        text += (text.empty() ? "" : ", ") + std::to_string(size);
    return "(" + text + (shape.size() == 1 ? ",)" : ")");
}

std::string npyHeader(const NpyArray &array)
{
    std::string description = "{'descr': '<f4', 'fortran_order': False, 'shape': " + tupleText(array.shape) + ", }";
    const size_t unpadded = npyPreamble + description.size() + 1;
    description.append((npyAlignment - unpadded % npyAlignment) % npyAlignment, ' ');
    description += '\n';
    std::string header("\x93NUMPY\x01\x00", 8);
    put(header, static_cast<uint16_t>(description.size()));
    return header + description;
}

std::string_view bytesOf(const NpyArray &array)
{
    return {reinterpret_cast<const char *>(array.values.data()), array.values.size() * sizeof(float)};
}

std::string entryName(const NpyArray &array)
{
    return array.name + ".npy";
}

struct ZipEntry {
    std::string name;
    uint32_t checksum = 0;
    uint32_t size = 0;
    uint32_t offset = 0;
};

/// The fields that local header and central directory have in common.
void putCommon(std::string &bytes, const ZipEntry &entry)
{
    put(bytes, zipVersion);
    put(bytes, utf8Names);
    put(bytes, uint16_t{0}); // stored
    put(bytes, uint16_t{0}); // midnight
    put(bytes, firstDosDate);
    put(bytes, entry.checksum);
    put(bytes, entry.size);
    put(bytes, entry.size);
    put(bytes, static_cast<uint16_t>(entry.name.size()));
    put(bytes, uint16_t{0}); // no extra field
}

ZipEntry putEntry(std::string &bytes, const NpyArray &array)
{
    const std::string header = npyHeader(array);
    const std::string_view values = bytesOf(array);
    const ZipEntry entry{entryName(array), crc32(values, crc32(header)), static_cast<uint32_t>(header.size() + values.size()),
                         static_cast<uint32_t>(bytes.size())};
    bytes += "PK\x03\x04";
    putCommon(bytes, entry);
    bytes += entry.name;
    bytes += header;
    bytes += values;
    return entry;
}

void putDirectory(std::string &bytes, const std::vector<ZipEntry> &entries, const std::string &comment)
{
    const size_t start = bytes.size();
    for (const auto &entry : entries) {
        bytes += "PK\x01\x02";
        put(bytes, zipVersion);
        putCommon(bytes, entry);
        put(bytes, uint16_t{0}); // no comment
        put(bytes, uint16_t{0}); // first disk
        put(bytes, uint16_t{0}); // no attributes
        put(bytes, uint32_t{0});
        put(bytes, entry.offset);
        bytes += entry.name;
    }
    const size_t size = bytes.size() - start;
    bytes += "PK\x05\x06";
    put(bytes, uint32_t{0}); // one disk
    put(bytes, static_cast<uint16_t>(entries.size()));
    put(bytes, static_cast<uint16_t>(entries.size()));
    put(bytes, static_cast<uint32_t>(size));
    put(bytes, static_cast<uint32_t>(start));
    put(bytes, static_cast<uint16_t>(comment.size()));
    bytes += comment;
}

} // namespace

size_t npzSize(const std::vector<NpyArray> &arrays)
{
    size_t size = endRecordSize;
    for (const auto &array : arrays)
        size +=
            localHeaderSize + centralHeaderSize + 2 * entryName(array).size() + npyHeader(array).size() + bytesOf(array).size();
    return size;
}

std::string encodeNpz(const std::vector<NpyArray> &arrays, const std::string &comment)
{
    std::string bytes;
    bytes.reserve(npzSize(arrays));
    std::vector<ZipEntry> entries;
    for (const auto &array : arrays)
        entries.push_back(putEntry(bytes, array));
    putDirectory(bytes, entries, comment.size() > longestComment ? std::string() : comment);
    return bytes;
}

Result<void> writeNpz(const std::filesystem::path &file, const std::vector<NpyArray> &arrays, const std::string &comment)
{
    if (npzSize(arrays) > largestNpz)
        return fail(SLUICE_MESSAGE("core",
                                   "%1 would be larger than 4 GB, which a zip file cannot hold; use a shorter look-back or "
                                   "less data."),
                    file.string());
    return writeFileAtomically(file, encodeNpz(arrays, comment));
}

} // namespace sluice
