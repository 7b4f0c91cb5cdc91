#pragma once

#include "core/data/csv_table.h"

#include <vector>

namespace sluice {

/// The types of a table's columns, decided over all their cells (readCsvTable says how), once every cell has been read as a number.

/// The columns that are, or may be, something else than numbers.
std::vector<size_t> wordColumns(const CsvTable &table, const CsvSettings &settings);
/// Calls the columns of numbers integers where all of them are. Where a column was told to be integers, other numbers become bad cells.
void findIntegers(CsvTable &table, const CsvSettings &settings);

} // namespace sluice
