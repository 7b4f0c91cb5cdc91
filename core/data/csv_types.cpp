#include "core/data/csv_types.h"

#include <cmath>
#include <limits>

namespace sluice {

namespace {

const ColumnSettings *toldOf(const CsvTable &table, const CsvSettings &settings, size_t column)
{
    const auto found = settings.columns.find(table.columns[column].name);
    return found == settings.columns.end() ? nullptr : &found->second;
}

bool isWhole(double value)
{
    constexpr double exact = 4503599627370496.0; // 2^52: from here on all are
    return std::abs(value) >= exact || static_cast<double>(static_cast<int64_t>(value)) == value;
}

void checkIntegers(CsvTable &table, size_t column)
{
    auto &found = table.columns[column];
    found.type = ColumnType::integer;
    for (size_t row = 0; row < table.rows(); ++row) {
        auto &value = table.values(column, row);
        if (std::isnan(value) || isWhole(value))
            continue;
        if (++found.words <= mostCsvExamples)
            found.badCells.push_back(table.cellAt(row, column));
        value = std::numeric_limits<double>::quiet_NaN();
    }
}

} // namespace

std::vector<size_t> wordColumns(const CsvTable &table, const CsvSettings &settings)
{
    std::vector<size_t> result;
    for (size_t column = 0; column < table.columns.size(); ++column) {
        const auto &found = table.columns[column];
        const auto *told = toldOf(table, settings, column);
        const bool classes = told != nullptr && (told->role == ColumnRole::label || told->role == ColumnRole::seriesId);
        const bool numbers = 2 * found.words <= table.rows() - found.missing;
        if (told != nullptr && told->type ? *told->type != ColumnType::number && *told->type != ColumnType::integer
                                          : classes || !numbers)
            result.push_back(column);
    }
    return result;
}

void findIntegers(CsvTable &table, const CsvSettings &settings)
{
    std::vector<size_t> whole;
    for (size_t column = 0; column < table.columns.size(); ++column)
        if (table.columns[column].type == ColumnType::number && !table.columns[column].empty(table.rows()))
            whole.push_back(column);
    for (size_t row = 0; row < table.rows() && !whole.empty(); ++row)
        std::erase_if(whole, [&, values = table.values.colptr(row)](size_t column) {
            return !std::isnan(values[column]) && !isWhole(values[column]);
        });
    for (const size_t column : whole)
        if (const auto *told = toldOf(table, settings, column); told == nullptr || !told->type)
            table.columns[column].type = ColumnType::integer;
    for (size_t column = 0; column < table.columns.size(); ++column)
        if (const auto *told = toldOf(table, settings, column); told != nullptr && told->type == ColumnType::integer)
            checkIntegers(table, column);
}

} // namespace sluice
