#include "ui/models/projected_rows.h"

#include "ui/models/projection.h"
#include "ui/models/scene_jump.h"

#include <algorithm>

namespace sluice {

namespace {

constexpr qsizetype mostRows = mostProjectedPanels - 1; // and the series

bool isState(const InsideRow &row)
{
    return row.quantity == InsideRow::Quantity::cell || row.quantity == InsideRow::Quantity::hidden;
}

/// The gates, and behind them the state: of a cell that has both, the cell's.
InsideRows gatesAndState(const InsideRows &rows)
{
    InsideRows chosen;
    std::ranges::copy_if(rows, std::back_inserter(chosen), &InsideRow::gate);
    if (const auto state = std::ranges::find_if(rows, isState); !chosen.empty() && state != rows.end())
        chosen.push_back(*state);
    return chosen;
}

bool isOf(Traced traced, const InsideRow &row)
{
    return row.traced == traced;
}

void addSheets(const InsideRows &rows, std::vector<InsideRows> &sheets)
{
    for (qsizetype from = 0; from < rows.QList::size(); from += mostRows) {
        InsideRows sheet;
        std::ranges::copy(rows.mid(from, mostRows), std::back_inserter(sheet));
        sheets.push_back(std::move(sheet));
    }
}

} // namespace

std::vector<InsideRows> projectedSheets(const InsideRows &rows)
{
    if (rows.QList::size() <= mostRows)
        return {rows};
    const InsideRows first = gatesAndState(rows);
    InsideRows rest;
    std::ranges::copy_if(rows, std::back_inserter(rest), [&](const InsideRow &row) {
        return std::ranges::find(first, row.quantity, &InsideRow::quantity) == first.end();
    });
    std::vector<InsideRows> sheets;
    addSheets(first, sheets);
    addSheets(rest, sheets);
    return sheets;
}

int sheetOf(Traced traced, const std::vector<InsideRows> &sheets)
{
    const auto sheet = std::ranges::find_if(sheets, [traced](const InsideRows &rows) {
        return std::ranges::any_of(rows, [traced](const InsideRow &row) { return isOf(traced, row); });
    });
    return sheet == sheets.end() ? 0 : static_cast<int>(sheet - sheets.begin());
}

} // namespace sluice
