#include "ui/models/plot_table.h"

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

QString cell(const PlotColumn &column, size_t row)
{
    if (row >= column.values.size() || std::isnan(column.values[row]))
        return {};
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

QString tableTip(const PlotTable &table, double x)
{
    if (table.columns.empty() || table.columns.front().values.empty())
        return {};
    const std::vector<double> &places = table.columns.front().values;
    const auto nearest = std::ranges::min_element(places, {}, [x](double at) { return std::abs(at - x); });
    const auto row = static_cast<size_t>(nearest - places.begin());
    QStringList lines;
    for (const PlotColumn &column : table.columns)
        if (row < column.values.size() && !std::isnan(column.values[row]))
            lines << QStringLiteral("%1: %2").arg(column.name, exactText(column.values[row]));
    return lines.join('\n');
}

} // namespace sluice
