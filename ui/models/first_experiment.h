#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"
#include "core/data/loading.h"
#include "core/train/experiment.h"

#include <filesystem>
#include <optional>
#include <string>

namespace sluice {

/// What somebody wants of a data file that is described no further.
struct DataWish {
    std::optional<std::string> target;    ///< by default the last column that can be one
    std::optional<std::string> series;    ///< the column that says which sequence a row belongs to (long form)
    std::optional<MissingPolicy> missing; ///< by default an empty cell is an error
    std::optional<TaskKind> kind; ///< by default usualTaskOf; a regression or classification of rows without a time sees a table
    bool operator==(const DataWish &) const = default;
};
/// A first experiment on a data file, and how the file was understood. Errors: all that loadFile says.
struct FirstExperiment {
    Experiment experiment;
    std::optional<Sentence> note;
    Dataset data;
};
Result<FirstExperiment> firstExperiment(const std::filesystem::path &file, const DataWish &wish = {},
                                        const LoadControl &control = {});

/// Whether the rows of a series have an order that is more than their number.
bool isTimed(const Dataset &data);
/// The default experiment on data that have been read, of a kind of task that was chosen or else is usual for them.
Experiment experimentOn(const DataSpec &spec, const Dataset &data, std::optional<TaskKind> kind = {});

/// A first experiment on data nobody has described: dense 32 tanh beside LSTM 16. A series is forecast one step from the last 24 rows,
/// or from a sixth of them where there are few; of sequences the dense network sees up to 60 steps. Classes take the cross-entropy.
Experiment defaultExperiment(const std::string &source, size_t rows, const UsualTask &usual = {});

/// The steps of the longest one.
size_t longestSequence(const Dataset &data);

} // namespace sluice
