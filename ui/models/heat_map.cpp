#include "ui/models/heat_map.h"

#include "ui/models/inside_content.h"
#include "ui/models/inside_parts.h"
#include "ui/models/language.h"
#include "ui/models/value_text.h"

#include <cmath>

namespace sluice {

QString HeatMap::xName(size_t column) const
{
    const auto at = static_cast<qsizetype>(column);
    return at < xNames.size() ? xNames[at] : QString::number(column + 1);
}

QString HeatMap::yName(size_t row) const
{
    const auto at = static_cast<qsizetype>(row);
    return at < yNames.size() ? yNames[at] : QString::number(row + 1);
}

HeatMap withMapOf(HeatMap map, MapShows shows)
{
    if (map.untouched.empty())
        return map;
    if (shows == MapShows::whatIf) {
        map.valueTitle = InsideText::tr("%1, what if").arg(map.valueTitle);
        return map;
    }
    if (shows == MapShows::before) {
        map.values = map.untouched;
        map.valueTitle = InsideText::tr("%1, as it was").arg(map.valueTitle);
        return map;
    }
    map.values -= map.untouched;
    map.scale = HeatMap::Scale::signedAboutZero;
    map.limit = limitOf(map.values);
    map.valueTitle = InsideText::tr("change of %1").arg(map.valueTitle);
    return map;
}

namespace {

QString drawnText(const HeatMap &map, const DrawnCell &block)
{
    const QString size = QStringLiteral("%1 × %2").arg(block.rows).arg(block.columns);
    if (map.merge() == CellMerge::mean)
        return InsideText::tr("drawn: the mean of %1 cells: %2").arg(size, exactText(block.value));
    return InsideText::tr("drawn: the strongest of %1 cells").arg(size) + '\n' +
           named(QStringLiteral("%1, %2").arg(map.yName(block.row), map.xName(block.column)), exactText(block.value));
}

} // namespace

QString heatMapTip(const HeatMap &map, size_t row, size_t column, const CellSharing &shared)
{
    if (row >= map.values.n_rows || column >= map.values.n_cols)
        return {};
    QString tip = QStringLiteral("%1, %2\n%3: %4")
                      .arg(map.yName(row), map.xName(column), map.valueTitle, exactText(map.values(row, column)));
    if (!map.untouched.empty())
        tip += ' ' + InsideText::tr("(untouched %1)").arg(exactText(map.untouched(row, column)));
    const auto cell = static_cast<qsizetype>(column * map.values.n_rows + row);
    if (cell < map.cellTexts.size())
        tip += QStringLiteral(" (%1)").arg(map.cellTexts[cell]);
    return shared.any() ? tip + '\n' + drawnText(map, drawnCell(map.values, row, column, shared)) : tip;
}

PlotTable heatMapTable(const HeatMap &map)
{
    PlotTable table;
    for (arma::uword row = 0; row < map.values.n_rows; ++row) {
        table.columns.push_back({map.yName(row), arma::conv_to<std::vector<double>>::from(map.values.row(row))});
        if (!map.untouched.empty())
            table.columns.push_back({InsideText::tr("%1 untouched").arg(map.yName(row)),
                                     arma::conv_to<std::vector<double>>::from(map.untouched.row(row))});
    }
    return table;
}

double limitOf(const arma::mat &values)
{
    double magnitude = 0;
    for (const double value : values) {
        if (std::isfinite(value))
            magnitude = std::max(magnitude, std::abs(value));
    }
    return niceLimit(magnitude);
}

} // namespace sluice
