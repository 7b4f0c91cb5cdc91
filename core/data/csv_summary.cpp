#include "core/data/csv_summary.h"

#include "core/data/column_bins.h"
#include "core/data/utf8.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr size_t mostFirstRows = 20;
constexpr size_t mostFirstColumns = 200;
constexpr size_t longestCell = 80;

size_t binCount(const CsvColumn &column, const ColumnRange &range)
{
    return column.type == ColumnType::category ? std::min(column.classes.size(), mostClassBins) : range.bins();
}

} // namespace

std::vector<CsvColumnSummary> summarize(const CsvTable &table, const CsvRoles &roles)
{
    std::vector<ColumnRange> ranges(table.columns.size());
    for (size_t row = 0; row < table.rows(); ++row)
        for (size_t column = 0; column < table.columns.size(); ++column)
            if (const double value = table.values(column, row); !std::isnan(value))
                ranges[column].take(value);
    std::vector<CsvColumnSummary> summaries(table.columns.size());
    for (size_t index = 0; index < table.columns.size(); ++index) {
        const auto &column = table.columns[index];
        const auto &range = ranges[index];
        auto &summary = summaries[index];
        summary = {column.name, column.type, roles.of[index], column.missing, column.words, 0, 0, 0, column.classes, {}};
        if (range.count == 0)
            continue;
        summary.smallest = range.smallest;
        summary.largest = range.largest;
        summary.mean = range.mean;
        summary.histogram.assign(binCount(column, range), 0);
    }
    for (size_t row = 0; row < table.rows(); ++row)
        for (size_t index = 0; index < table.columns.size(); ++index) {
            const double value = table.values(index, row);
            auto &histogram = summaries[index].histogram;
            if (std::isnan(value))
                continue;
            const bool classes = table.columns[index].type == ColumnType::category;
            const size_t bin = classes ? static_cast<size_t>(value) : ranges[index].binOf(value, histogram.size());
            if (bin < histogram.size())
                ++histogram[bin];
        }
    return summaries;
}

std::vector<std::vector<std::string>> firstRows(const CsvTable &table)
{
    std::vector<std::vector<std::string>> rows;
    CsvTokens tokens(table.text, table.dialect.separator, table.dialect.comment);
    std::vector<CsvCell> record;
    for (size_t row = 0; row < std::min(mostFirstRows, table.rows()); ++row) {
        tokens.seek(table.rowBegins[row]);
        tokens.next(record);
        auto &cells = rows.emplace_back();
        for (size_t column = 0; column < std::min(record.size(), mostFirstColumns); ++column)
            cells.push_back(quotable(record[column].unescaped(), longestCell));
    }
    return rows;
}

} // namespace sluice
