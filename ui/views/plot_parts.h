#pragma once

#include "ui/views/plot.h"

namespace sluice {

/// The legend in a row of its own above the axes: it covers no data and comes along in every export.
void placeLegendAbove(QCustomPlot &plot);

/// A vertical line through the whole axis rect, to be placed at an x.
QCPItemStraightLine *addVerticalLine(QCustomPlot *plot);
void placeAt(QCPItemStraightLine &line, double x);

/// As many graphs as that.
void fitCount(QCustomPlot &plot, std::vector<QCPGraph *> &graphs, size_t count);

/// The k-th of several lines of one colour: they differ in their dashes.
QPen dashedPen(size_t k, const QColor &colour, double width);

/// For colour maps; NaN is left empty.
QCPColorGradient gradientOf(const Stops &stops);

std::vector<ModelLook> looksOf(const std::vector<ModelSpec> &models);

template <class Values> QVector<double> vectorOf(const Values &values)
{
    return {values.begin(), values.end()};
}

} // namespace sluice
