#include "core/data/csv_problems.h"

#include "core/data/csv_sentences.h"
#include "core/data/utf8.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr size_t mostErrors = 100;
constexpr size_t mostNotes = 50;
constexpr size_t mostRemarks = 20'000; // while they are collected

CsvRemark notANumber(const CsvTable &table, const CsvExample &cell, size_t column)
{
    const auto &style = table.dialect.numbers;
    const auto found = quotable(cell.found);
    const auto remark = [&](Message message, const auto &...arguments) {
        return CsvRemark{true, cell.offset, column, Sentence(message, arguments...)};
    };
    if (cell.content == CellContent::notFinite)
        return remark(SLUICE_MESSAGE("core", "found “%1”, expected a finite number."), found);
    if (cell.content == CellContent::outOfRange)
        return remark(SLUICE_MESSAGE("core", "found “%1”, expected a number of ordinary size (1e-307 to "
                                             "1e308)."),
                      found);
    const bool otherMark = readNumber(cell.found, {'\0', style.thousands}).content == CellContent::number;
    if (otherMark && table.dialect.separator != ',' && style.decimal != '\0')
        return remark(SLUICE_MESSAGE("core", "found “%1”, but the other numbers have the decimal mark “%2”."), found,
                      std::string(1, style.decimal));
    for (const char thousands : {',', '.', ' ', '\''})
        if (style.thousands == '\0' && thousands != style.decimal &&
            readNumber(cell.found, {thousands == '.' ? ',' : '.', thousands}).content == CellContent::number)
            return remark(SLUICE_MESSAGE("core", "found “%1”, expected a number; if “%2” stands between "
                                                 "thousands there, choose it as the thousands separator."),
                          found, std::string(1, thousands));
    return remark(SLUICE_MESSAGE("core", "found “%1”, expected a number."), found);
}

std::string exampleDate(DateOrder order)
{
    return order == DateOrder::yearMonthDay ? "2024-01-31" : order == DateOrder::dayMonthYear ? "31.01.2024" : "01/31/2024";
}

CsvRemark badCell(const CsvTable &table, const CsvExample &cell, size_t index)
{
    const auto &column = table.columns[index];
    const auto found = quotable(cell.found);
    const auto remark = [&](Message message, const auto &...arguments) {
        return CsvRemark{true, cell.offset, index, Sentence(message, arguments...)};
    };
    switch (column.type) {
    case ColumnType::dateTime:
        return remark(SLUICE_MESSAGE("core", "found “%1”, expected a date such as %2."), found, exampleDate(column.dateOrder));
    case ColumnType::timeOfDay:
        return remark(SLUICE_MESSAGE("core", "found “%1”, expected a time of day such as 12:30."), found);
    case ColumnType::category:
        return remark(SLUICE_MESSAGE("core", "found “%1”, which is none of the classes of this column."), found);
    case ColumnType::integer:
        if (readNumber(cell.found, table.dialect.numbers).content == CellContent::number)
            return remark(SLUICE_MESSAGE("core", "found “%1”, expected a whole number."), found);
        break;
    case ColumnType::number:
    case ColumnType::text:
        break;
    }
    return notANumber(table, cell, index);
}

/// Puts remarks in the order of the text, and keeps the first of either kind where there are very many. Returns how many errors went.
size_t prune(std::vector<CsvRemark> &remarks, size_t errorsKept, size_t notesKept)
{
    std::stable_sort(remarks.begin(), remarks.end(), [](const CsvRemark &left, const CsvRemark &right) {
        return left.offset != right.offset ? left.offset < right.offset : left.column < right.column;
    });
    size_t errors = 0;
    size_t notes = 0;
    std::erase_if(remarks, [&](const CsvRemark &remark) { return remark.error ? ++errors > errorsKept : ++notes > notesKept; });
    return errors > errorsKept ? errors - errorsKept : 0;
}

std::string placeOf(const CsvTable &table, size_t column)
{
    const auto number = std::to_string(column + 1);
    const bool named = table.dialect.header && column < table.columns.size();
    return named ? number + " (" + quotable(table.columns[column].name) + ")" : number;
}

} // namespace

size_t remarkBadCells(const CsvTable &table, const CsvRoles &roles, std::vector<CsvRemark> &remarks)
{
    size_t beyond = 0;
    for (size_t index = 0; index < table.columns.size(); ++index) {
        const auto &column = table.columns[index];
        if (!roles.uses(index))
            continue;
        for (const auto &cell : column.badCells)
            remarks.push_back(badCell(table, cell, index));
        beyond += beyondExamples(column.words);
        if (column.ambiguousDates) {
            const auto cell = table.cellAt(0, index);
            remarks.push_back(
                {true, cell.offset, index,
                 Sentence(SLUICE_MESSAGE("core", "“%1” can be read with the day or the month in front, and so can all dates of "
                                                 "the column; choose one."),
                          quotable(cell.found))});
        }
        if (remarks.size() > mostRemarks)
            beyond += prune(remarks, mostRemarks / 4, mostRemarks / 4);
    }
    return beyond;
}

std::vector<CsvProblem> problemsOf(const CsvTable &table, std::vector<CsvRemark> remarks)
{
    prune(remarks, mostErrors, mostNotes);
    std::vector<CsvProblem> problems;
    size_t line = 1;
    size_t at = 0;
    for (const auto &remark : remarks) {
        line += countLineEnds(table.text.substr(at, remark.offset - at));
        at = remark.offset;
        problems.push_back({remark.error, line, remark.column + 1,
                            Error(inFileAtPlace, table.file, line, placeOf(table, remark.column), remark.what)});
    }
    return problems;
}

} // namespace sluice
