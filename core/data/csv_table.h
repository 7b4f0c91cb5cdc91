#pragma once

#include "core/base/result.h"
#include "core/data/csv_sniff.h"
#include "core/data/loading.h"

#include <armadillo>

namespace sluice {

/// A cell that a sentence may be about.
struct CsvExample {
    size_t offset = 0; ///< in the text
    std::string_view found;
    CellContent content = CellContent::word;
};

/// Nothing, or nothing that is seen.
inline bool looksEmpty(std::string_view cell)
{
    return cell.find_first_not_of(" \t") == std::string_view::npos;
}

/// A sentence about a place in the text, before its line is counted.
struct CsvRemark {
    bool error = true;
    size_t offset = 0;
    size_t column = 0;
    Sentence what;
    size_t more = 0; ///< cells of the column of which the same could be said and is not
};

inline constexpr size_t mostCsvExamples = 20; ///< of one kind that are kept
/// How many of a kind are not.
inline size_t beyondExamples(size_t count)
{
    return count > mostCsvExamples ? count - mostCsvExamples : 0;
}

/// What the cells of one column turned out to be.
struct CsvColumn {
    std::string name;
    bool named = true; ///< in the file
    ColumnType type = ColumnType::number;
    DateOrder dateOrder = DateOrder::yearMonthDay;
    bool ambiguousDates = false; ///< day-month and month-day read all cells and differ
    std::vector<std::string> classes;
    size_t missing = 0;
    size_t blank = 0;                     ///< … of them without a word that stands for it
    size_t words = 0;                     ///< cells that are neither missing nor numbers in the file's style
    size_t numberLike = 0;                ///< … of them made of digits all the same
    std::vector<CsvExample> missingCells; ///< the first
    std::vector<CsvExample> badCells;     ///< the first that are not of the column's type

    bool empty(size_t rows) const { return missing == rows; }
};

/// All cells of a text as numbers, and what could not be read.
struct CsvTable {
    std::string_view text;
    std::string file;
    CsvDialect dialect;
    std::vector<CsvColumn> columns;
    arma::mat values;               ///< columns × rows; NaN: missing, no value of the column's type, or text
    std::vector<size_t> rowBegins;  ///< offset of each row in the text
    std::vector<CsvRemark> remarks; ///< on rows that were left out, and on names
    size_t headerOffset = 0;
    size_t rowsLeftOut = 0;  ///< for their length or a broken quote
    size_t errorsBeyond = 0; ///< those of them that have no remark

    size_t rows() const { return rowBegins.size(); }
    CsvExample cellAt(size_t row, size_t column) const; ///< reads the text again
};

/// Reads a text, decoded and without control characters. The type of a column, unless told, is decided over all its cells:
/// number, where at least half of the cells that are not missing are numbers or number-like; date or time of day, where at least
/// half are; else a category, where the file has at most 20 names or at most half as many as rows and no more than 1000; else
/// text. What does not fit is a bad cell. A column whose role asks for classes is a category in any case.
/// Errors: no rows, a name that is too long, too large for memory, cancelled, settings for a column that is not there.
Result<CsvTable> readCsvTable(std::string_view text, const std::string &file, const CsvSettings &settings,
                              const LoadControl &control);

} // namespace sluice
