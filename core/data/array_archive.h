#pragma once

#include "core/base/result.h"
#include "core/data/array_file.h"
#include "core/data/zip_reader.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sluice {

/// The arrays of a .npy or .npz file, read one at a time. The file's bytes must outlive it.
class ArrayArchive {
public:
    /// Errors: neither kind of file, a damaged archive, one without arrays.
    static Result<ArrayArchive> open(std::string_view bytes, const std::string &file);

    const std::vector<std::string> &names() const { return names_; }
    std::optional<size_t> find(const std::string &name) const;

    Result<NpyContent> read(size_t index, const LoadControl &control) const;
    Result<NpyDescription> describe(size_t index, const LoadControl &control) const;

    /// The array of the inputs, told or found (readArrays). Error: none of that name, or no telling.
    Result<size_t> chooseX(const ArraySettings &settings) const;
    /// The array of the targets, or none.
    Result<std::optional<size_t>> chooseY(size_t x, const ArraySettings &settings) const;

private:
    ArrayArchive(std::string_view bytes, const std::string &file) : bytes_(bytes), file_(file) {}
    tl::unexpected<Error> noArray(const std::string &name) const;

    std::string_view bytes_;
    std::string file_;
    std::vector<std::string> names_;
    std::vector<ZipEntry> entries_; ///< of an archive, one a name
};

} // namespace sluice
