#pragma once

#include "ui/models/report_content.h"

#include <functional>

namespace sluice {

/// Rows and columns exchanged; the first column becomes the header.
ReportTable transposed(const ReportTable &table);

/// The table as it is where it fits. Or else with its rows as columns, where these are fewer, and in as few pieces below each other as fit,
/// each beginning with the first column. A table of pairs stays as it is.
std::vector<ReportTable> fittingTables(const ReportTable &table, const std::function<bool(const ReportTable &)> &fits);

} // namespace sluice
