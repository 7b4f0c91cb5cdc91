#pragma once

#include "core/task/task.h"

#include <optional>
#include <vector>

namespace sluice {

/// Something by which a model learns of what it is to predict, so that its scores are too good (Kaufman, Rosset & Perlich 2012,
/// "Leakage in data mining").
struct Leak {
    enum class Kind {
        scalerSeesAll,      ///< offset and scale hold rows of validation and test
        sharedRows,         ///< targets of validation and test lie among the rows of training windows
        targetAmongInputs,  ///< the input of the answered row is the answer; no such task is made
        targetInOtherWords, ///< an input is a linear function of what is to be predicted
        targetByName,       ///< rows of the same name, in an input of words, have the same answer
    };
    Kind kind = Kind::scalerSeesAll;
    std::optional<size_t> column; ///< of the dataset
    size_t windows = 0;           ///< of validation and test, whose targets a training window holds
    Error sentence;               ///< why it leaks and what to do
};

/// What leaks in a task, before it is made or after: `task` is null where there is none.
///
/// sharedRows: over all samples, whether a target row lies among the inputs or targets of a training sample. targetInOtherWords: 1 − r²
/// ≤ 10⁻⁹ with r Pearson's correlation of a numeric input at the last input row with the target `lead` rows later, over all such
/// rows of at least 10, where neither is constant. targetByName: in a table, each class of an input that at least two rows have stands
/// beside one value of the target, over at least 10 such rows and at least two such classes, and not always beside the same.
std::vector<Leak> findLeaks(const TaskSpec &spec, const DataSpec &dataSpec, const Dataset &data, const Task *task);

} // namespace sluice
