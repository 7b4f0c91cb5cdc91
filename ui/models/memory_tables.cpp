#include "ui/models/memory_content.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct MemoryText {
    Q_DECLARE_TR_FUNCTIONS(MemoryText)
};

PlotColumn stepsColumn(size_t steps)
{
    PlotColumn column{QStringLiteral("t"), {}};
    for (size_t t = 1; t <= steps; ++t)
        column.values.push_back(static_cast<double>(t));
    return column;
}

template <class Row> std::vector<double> valuesOf(const Row &row)
{
    return {row.begin(), row.end()};
}

} // namespace

PlotTable flowTable(const MemoryContent &content)
{
    PlotTable table{{stepsColumn(content.steps)}};
    for (const FlowCurve &curve : content.curves)
        table.columns.push_back({curve.name, valuesOf(curve.norms)});
    return table;
}

PlotTable inputTable(const MemoryContent &content)
{
    PlotTable table{{stepsColumn(content.steps)}};
    const auto addRows = [&](const arma::mat &rows, const QString &name) {
        for (arma::uword row = 0; row < rows.n_rows; ++row)
            table.columns.push_back(
                {name.arg(content.inputNames[static_cast<qsizetype>(row)]), valuesOf(arma::rowvec(rows.row(row)))});
    };
    addRows(content.fed, QStringLiteral("%1"));
    addRows(content.fedBefore, MemoryText::tr("%1 as it was"));
    addRows(content.input, QStringLiteral("∂y/∂%1"));
    addRows(content.inputBefore, MemoryText::tr("∂y/∂%1 as it was"));
    return table;
}

PlotTable saturationTable(const MemoryContent &content)
{
    PlotTable table;
    for (const SaturationSeries &series : content.saturation) {
        table.columns.push_back(
            {MemoryText::tr("%1 below %2").arg(series.name).arg(content.selection.thresholds.low), valuesOf(series.below)});
        table.columns.push_back(
            {MemoryText::tr("%1 above %2").arg(series.name).arg(content.selection.thresholds.high), valuesOf(series.above)});
        if (series.belowBefore.empty())
            continue;
        table.columns.push_back({MemoryText::tr("%1 below %2, as it was").arg(series.name).arg(content.selection.thresholds.low),
                                 valuesOf(series.belowBefore)});
        table.columns.push_back({MemoryText::tr("%1 above %2, as it was").arg(series.name).arg(content.selection.thresholds.high),
                                 valuesOf(series.aboveBefore)});
    }
    return table;
}

} // namespace sluice
