#pragma once

#include "core/data/csv_table.h"

namespace sluice {

/// What the columns of a table are for.
struct CsvRoles {
    std::vector<ColumnRole> of; ///< per column
    std::vector<size_t> times;  ///< none, one, or a date and a time of day
    std::optional<size_t> series;
    std::optional<size_t> target;

    bool uses(size_t column) const { return of[column] != ColumnRole::ignore; }
};

/// Settles what the settings leave open, which say it of a table in long form (csv_long_form.h).
///   time: the first column, where it is a date or an index (whole numbers that rise in about equal steps); else the first column
///     of dates that rise. A time of day joins a date that alone does not tell the rows apart.
///   series: where the times do not rise, the first category within whose classes they do.
///   target: the last column that is a number or a category; the others of these are inputs.
///   ignored: words that are no classes, further dates, columns without a value, which get no other role unless told.
/// Contradictions are left in `remarks`, and so are notes on what is ignored.
CsvRoles assignRoles(const CsvTable &table, const CsvSettings &settings, std::vector<CsvRemark> &remarks);

/// The time of each row; NaN where it is missing. Empty where there is no time column.
std::vector<double> timesOf(const CsvTable &table, const CsvRoles &roles);

} // namespace sluice
