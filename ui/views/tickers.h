#pragma once

#include "ui/views/plot.h"

namespace sluice {

/// Numbers with a true minus sign, as every ticker here has them.
QSharedPointer<QCPAxisTicker> numberTicker();
/// The same for the axes of a plot that nobody has given a ticker.
void printNumbers(QCustomPlot &plot);
/// Whether numbers of that axis had raised digits when they were last written.
bool raisesDigits(const QCPAxis &axis);

/// Whole numbers only: epochs, time steps.
QSharedPointer<QCPAxisTicker> wholeTicker();

/// Powers of ten; of a range of fewer than 1.6 of them also their doubles and fives, and even steps where that leaves less than two.
QSharedPointer<QCPAxisTicker> logTicker();

/// Names at whole numbers from `first` on, `count` of them, about `most` of which are written. `inTwoColumns`: short ones of an
/// upright axis that do not all fit below each other stand in two columns, those of the outer one with dots to their place.
QSharedPointer<QCPAxisTicker> nameTicker(std::function<QString(size_t)> name, size_t count, double first = 1, int most = 12,
                                         bool inTwoColumns = false);

/// Names of steps where they have some, otherwise their numbers.
QSharedPointer<QCPAxisTicker> stepTicker(const QStringList &names);

/// Of a range symmetric about 0: both ends to two digits, between them 0 where there is room for three numbers.
QSharedPointer<QCPAxisTicker> endsTicker();

/// No more labels along the vertical axes of this plot than have room there. Whether anything changed: then it has to be laid out anew.
bool fitTicks(QCustomPlot &plot);

} // namespace sluice
