#pragma once

#include "core/data/csv.h"

#include <functional>
#include <string>
#include <vector>

namespace sluice::testing {

using Change = std::function<void(CsvSettings &)>;

/// A file, what a user says about it, and what must come of it: see `described`, or the sentence of the error.
struct CsvCase {
    const char *name;
    std::string text;
    Change change;
    std::string expected;
};

inline Change role(std::string column, ColumnRole role)
{
    return [=](CsvSettings &settings) { settings.columns[column].role = role; };
}

inline Change type(std::string column, ColumnType type)
{
    return [=](CsvSettings &settings) { settings.columns[column].type = type; };
}

inline Change missing(MissingPolicy policy)
{
    return [=](CsvSettings &settings) { settings.missing = policy; };
}

inline Change all(std::vector<Change> changes)
{
    return [=](CsvSettings &settings) {
        for (const auto &change : changes)
            change(settings);
    };
}

} // namespace sluice::testing
