#pragma once

#include "core/data/csv_roles.h"

namespace sluice {

/// Which rows of a table make up the sequences of a dataset, in order.
struct CsvGroups {
    DataForm form = DataForm::series;
    bool whole = false;                    ///< all rows of the table in their order, as one sequence; else:
    std::vector<std::vector<size_t>> rows; ///< one entry a sequence
    std::vector<std::string> names;        ///< of the sequences, in long form
    size_t dropped = 0;                    ///< rows left out for a missing value
    size_t errorsBeyond = 0;               ///< of missing values and times, those that have no remark
};

/// Sorts the rows into sequences; leaves out what is missing, and puts them in the order of time, where the settings say so.
/// Leaves in `remarks` missing values that the policy does not allow, times that do not rise, and a form that the columns do not
/// give.
CsvGroups groupRows(const CsvTable &table, const CsvRoles &roles, const CsvSettings &settings, std::vector<CsvRemark> &remarks);

struct CsvShape {
    Dataset data;
    size_t interpolated = 0;       ///< values
    bool labelPerSequence = false; ///< the target is a class that stays the same all through each of several sequences
};

/// Makes a dataset of a table without errors. Takes the table's numbers where nothing is left out.
CsvShape shapeTable(CsvTable &table, const CsvRoles &roles, const CsvGroups &groups, MissingPolicy missing);

} // namespace sluice
