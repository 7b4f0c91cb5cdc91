#include "ui/models/file_content.h"

#include "core/data/zip_reader.h"
#include "core/io/figure_source.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <vector>

namespace sluice {

namespace {

bool namesAreOfWeights(const std::vector<std::string> &names)
{
    constexpr std::array endings = {".weight", ".bias",    "weight_hh",  "weight_hh_l0",
                                    "kernel",  "kernel:0", "embeddings", "embeddings:0"};
    const auto ofWeights = [&](const std::string &name) {
        return std::ranges::any_of(endings, [&](const char *ending) { return name.ends_with(ending); });
    };
    const auto numbered = [](const std::string &name) { return name.starts_with("arr_"); };
    const bool list = names.size() > 2 && std::ranges::all_of(names, numbered); // data are one or two arrays (array_file.h)
    return list || std::ranges::any_of(names, ofWeights);
}

/// Whether a .npz holds weights rather than data, by the names of its arrays; looks at the file's end only.
bool holdsWeights(const std::filesystem::path &file)
{
    constexpr std::streamoff most = 1 << 18;
    constexpr std::string_view ending = ".npy";
    std::ifstream stream(file, std::ios::binary | std::ios::ate);
    const std::streamoff size = stream ? static_cast<std::streamoff>(stream.tellg()) : 0;
    std::string tail(static_cast<size_t>(std::clamp<std::streamoff>(size, 0, most)), '\0');
    stream.seekg(size - static_cast<std::streamoff>(tail.size()));
    stream.read(tail.data(), static_cast<std::streamsize>(tail.size()));
    std::vector<std::string> names = zipNames(tail);
    for (std::string &name : names)
        if (name.ends_with(ending))
            name.resize(name.size() - ending.size());
    return namesAreOfWeights(names);
}

} // namespace

FileContent contentOf(const std::filesystem::path &file)
{
    constexpr std::array weightEndings = {".safetensors", ".pt", ".pth", ".h5", ".hdf5", ".keras"};
    if (std::ranges::find(weightEndings, file.extension().string()) != weightEndings.end())
        return FileContent::weights;
    std::error_code problem;
    if (!std::filesystem::is_regular_file(file, problem)) // opening a pipe would wait for its writer
        return file.extension() == ".json" ? FileContent::experiment : FileContent::data;
    if (file.extension() == ".npz" && holdsWeights(file))
        return FileContent::weights;
    std::string start(64, '\0');
    std::ifstream stream(file, std::ios::binary);
    stream.read(start.data(), static_cast<std::streamsize>(start.size()));
    if (start.starts_with(std::string_view("SQLite format 3\0", 16)) || file.extension() == ".sluice")
        return FileContent::session; // or is refused as one
    if (looksLikeFigure(start))
        return FileContent::figure;
    const size_t first = start.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    const bool json = file.extension() == ".json" || (first != std::string::npos && start[first] == '{');
    return json ? FileContent::experiment : FileContent::data;
}

} // namespace sluice
