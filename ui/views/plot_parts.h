#pragma once

#include "ui/views/plot.h"

#include <armadillo>

namespace sluice {

/// The legend in a row of its own above the axes, wrapped as the width of the plot or of its picture asks for: it covers no data and
/// comes along in every export.
void placeLegendAbove(QCustomPlot &plot);

/// Of a text whose middle is to be there, of the font's own letters: with others its line may be higher.
double baselineAbout(double middle, const QFontMetricsF &metrics);

/// A vertical line through the whole axis rect, to be placed at an x.
QCPItemStraightLine *addVerticalLine(QCustomPlot *plot);
void placeAt(QCPItemStraightLine &line, double x);

/// As many graphs as that.
/// The legend names these and no others, in this order.
void setNamed(QCPLegend &legend, const std::vector<QCPGraph *> &graphs);

void fitCount(Plot &plot, std::vector<QCPGraph *> &graphs, size_t count);

/// The k-th of several lines of one colour: they differ in their dashes.
QPen dashedPen(size_t k, const QColor &colour, double width);

/// A line under a what-if, of `points`: told from the model's own by colour and by diamonds on it, on all of its points where these
/// alone are drawn.
void drawAsWhatIf(QCPGraph &graph, const Plot &plot, double width, size_t points);

/// A map's cells, each `columnWidth` × `rowHeight`, from the left and upper edge on; first row first. Not finite: transparent.
void fillColourMap(QCPColorMap &map, const arma::mat &values, double left, double columnWidth, double top, double rowHeight);
/// For colour maps; NaN is left empty.
QCPColorGradient gradientOf(const Stops &stops);

std::vector<ModelLook> looksOf(const std::vector<ModelSpec> &models);

/// 1 … steps
QVector<double> stepNumbers(size_t steps);

template <class Values> QVector<double> vectorOf(const Values &values)
{
    return {values.begin(), values.end()};
}

} // namespace sluice
