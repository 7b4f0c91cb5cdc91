#pragma once

#include "core/data/csv.h"
#include "core/data/csv_roles.h"

namespace sluice {

std::vector<CsvColumnSummary> summarize(const CsvTable &table, const CsvRoles &roles);

/// The cells of the first 20 rows as text.
std::vector<std::vector<std::string>> firstRows(const CsvTable &table);

} // namespace sluice
