#pragma once

#include "core/data/csv.h"
#include "core/data/source.h"

namespace sluice {

/// The columns of a dataset as an import page shows them, over all its sequences; roles as `spec` and the dataset have them.
std::vector<CsvColumnSummary> summarize(const Dataset &data, const DataSpec &spec);

/// What a column is for.
ColumnRole roleIn(const Dataset &data, const DataSpec &spec, const std::string &column);

/// The first 20 rows, or steps of the first sequence, of at most 200 columns: class names, dates, and numbers with six figures.
std::vector<std::vector<std::string>> firstRows(const Dataset &data);

} // namespace sluice
