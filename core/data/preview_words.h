#pragma once

#include "core/base/result.h"

#include <string>
#include <vector>

namespace sluice {

// Parts of sentences about data.

Sentence countedRows(size_t count);      ///< "1 row", "144 rows"
Sentence countedColumns(size_t count);   ///< "2 columns"
Sentence countedSequences(size_t count); ///< "40 sequences"
/// "a, b, c"; of more than six names the first five, and how many there are beside; "no column" of none.
Sentence columnList(const std::vector<std::string> &names);

} // namespace sluice
