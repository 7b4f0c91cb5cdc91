#include "ui/models/unit_arrangement.h"

#include "ui/models/error_text.h"
#include "ui/models/inside_parts.h"
#include "ui/models/unit_filter.h"

#include <algorithm>

namespace sluice {

namespace {

using Quantity = InsideRow::Quantity;

bool ofUnits(const InsideRow &row)
{
    return row.kind == InsideRow::Kind::map && !row.units.empty();
}

/// The row that gives the order.
const InsideRow *leadingRow(const InsideContent &content, const std::optional<Quantity> &by)
{
    std::vector<Quantity> wanted = {Quantity::cell, Quantity::hidden, Quantity::activation};
    if (by)
        wanted.insert(wanted.begin(), *by);
    for (const Quantity quantity : wanted) {
        for (const InsideRow &row : content.rows) {
            if (ofUnits(row) && row.quantity == quantity)
                return &row;
        }
    }
    return nullptr;
}

QString orderText(UnitOrder order, const QString &title)
{
    switch (order) {
    case UnitOrder::mean:
        return InsideText::tr("units by the mean of “%1” over the steps, the largest on top").arg(title);
    case UnitOrder::peakTime:
        return InsideText::tr("units by the step at which “%1” has its largest magnitude, the earliest on top").arg(title);
    case UnitOrder::similarity:
        return InsideText::tr("units whose “%1” goes together beside each other: spectral seriation of the correlations")
            .arg(title);
    case UnitOrder::natural:
        break;
    }
    return {};
}

UnitFilter filterOf(InsideContent &content, const QString &text)
{
    if (text.trimmed().isEmpty())
        return {};
    const auto filter = parseUnitFilter(text, content.arranged.symbols);
    if (filter)
        return *filter;
    content.arranged.problem = errorText(filter.error());
    return {};
}

bool isNatural(const std::vector<size_t> &units, size_t of)
{
    return units.size() == of && std::ranges::is_sorted(units);
}

/// Of a row that has all units.
QStringList namesOf(const InsideRow &row, const std::vector<size_t> &units)
{
    QStringList names;
    for (const size_t unit : units)
        names << row.names[static_cast<qsizetype>(unit)];
    return names;
}

void reorder(InsideRow &row, const std::vector<size_t> &units, const QStringList &names)
{
    const arma::uvec places = arma::conv_to<arma::uvec>::from(units);
    row.values = row.values.rows(places);
    if (!row.untouched.empty())
        row.untouched = row.untouched.rows(places);
    row.names = names;
    row.units = units;
}

} // namespace

QString symbolOf(Quantity quantity)
{
    switch (quantity) {
    case Quantity::written:
        return QStringLiteral("written");
    case Quantity::kept:
        return QStringLiteral("kept");
    case Quantity::cell:
        return QStringLiteral("c");
    case Quantity::forgetGate:
        return QStringLiteral("f");
    case Quantity::inputGate:
        return QStringLiteral("i");
    case Quantity::candidate:
        return QStringLiteral("g");
    case Quantity::outputGate:
        return QStringLiteral("o");
    case Quantity::hidden:
    case Quantity::activation:
        return QStringLiteral("h");
    case Quantity::updateGate:
        return QStringLiteral("z");
    case Quantity::resetGate:
        return QStringLiteral("r");
    case Quantity::preactivation:
        return QStringLiteral("a");
    case Quantity::contribution:
        break;
    }
    return {};
}

void arrangeUnits(InsideContent &content, const UnitArrangement &arrangement)
{
    content.arranged = {};
    const InsideRow *leading = leadingRow(content, arrangement.by);
    if (!leading)
        return;
    for (const InsideRow &row : content.rows) {
        if (ofUnits(row)) {
            content.arranged.quantities.emplace_back(row.quantity, row.title);
            content.arranged.symbols << symbolOf(row.quantity);
        }
    }
    const UnitFilter filter = filterOf(content, arrangement.filter);
    const auto valuesOf = [&rows = std::as_const(content.rows)](const QString &symbol) -> const arma::mat * {
        const auto row =
            std::ranges::find_if(rows, [&](const InsideRow &each) { return ofUnits(each) && symbolOf(each.quantity) == symbol; });
        return row == rows.end() ? nullptr : &row->values;
    };
    std::vector<size_t> units = unitOrder(leading->values, arrangement.order);
    content.arranged.of = units.size();
    content.arranged.by = leading->quantity;
    content.arranged.order = orderText(arrangement.order, leading->title);
    std::erase_if(units, [&](size_t unit) { return !passes(filter, unit, content.selection.step, valuesOf); });
    if (units.empty()) { // an empty map would say nothing
        content.arranged.problem = InsideText::tr("No unit passes this filter, so all are shown.");
        units = unitOrder(leading->values, arrangement.order);
    }
    content.arranged.units = units;
    if (arrangement.pinned && *arrangement.pinned < content.arranged.of)
        content.arranged.pinned = arrangement.pinned;
    const QStringList names = namesOf(*leading, units);
    for (InsideRow &row : content.rows) {
        if (!ofUnits(row))
            continue;
        if (content.arranged.pinned) {
            row.pinned = row.values.row(*content.arranged.pinned);
            if (!row.untouched.empty())
                row.pinnedUntouched = row.untouched.row(*content.arranged.pinned);
        }
        if (!isNatural(units, content.arranged.of))
            reorder(row, units, names);
    }
}

size_t rowsOfUnits(const InsideContent &content)
{
    size_t most = content.arranged.units.size();
    if (most > 0)
        return most;
    for (const InsideRow &row : content.rows) {
        if (row.kind == InsideRow::Kind::map && row.quantity != Quantity::contribution)
            most = std::max<size_t>(most, row.values.n_rows);
    }
    return most;
}

QString rowsSeenText(const InsideContent &content, const RowWindow &window)
{
    if (window.isAll())
        return {};
    const UnitsArranged &arranged = content.arranged;
    const bool byNumber = arranged.units.empty() || isNatural(arranged.units, arranged.of);
    return (byNumber ? InsideText::tr("units %1–%2 of %3") : InsideText::tr("rows %1–%2 of %3"))
        .arg(window.first + 1)
        .arg(window.last() + 1)
        .arg(window.rows);
}

bool dependsOnCursor(const UnitArrangement &arrangement)
{
    return arrangement.filter.contains(QStringLiteral("now"));
}

} // namespace sluice
