#pragma once

#include "core/data/csv_table.h"

namespace sluice {

/// Reads the columns of a table that are not numbers: dates, times of day, classes; decides which they are unless that is told.
/// `columns` are their indices. Error: cancelled.
Result<void> readCsvWords(CsvTable &table, const std::vector<size_t> &columns, const CsvSettings &settings,
                          const LoadControl &control);

} // namespace sluice
