#pragma once

#include "core/base/result.h"
#include "core/data/data_file.h"
#include "core/data/dataset.h"
#include "core/data/parameters.h"
#include "core/data/source_group.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sluice {

/// The experiment's key "data".
struct DataSpec {
    std::string source;                ///< "builtin:NAME", "generate:NAME" or a path
    Parameters params;                 ///< of a generator
    std::optional<DataForm> form;      ///< by default what the source is
    std::optional<std::string> target; ///< by default the source's own; of a file, its last column
    std::optional<std::vector<std::string>> inputs;
    std::optional<std::string> order;
    FileSettings file = {}; ///< how a file is to be read; what is left open is found out

    bool operator==(const DataSpec &) const = default;
};

/// A dataset that can be had by name, for `sluice datasets` and the menus.
struct SourceDescription {
    std::string id; ///< "builtin:sunspots", "generate:hold"
    std::string title;
    std::string teaches; ///< one sentence
    SourceGroup group;
    UsualTask usual;
    Provenance provenance;
    std::vector<ParameterRange> parameters; ///< of a generator
};

/// Everything built in, group by group, in the order of the menus.
std::vector<SourceDescription> builtInSources();

/// Reads a file with what `spec` says of it and its columns: `order`, `target` and `form` are told to the reader; a column that
/// `inputs` names is read although it would be ignored. Relative paths are relative to `directory`.
/// Errors: no source, and all that readDataFile says.
Result<FileReading> loadFile(const DataSpec &spec, const std::filesystem::path &directory = {}, const LoadControl &control = {});

/// Looks at a CSV file as loadFile would read it, for an import page (csv.h). Errors: those of inspectCsv.
Result<CsvInspection> inspectFile(const DataSpec &spec, const std::filesystem::path &directory = {},
                                  const LoadControl &control = {});

/// The file that `spec` names.
std::filesystem::path fileOf(const DataSpec &spec, const std::filesystem::path &directory);

/// Reads or generates the data. `seed` drives generators only. Relative paths are relative to `directory`.
/// Errors: unknown name or parameter, parameter out of range, and all that loadFile says.
Result<Dataset> loadData(const DataSpec &spec, uint64_t seed, const std::filesystem::path &directory = {},
                         const LoadControl &control = {});

} // namespace sluice
