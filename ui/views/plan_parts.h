#pragma once

#include "ui/models/window_plan.h"
#include "ui/views/plot.h"

namespace sluice {

// What the two plots of a plan (split_plot.h, window_plot.h) have in common.

void spanBand(QCPItemRect &band, double from, double to);
/// Words in a plot: a curve that passes behind them does not strike them through.
QCPItemText *addWord(QCustomPlot *plot);
void setWordColours(QCPItemText &word, const QColor &colour, const Theme &colours);
/// With room above and below for words and grips.
QCPRange airy(const std::vector<double> &values);
/// Names `count` rows of a series, from the given one on, by what gives its order, dates for example: at their numbers, counted from 1.
/// Whether there is such a thing; where not, rows are numbers.
bool nameByOrder(QCPAxis &axis, const std::shared_ptr<const Dataset> &data, size_t from, size_t count);
QString targetName(const WindowPlan &plan); ///< with its unit

} // namespace sluice
