#include "core/data/csv_summary.h"

#include "core/data/utf8.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sluice {

namespace {

constexpr size_t mostFirstRows = 20;
constexpr size_t mostFirstColumns = 200;
constexpr size_t longestCell = 80;
constexpr size_t bins = 20;
constexpr size_t mostClassBins = 50;

struct Range {
    double smallest = std::numeric_limits<double>::infinity();
    double largest = -std::numeric_limits<double>::infinity();
    double mean = 0; ///< running: sums of numbers near 1e308 would overflow
    size_t count = 0;

    void take(double value)
    {
        smallest = std::min(smallest, value);
        largest = std::max(largest, value);
        ++count;
        const auto weight = 1 / static_cast<double>(count);
        mean += value * weight - mean * weight;
    }
};

/// Bins of a column; halves keep the width of the widest range finite.
size_t binOf(double value, const Range &range, size_t count)
{
    const double share = (value / 2 - range.smallest / 2) / (range.largest / 2 - range.smallest / 2);
    return std::min(count - 1, static_cast<size_t>(share * static_cast<double>(count)));
}

size_t binCount(const CsvColumn &column, const Range &range)
{
    if (column.type == ColumnType::category)
        return std::min(column.classes.size(), mostClassBins);
    return range.smallest / 2 < range.largest / 2 ? bins : 1;
}

} // namespace

std::vector<CsvColumnSummary> summarize(const CsvTable &table, const CsvRoles &roles)
{
    std::vector<Range> ranges(table.columns.size());
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
            const size_t bin = classes                 ? static_cast<size_t>(value)
                               : histogram.size() == 1 ? 0
                                                       : binOf(value, ranges[index], histogram.size());
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
