#pragma once

#include <QString>
#include <vector>

namespace sluice {

struct PlotColumn {
    QString name;
    std::vector<double> values;
    bool dates = false; ///< days since 1970-01-01, shown as dates
};

/// The numbers behind a plot: what "Save data as CSV" writes. Columns may differ in length; NaN is an empty cell.
struct PlotTable {
    std::vector<PlotColumn> columns;
};

/// RFC 4180 with a header line and a decimal point in every locale; each number is the shortest text that reads back as itself, dates
/// are as in ISO 8601.
QString plotDataAsCsv(const PlotTable &table);

/// As people read it: exact digits, dates; empty where the column has nothing.
QString cellText(const PlotColumn &column, size_t row);

/// A tooltip with the exact numbers of the row whose first cell is nearest to x, one column a line; gaps are left out.
QString tableTip(const PlotTable &table, double x);

} // namespace sluice
