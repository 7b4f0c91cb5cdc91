#include "core/data/dataset_summary.h"

#include "core/data/calendar.h"
#include "core/data/column_bins.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace sluice {

namespace {

constexpr size_t mostFirstRows = 20;
constexpr size_t mostFirstColumns = 200;

template <class Use> void forEachValue(const Dataset &data, size_t column, Use use)
{
    for (const arma::mat &rows : data.sequences)
        for (size_t row = 0; row < rows.n_cols; ++row)
            use(rows(column, row));
}

ColumnType typeOf(const Dataset &data, size_t column, bool whole)
{
    if (!data.classesOf(column).empty())
        return ColumnType::category;
    if (data.datedOrder && data.columns[column] == data.order)
        return ColumnType::dateTime;
    return whole ? ColumnType::integer : ColumnType::number;
}

CsvColumnSummary summarizeColumn(const Dataset &data, size_t column)
{
    ColumnRange range;
    bool whole = true;
    forEachValue(data, column, [&](double value) {
        range.take(value);
        whole = whole && value == std::floor(value);
    });
    CsvColumnSummary summary;
    summary.name = data.columns[column];
    summary.type = typeOf(data, column, whole);
    summary.classes = data.classesOf(column);
    if (range.count == 0)
        return summary;
    summary.smallest = range.smallest;
    summary.largest = range.largest;
    summary.mean = range.mean;
    const bool classes = !summary.classes.empty();
    summary.histogram.assign(classes ? std::min(summary.classes.size(), mostClassBins) : range.bins(), 0);
    forEachValue(data, column, [&](double value) {
        const size_t bin = classes ? static_cast<size_t>(value) : range.binOf(value, summary.histogram.size());
        if (bin < summary.histogram.size())
            ++summary.histogram[bin];
    });
    return summary;
}

std::string cellOf(const Dataset &data, size_t column, double value)
{
    const auto &classes = data.classesOf(column);
    if (!classes.empty() && value >= 0 && value < static_cast<double>(classes.size()))
        return classes[static_cast<size_t>(value)];
    if (data.datedOrder && data.columns[column] == data.order)
        return formatIsoDate(value);
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text << value;
    return text.str();
}

} // namespace

ColumnRole roleIn(const Dataset &data, const DataSpec &spec, const std::string &column)
{
    if (column == spec.target.value_or(data.target))
        return ColumnRole::target;
    if (column == data.order)
        return ColumnRole::time;
    const auto &inputs = spec.inputs ? *spec.inputs : data.inputs;
    return std::ranges::find(inputs, column) != inputs.end() ? ColumnRole::input : ColumnRole::ignore;
}

std::vector<CsvColumnSummary> summarize(const Dataset &data, const DataSpec &spec)
{
    std::vector<CsvColumnSummary> summaries;
    for (size_t column = 0; column < data.columns.size(); ++column) {
        summaries.push_back(summarizeColumn(data, column));
        summaries.back().role = roleIn(data, spec, data.columns[column]);
    }
    return summaries;
}

std::vector<std::vector<std::string>> firstRows(const Dataset &data)
{
    std::vector<std::vector<std::string>> rows;
    if (data.sequences.empty())
        return rows;
    const arma::mat &first = data.sequences.front();
    for (size_t row = 0; row < std::min<size_t>(first.n_cols, mostFirstRows); ++row) {
        auto &cells = rows.emplace_back();
        for (size_t column = 0; column < std::min<size_t>(first.n_rows, mostFirstColumns); ++column)
            cells.push_back(cellOf(data, column, first(column, row)));
    }
    return rows;
}

} // namespace sluice
