#pragma once

#include "core/base/result.h"
#include "core/data/csv_settings.h"
#include "core/data/dataset.h"
#include "core/data/loading.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace sluice {

/// Something in a file that a user should know. An error keeps the file from being read.
struct CsvProblem {
    bool error = true;
    size_t line = 1;   ///< from 1; the first of them
    size_t column = 1; ///< from 1
    Error sentence;    ///< names file, line and column, what was found and what was expected
    Error everywhere;  ///< the same with all lines of which it is true
    size_t count = 1;  ///< of these places
};

/// A CSV file as a dataset, and how it was understood.
struct CsvReading {
    Dataset data;
    CsvSettings settings; ///< nothing is left open; given to readCsv again, they read the file in the same way
    char separator = ',';
    bool header = false;
    size_t rows = 0;         ///< in the file
    size_t dropped = 0;      ///< rows left out for a missing value
    size_t interpolated = 0; ///< values filled in
    /// The target is a class that stays the same all through each sequence: a label of the sequence, not of its steps.
    bool labelPerSequence = false;
    std::vector<CsvProblem> notes;
};

/// One column as an import page shows it.
struct CsvColumnSummary {
    std::string name;
    ColumnType type = ColumnType::number;
    ColumnRole role = ColumnRole::input;
    size_t missing = 0;
    size_t bad = 0; ///< cells that are not of the column's type
    double smallest =
        0; ///< these three over the values that are there; of times in days or seconds, of categories in class numbers
    double largest = 0;
    double mean = 0;
    std::vector<std::string> classes; ///< of a category
    /// Of a category: rows of each of the first 50 classes. Else: values in each of 20 equal bins from `smallest` to `largest`,
    /// or one bin where these are equal; empty for text.
    std::vector<size_t> histogram;
};

/// A file looked at whole, for the user to judge.
struct CsvInspection {
    CsvSettings settings; ///< what was told and what was found out
    size_t rows = 0;
    size_t rowsLeftOut = 0;                          ///< of another length, or with a broken quote
    std::vector<std::vector<std::string>> firstRows; ///< the cells of the first 20 rows, long ones cut
    std::vector<CsvColumnSummary> columns;
    std::vector<CsvProblem> problems; ///< from the first 20 of a kind, 100 errors and 50 notes at most, in the order of lines
    size_t errors = 0;                ///< in all

    bool readable() const; ///< no problem is an error
};

/// Reads a CSV file (RFC 4180). What `settings` leave open is found out:
///   encoding: encoding.h. Separator, decimal mark, header, comment lines: csv_sniff.h. Types of the columns: csv_table.h. Their
///   roles: csv_roles.h, csv_long_form.h. Numbers are read alike under every locale.
/// So a plain file of numbers needs no settings: the last column is the target and all columns are inputs, except a first column
/// that tells the time: dates in increasing order (kept as days, Dataset::datedOrder), or at least three whole numbers whose
/// steps are positive and differ at most by a factor of two, as years and indices do.
///
/// The rows are a table where the target is a category and nothing but row numbers orders them; else a series, or sequences.
/// A category becomes class numbers 0 … K−1 with their names in Dataset::classes. A column of series ids makes sequences in the
/// order in which the ids come first, named in Dataset::sequenceNames. Blank lines are skipped; between the rows of a single
/// column one is a missing value. Rows of another length are errors.
/// Errors are the first in the file and name file, line and column and what was found: a cell that is not of its column's type, a
/// missing value where none is allowed, times that do not rise, a row of another length, a file that is empty, too large for
/// memory, or no text; settings that contradict each other or the file.
Result<CsvReading> readCsv(const std::filesystem::path &file, const CsvSettings &settings = {}, const LoadControl &control = {});
/// The same of a file's bytes.
Result<CsvReading> parseCsv(std::string_view bytes, const std::string &fileName, const CsvSettings &settings = {},
                            const LoadControl &control = {});

/// Looks at a file as readCsv would read it. What readCsv would call an error is a problem here, except for files that hold no
/// rows of text at all.
Result<CsvInspection> inspectCsv(const std::filesystem::path &file, const CsvSettings &settings = {},
                                 const LoadControl &control = {});
Result<CsvInspection> inspectCsvBytes(std::string_view bytes, const std::string &fileName, const CsvSettings &settings = {},
                                      const LoadControl &control = {});

/// "airline.csv: 144 rows, 2 columns, comma-separated with a header; predicts passengers from month, passengers."
/// A file ordered by its first column adds "in the order of month"; of more than six inputs the first five are named.
Sentence previewSentence(const CsvReading &reading);

} // namespace sluice
