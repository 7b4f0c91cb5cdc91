#include "core/data/csv_problems.h"

#include "core/data/csv_sentences.h"
#include "core/data/utf8.h"

#include <algorithm>
#include <cmath>
#include <map>

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
    const auto groupedBy = [&](char thousands) {
        const bool there = cell.found.find(thousands) != std::string::npos ||
                           (thousands == '\'' && cell.found.find("\u2019") != std::string::npos);
        return there && std::ranges::any_of(std::string_view(".,"), [&](char decimal) {
                   return decimal != thousands && readNumber(cell.found, {decimal, thousands}).content == CellContent::number;
               });
    };
    for (const char thousands : {',', '.', ' ', '\''})
        if (style.thousands == '\0' && thousands != style.decimal && groupedBy(thousands))
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

void putInOrder(std::vector<CsvRemark> &remarks)
{
    std::stable_sort(remarks.begin(), remarks.end(), [](const CsvRemark &left, const CsvRemark &right) {
        return left.offset != right.offset ? left.offset < right.offset : left.column < right.column;
    });
}

/// Keeps the first of either kind where there are very many. Returns how many errors went.
template <class Remarked> size_t prune(std::vector<Remarked> &list, size_t errorsKept, size_t notesKept)
{
    size_t errors = 0;
    size_t notes = 0;
    std::erase_if(list, [&](const Remarked &each) { return each.error ? ++errors > errorsKept : ++notes > notesKept; });
    return errors > errorsKept ? errors - errorsKept : 0;
}

/// A remark and all lines of which it is true.
struct Said : CsvRemark {
    std::vector<size_t> lines;
};

/// What is said of the same column in the same words stands at the first place.
std::vector<Said> folded(const CsvTable &table, const std::vector<CsvRemark> &remarks)
{
    std::vector<Said> list;
    std::map<std::pair<size_t, std::string>, size_t> places;
    size_t line = 1;
    size_t at = 0;
    for (const auto &remark : remarks) {
        line += countLineEnds(table.text.substr(at, remark.offset - at));
        at = remark.offset;
        const auto place = places.try_emplace({remark.column, remark.what.english()}, list.size());
        if (place.second)
            list.push_back({remark, {}});
        list[place.first->second].lines.push_back(line);
    }
    return list;
}

/// "2–5, 7 and 80 others"
Sentence listed(const std::vector<size_t> &lines, size_t more)
{
    std::vector<Sentence> runs;
    for (size_t first = 0; first < lines.size();) {
        size_t last = first;
        while (last + 1 < lines.size() && lines[last + 1] <= lines[last] + 1)
            ++last;
        runs.push_back(lines[first] == lines[last] ? Sentence(SLUICE_MESSAGE("core", "%1"), lines[first])
                                                   : Sentence(SLUICE_MESSAGE("core", "%1–%2"), lines[first], lines[last]));
        first = last + 1;
    }
    const auto all = joined(runs, SLUICE_MESSAGE("core", "%1, %2"));
    return more == 0 ? all : Sentence(SLUICE_MESSAGE("core", "%1 and %2 others"), all, more);
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
        if (remarks.size() > mostRemarks) {
            putInOrder(remarks);
            beyond += prune(remarks, mostRemarks / 4, mostRemarks / 4);
        }
    }
    return beyond;
}

std::vector<CsvProblem> problemsOf(const CsvTable &table, std::vector<CsvRemark> remarks)
{
    putInOrder(remarks);
    auto list = folded(table, remarks);
    prune(list, mostErrors, mostNotes);
    std::vector<CsvProblem> problems;
    for (const Said &said : list) {
        const size_t line = said.lines.front();
        const size_t count = said.lines.size() + said.more;
        const auto place = placeOf(table, said.column);
        const Error sentence(inFileAtPlace, table.file, line, place, said.what);
        problems.push_back(
            {said.error, line, said.column + 1, sentence,
             count == 1 ? sentence : Error(inFileAtPlaces, table.file, listed(said.lines, said.more), place, said.what), count});
    }
    return problems;
}

} // namespace sluice
