#include "core/data/array_archive.h"

#include "core/base/listed.h"
#include "core/data/utf8.h"

#include <algorithm>

namespace sluice {

namespace {

constexpr std::string_view npyEnding = ".npy";

Sentence nameList(const std::vector<std::string> &names)
{
    constexpr size_t most = 10;
    std::vector<std::string> some;
    for (size_t each = 0; each < std::min(names.size(), most); ++each)
        some.push_back(quotable(names[each]));
    if (names.size() > most)
        some.emplace_back("…");
    return listed(some);
}

} // namespace

Result<ArrayArchive> ArrayArchive::open(std::string_view bytes, const std::string &file)
{
    ArrayArchive archive(bytes, file);
    if (bytes.starts_with("\x93NUMPY")) {
        archive.names_ = {std::filesystem::path(file).stem().string()};
        return archive;
    }
    if (!bytes.starts_with("PK"))
        return fail(SLUICE_MESSAGE("core", "%1: this is neither a .npy nor a .npz file."), file);
    auto entries = zipEntries(bytes, file);
    if (!entries)
        return passOn(entries);
    for (auto &entry : *entries)
        if (entry.name.ends_with(npyEnding)) {
            archive.names_.push_back(entry.name.substr(0, entry.name.size() - npyEnding.size()));
            archive.entries_.push_back(std::move(entry));
        }
    if (archive.names_.empty())
        return fail(SLUICE_MESSAGE("core", "%1: this zip archive holds no NumPy arrays; save a spreadsheet as CSV."), file);
    return archive;
}

std::optional<size_t> ArrayArchive::find(const std::string &name) const
{
    const auto found = std::find(names_.begin(), names_.end(), name);
    return found == names_.end() ? std::nullopt : std::optional(static_cast<size_t>(found - names_.begin()));
}

Result<NpyContent> ArrayArchive::read(size_t index, const LoadControl &control) const
{
    if (entries_.empty())
        return parseNpy(bytes_, names_[index], file_, control);
    const auto bytes = zipContent(bytes_, entries_[index], file_, control);
    if (!bytes)
        return passOn(bytes);
    return parseNpy(*bytes, names_[index], file_, control);
}

Result<NpyDescription> ArrayArchive::describe(size_t index, const LoadControl &control) const
{
    if (entries_.empty())
        return describeNpy(bytes_, names_[index], file_);
    const auto bytes = zipContent(bytes_, entries_[index], file_, control);
    if (!bytes)
        return passOn(bytes);
    return describeNpy(*bytes, names_[index], file_);
}

tl::unexpected<Error> ArrayArchive::noArray(const std::string &name) const
{
    return fail(SLUICE_MESSAGE("core", "%1: there is no array “%2”; its arrays are %3."), file_, quotable(name),
                nameList(names_));
}

Result<size_t> ArrayArchive::chooseX(const ArraySettings &settings) const
{
    if (settings.x) {
        const auto found = find(*settings.x);
        return found ? Result<size_t>(*found) : Result<size_t>(noArray(*settings.x));
    }
    for (const char *name : {"x", "X", "data", "inputs", "features", "arr_0"})
        if (const auto found = find(name))
            return *found;
    if (names_.size() == 1)
        return 0;
    return fail(SLUICE_MESSAGE("core", "%1: say which array holds the inputs, and which the targets; its arrays are %2."), file_,
                nameList(names_));
}

Result<std::optional<size_t>> ArrayArchive::chooseY(size_t x, const ArraySettings &settings) const
{
    if (settings.y) {
        const auto found = find(*settings.y);
        if (!found && !settings.y->empty())
            return noArray(*settings.y);
        return found;
    }
    for (const char *name : {"y", "Y", "labels", "label", "targets", "target"})
        if (const auto found = find(name); found && found != x)
            return found;
    if (names_.size() == 2 && names_[x] == "arr_0")
        return find("arr_1");
    return std::optional<size_t>();
}

} // namespace sluice
