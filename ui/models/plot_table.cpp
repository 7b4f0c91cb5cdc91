#include "ui/models/plot_table.h"

#include "core/data/calendar.h"
#include "ui/models/language.h"
#include "ui/models/value_text.h"

#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

QString quoted(const QString &text)
{
    const bool plain = !text.contains(',') && !text.contains('"') && !text.contains('\n') && !text.contains('\r');
    return plain ? text : '"' + QString(text).replace('"', "\"\"") + '"';
}

bool isEmpty(const PlotColumn &column, size_t row)
{
    return row >= column.values.size() || std::isnan(column.values[row]);
}

QString cell(const PlotColumn &column, size_t row)
{
    if (isEmpty(column, row))
        return {};
    if (column.dates)
        return cellText(column, row);
    return QString::number(column.values[row], 'g', QLocale::FloatingPointShortest);
}

} // namespace

QString plotDataAsCsv(const PlotTable &table)
{
    size_t rows = 0;
    QStringList cells;
    for (const PlotColumn &column : table.columns) {
        rows = std::max(rows, column.values.size());
        cells << quoted(column.name);
    }
    QString csv = cells.join(',') + '\n';
    for (size_t row = 0; row < rows; ++row) {
        cells.clear();
        for (const PlotColumn &column : table.columns)
            cells << cell(column, row);
        csv += cells.join(',') + '\n';
    }
    return csv;
}

QString cellText(const PlotColumn &column, size_t row)
{
    if (isEmpty(column, row))
        return {};
    return column.dates ? QString::fromStdString(formatIsoDate(column.values[row])) : exactText(column.values[row]);
}

QString tableTip(const PlotTable &table, double x)
{
    if (table.columns.empty() || table.columns.front().values.empty())
        return {};
    const std::vector<double> &places = table.columns.front().values;
    const auto nearest = std::ranges::min_element(places, {}, [x](double at) { return std::abs(at - x); });
    const auto row = static_cast<size_t>(nearest - places.begin());
    QStringList lines;
    for (const PlotColumn &column : table.columns)
        if (!isEmpty(column, row))
            lines << named(column.name, cellText(column, row));
    return lines.join('\n');
}

} // namespace sluice
