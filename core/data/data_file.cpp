#include "core/data/data_file.h"

#include "core/data/csv_sniff.h"

#include <algorithm>

namespace sluice {

namespace {

constexpr double bytesRead = 0.2; // part of the way

Result<FileKind> kindOf(std::string_view bytes, const std::filesystem::path &file, const FileSettings &settings)
{
    if (settings.kind)
        return *settings.kind;
    if (bytes.starts_with("\x93NUMPY") || bytes.starts_with("PK\x03\x04"))
        return FileKind::arrays;
    const auto ending = file.extension().string();
    if (ending == ".npy" || ending == ".npz")
        return fail(SLUICE_MESSAGE("core",
                                   "%1: this is no file of NumPy's: it does not begin as one; save it again with numpy.save "
                                   "or numpy.savez."),
                    file.string());
    for (const char *table : {".csv", ".CSV", ".tsv", ".TSV", ".tab"})
        if (ending == table)
            return FileKind::csv;
    const auto text = decodeText(bytes, file.string(), settings.text.encoding ? settings.text.encoding : settings.csv.encoding);
    if (!text)
        return passOn(text);
    return looksLikeTable(text->text()) ? FileKind::csv : FileKind::text;
}

template <class Reading> FileReading reading(Reading read, FileKind kind)
{
    FileReading result;
    result.preview = previewSentence(read);
    result.data = std::move(read.data);
    result.settings.kind = kind;
    return result;
}

Result<FileReading> readAs(FileKind kind, std::string_view bytes, const std::string &file, const FileSettings &settings,
                           const LoadControl &control)
{
    if (kind == FileKind::arrays) {
        auto read = parseArrays(bytes, file, settings.arrays, control);
        if (!read)
            return passOn(read);
        auto arrays = std::move(read->settings);
        auto result = reading(std::move(*read), kind);
        result.settings.arrays = std::move(arrays);
        return result;
    }
    if (kind == FileKind::text) {
        auto read = parseText(bytes, file, settings.text, control);
        if (!read)
            return passOn(read);
        auto text = std::move(read->settings);
        auto result = reading(std::move(*read), kind);
        result.settings.text = std::move(text);
        return result;
    }
    auto read = parseCsv(bytes, file, settings.csv, control);
    if (!read)
        return passOn(read);
    auto csv = read->settings;
    auto notes = std::move(read->notes);
    auto result = reading(std::move(*read), kind);
    result.settings.csv = std::move(csv);
    result.notes = std::move(notes);
    return result;
}

} // namespace

Result<FileKind> kindOfFile(const std::filesystem::path &file, const FileSettings &settings, const LoadControl &control)
{
    const auto bytes = readFileBytes(file, control, 1);
    if (!bytes)
        return passOn(bytes);
    return kindOf(bytes->view(), file, settings);
}

Result<FileReading> readDataFile(const std::filesystem::path &file, const FileSettings &settings, const LoadControl &control)
{
    FileBytes read;
    if (!control.contents) {
        auto bytes = readFileBytes(file, control, bytesRead);
        if (!bytes)
            return passOn(bytes);
        read = std::move(*bytes);
    }
    const std::string_view bytes = control.contents ? std::string_view(*control.contents) : read.view();
    const auto kind = kindOf(bytes, file, settings);
    if (!kind)
        return passOn(kind);
    return readAs(*kind, bytes, file.string(), settings, control);
}

} // namespace sluice
