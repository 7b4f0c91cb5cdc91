#pragma once

#include "core/data/array_file.h"
#include "core/data/csv.h"
#include "core/data/text_file.h"

namespace sluice {

enum class FileKind {
    csv,   ///< rows of cells
    text,  ///< characters to predict
    arrays ///< .npy, .npz
};

/// What a user says about a data file; only the part of its kind is looked at.
struct FileSettings {
    std::optional<FileKind> kind;
    CsvSettings csv;
    TextSettings text;
    ArraySettings arrays;

    bool operator==(const FileSettings &) const = default;
};

struct FileReading {
    Dataset data;
    FileSettings settings;           ///< nothing is left open; given back, they read the file in the same way
    std::optional<Sentence> preview; ///< how it was understood
    std::vector<CsvProblem> notes;
};

/// What a file is, by its first bytes (NumPy's, a zip archive's), its name (.csv, .tsv), or else whether it looks like a table.
/// Errors: those of readFileBytes and decodeText.
Result<FileKind> kindOfFile(const std::filesystem::path &file, const FileSettings &settings = {},
                            const LoadControl &control = {});

/// Reads a data file of any kind: csv.h, text_file.h, array_file.h.
Result<FileReading> readDataFile(const std::filesystem::path &file, const FileSettings &settings = {},
                                 const LoadControl &control = {});

} // namespace sluice
