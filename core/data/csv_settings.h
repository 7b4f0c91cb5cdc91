#pragma once

#include "core/data/dataset.h"
#include "core/data/dates.h"
#include "core/data/encoding.h"
#include "core/data/missing.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sluice {

enum class ColumnRole {
    time,     ///< gives the order of the rows; no input by itself. A date and a time of day may share the role
    input,    ///< what a model sees
    target,   ///< what a model predicts; an input too, for a forecast
    label,    ///< a target that is a class, and no input
    seriesId, ///< says which sequence a row belongs to (long form)
    ignore
};

enum class ColumnType {
    number,
    integer,
    dateTime,  ///< read as days since 1970-01-01
    timeOfDay, ///< read as seconds since midnight
    category,  ///< read as class numbers
    text       ///< words that are no classes; can only be ignored
};

struct ColumnSettings {
    std::optional<ColumnRole> role;
    std::optional<ColumnType> type;
    std::optional<DateOrder> dateOrder; ///< of a column of dates
    std::vector<std::string> classes;   ///< of a category: the names of the classes 0 … K−1; empty: those found, sorted

    bool operator==(const ColumnSettings &) const = default;
};

/// What a user says about a CSV file; what is left open is found out from the file (readCsv) and stands in CsvReading::settings.
/// Those, given back, read the file in the same way.
struct CsvSettings {
    std::optional<TextEncoding> encoding;
    std::optional<size_t> skipLines; ///< lines before the first that counts; by default what stands above a table (csv_sniff.h)
    std::optional<size_t> skipLast;  ///< lines behind the last that counts; blank ones at the end are not counted; default none
    std::optional<char> separator;   ///< ' ' means any run of blanks
    std::optional<char> decimal;     ///< '.' or ','
    std::optional<char> thousands;   ///< '\0' for none, which is what is assumed; numbers must be in groups of three
    std::optional<bool> header;
    std::optional<char> comment;                           ///< '\0' for none; a line that begins with it is left out
    std::optional<MissingPolicy> missing;                  ///< default error
    std::optional<std::vector<std::string>> missingTokens; ///< default defaultMissingTokens()
    std::optional<DataForm> form;
    std::optional<bool> sortByTime;                ///< puts the rows in the order of the time column; default no
    std::map<std::string, ColumnSettings> columns; ///< by name; a file without a header has "column 1", "column 2", …

    bool operator==(const CsvSettings &) const = default;
};

} // namespace sluice
