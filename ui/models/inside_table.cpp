#include "ui/models/inside_content.h"
#include "ui/models/inside_parts.h"
#include "ui/models/language.h"
#include "ui/models/value_text.h"

#include <cmath>

namespace sluice {

namespace {

std::vector<double> stepNumbers(size_t steps)
{
    std::vector<double> numbers(steps);
    for (size_t t = 0; t < steps; ++t)
        numbers[t] = static_cast<double>(t + 1);
    return numbers;
}

std::vector<double> rowValues(const arma::mat &values, size_t row)
{
    return arma::conv_to<std::vector<double>>::from(values.row(row));
}

QString columnName(const InsideRow &row, size_t k)
{
    // The dense network's answer has its name already.
    QString name = row.quantity == InsideRow::Quantity::contribution ? row.title + ' ' + row.formula : row.title;
    if (row.names.size() > 1)
        name += ' ' + row.names[static_cast<qsizetype>(k)];
    return row.held ? InsideText::tr("%1 (held)").arg(name) : name;
}

constexpr size_t mostListed = 8; // units that share a pixel

/// "units 13–16", or one by one where they are sorted otherwise.
QString blockUnits(const InsideRow &row, const DrawnCell &block)
{
    const auto name = [&](size_t place) { return row.names[static_cast<qsizetype>(place)]; };
    const size_t last = block.firstRow + block.rows - 1;
    if (block.rows == 1)
        return name(last);
    if (row.units.empty())
        return QStringLiteral("%1 – %2").arg(name(block.firstRow), name(last));
    if (row.units[last] == row.units[block.firstRow] + block.rows - 1)
        return InsideText::tr("units %1–%2").arg(row.units[block.firstRow] + 1).arg(row.units[last] + 1);
    if (block.rows > mostListed)
        return InsideText::tr("%1 units").arg(block.rows);
    QStringList numbers;
    for (size_t place = block.firstRow; place <= last; ++place)
        numbers << QString::number(row.units[place] + 1);
    return InsideText::tr("units %1").arg(joinedList(numbers));
}

/// What is drawn of the cells of a block: "drawn: the strongest of units 13–16, t = 19–21\nunit 15, t = 20: −0.98".
QString drawnText(const InsideContent &content, const DrawnCell &block, CellMerge by, QStringList whose, const QString &strongest)
{
    if (block.columns > 1)
        whose << InsideText::tr("t = %1–%2").arg(block.firstColumn + 1).arg(block.firstColumn + block.columns);
    const QString of = joinedList(whose);
    if (by == CellMerge::mean)
        return InsideText::tr("drawn: the mean of %1: %2").arg(of, exactText(block.value));
    const QString where = QStringLiteral("%1, %2").arg(strongest, content.axis.label(block.column));
    return InsideText::tr("drawn: the strongest of %1").arg(of) + '\n' + named(where, exactText(block.value));
}

} // namespace

PlotTable insideTable(const InsideContent &content)
{
    PlotTable table;
    if (content.steps == 0)
        return table;
    const auto &ahead = content.axis.ahead;
    table.columns.push_back({QStringLiteral("t"), stepNumbers(content.steps)});
    if (ahead)
        table.columns.back().values.push_back(static_cast<double>(ahead->number));
    if (!content.axis.dates.empty()) {
        table.columns.push_back({content.axis.dateName, content.axis.dates, content.axis.days});
        if (ahead)
            table.columns.back().values.push_back(ahead->date);
    }
    if (!content.series.stems.empty())
        table.columns.push_back({content.series.stemName, content.series.stems});
    for (const SeriesRow::Marks &kind : content.series.marks) {
        std::vector<double> marks(content.steps, 0);
        for (const size_t t : kind.steps)
            marks[t] = 1;
        table.columns.push_back({kind.name, marks});
    }
    for (const SeriesLine &line : content.series.lines) {
        table.columns.push_back({line.name, line.values});
        if (ahead)
            table.columns.back().values.push_back(line.ahead);
    }
    for (const InsideRow &row : content.rows) {
        for (size_t k = 0; k < row.values.n_rows; ++k) {
            table.columns.push_back({columnName(row, k), rowValues(row.values, k)});
            if (!row.untouched.empty())
                table.columns.push_back({InsideText::tr("%1 untouched").arg(columnName(row, k)), rowValues(row.untouched, k)});
        }
    }
    return table;
}

QString rowTip(const InsideContent &content, const InsideRow &row, size_t step, std::optional<size_t> mapRow,
               const CellSharing &shared)
{
    QStringList lines = {QStringLiteral("%1 %2, %3").arg(row.title, row.formula, content.axis.label(step))};
    if (!row.answer.isEmpty())
        lines << row.answer;
    for (size_t k = 0; k < row.values.n_rows; ++k) {
        if (mapRow && *mapRow != k)
            continue;
        QString line = exactText(row.values(k, step));
        if (row.names.size() > 1)
            line = named(row.names[static_cast<qsizetype>(k)], line);
        if (!row.untouched.empty())
            line += ' ' + InsideText::tr("(untouched %1)").arg(exactText(row.untouched(k, step)));
        lines << line;
    }
    if (mapRow && shared.any()) {
        const DrawnCell block = drawnCell(row.values, *mapRow, step, shared);
        lines << drawnText(content, block, shared.by, {blockUnits(row, block)}, row.names[static_cast<qsizetype>(block.row)]);
    }
    return lines.join('\n');
}

QString pinnedTip(const InsideContent &content, const InsideRow &row, size_t step, const CellSharing &shared)
{
    if (!content.arranged.pinned || step >= row.pinned.n_elem)
        return {};
    const QString unit = InsideText::tr("unit %1, pinned").arg(*content.arranged.pinned + 1);
    const QString tip = QStringLiteral("%1 %2, %3\n%4: %5")
                            .arg(row.title, row.formula, content.axis.label(step), unit, exactText(row.pinned(step)));
    if (!shared.any())
        return tip;
    return tip + '\n' + drawnText(content, drawnCell(row.pinned, 0, step, shared), shared.by, {}, unit);
}

QString seriesTip(const InsideContent &content, size_t step)
{
    QStringList lines = {content.axis.label(step)};
    if (step < content.series.stems.size())
        lines << named(content.series.stemName, exactText(content.series.stems[step]));
    for (const SeriesLine &line : content.series.lines) {
        if (step < line.values.size() && !std::isnan(line.values[step]))
            lines << named(line.name, line.text(line.values[step]));
    }
    return lines.join('\n');
}

QString aheadTip(const InsideContent &content)
{
    QStringList lines = {content.axis.aheadLabel()};
    for (const SeriesLine &line : content.series.lines)
        if (!std::isnan(line.ahead))
            lines << named(line.name, line.text(line.ahead));
    return lines.join('\n');
}

} // namespace sluice
