#pragma once

#include "core/data/csv_table.h"

namespace sluice {

/// Many series below each other: a column says which, another the time, which begins anew with each.
struct CsvLongForm {
    size_t series = 0; ///< columns
    size_t time = 0;
    bool numbered = false; ///< the first column has no name and numbers the rows
};

/// Whether a table is in long form, of columns that the settings say nothing else of. The column of series has categories or whole
/// numbers, each on rows that follow each other; at least six different ones, and twice as many rows. The times are dates or whole
/// numbers in about equal steps; they rise within each series, and go back where the next one begins. So do months within their years,
/// which are one series, and measurements within a class by chance: where the times are no dates, the column of series has to say so by
/// its name ("id", "unit", "series" …), or has words that are neither in the last column nor of the calendar ("Month", "Mon"), and the
/// other one's name ("year", "step" …) or numbers of four digits say that it is one of times.
/// Of columns that could be either, the first sixteen are tried. Error: cancelled.
Result<std::optional<CsvLongForm>> findLongForm(const CsvTable &table, const CsvSettings &settings, const LoadControl &control);

} // namespace sluice
