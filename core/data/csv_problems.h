#pragma once

#include "core/data/csv.h"
#include "core/data/csv_roles.h"

namespace sluice {

/// Adds what is wrong with the cells of the columns that are used. Returns how many errors more there are of the same kinds.
size_t remarkBadCells(const CsvTable &table, const CsvRoles &roles, std::vector<CsvRemark> &remarks);

/// The first 100 errors and 50 notes in the order of the text, with their lines counted. What is true of several places in a column
/// is said once.
std::vector<CsvProblem> problemsOf(const CsvTable &table, std::vector<CsvRemark> remarks);

} // namespace sluice
