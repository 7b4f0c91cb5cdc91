#pragma once

#include "core/data/csv_number.h"
#include "core/data/csv_settings.h"
#include "core/data/csv_tokens.h"

namespace sluice {

/// How a CSV text is to be cut and its numbers read.
struct CsvDialect {
    size_t begin = 0; ///< offset of the first line that counts
    size_t skippedLines = 0;
    bool preamble = false; ///< they were found above a table
    char separator = ',';
    char comment = '\0';
    NumberStyle numbers; ///< the decimal mark is '\0' where the first rows do not show it
    bool header = false;
};

/// Finds out what the settings leave open from the first hundred records.
///   lines above the table: those of one cell, or cut where prose is, without a number and with another number of cells than the table,
///     which has at least five records below them, nine tenths of them of one width of two or more, most with a number;
///     and below which the separator found is the one that cuts so. Where numbers follow at once, a last one of several cells is a
///     header that does not fit.
///   separator: each of tab ; | , and blank is tried, but for a comment character. The share of records that have the most frequent
///     number of cells, times the mean worth of their cells: 1 for a number, a date or a missing value, ½ for a word; 0 for a word
///     that another separator than the blank could cut, unless that is punctuation with a blank behind it, and for a time of day
///     that the blank cut from its date. The best product wins, between equals the one named first; comma where no candidate cuts
///     anything.
///   comment: "#" or "%" where lines before or between the records begin with it and do not fit among them.
///   decimal: point between commas; otherwise the mark that more of the numbers have.
///   header: no cell of the first record is a number or a date, and one is a word.
CsvDialect sniffCsv(std::string_view text, const CsvSettings &settings);

/// Whether a text is rows of cells rather than prose: most of the first records have a number, date or time of day among as many
/// cells as are usual; or nearly all have the same number of cells, and are not cut where prose is, at blanks or commas before one.
bool looksLikeTable(std::string_view text);

/// Whether a cell is a number, a date or a time of day.
bool isMeasured(const CsvCell &cell, const NumberStyle &style);

} // namespace sluice
