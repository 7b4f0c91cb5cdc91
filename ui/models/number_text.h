#pragma once

#include <QString>
#include <cstddef>

namespace sluice {

/// Two figures that matter: "0.0041", "0.31", "1.2", "−15", "230".
QString shortNumber(double value);
/// What those figures say: a sentence about numbers beside each other agrees with what is seen of them.
double shortValue(double value);
/// "12 %" of a number as it is written; no line ends before the sign.
QString percentText(const QString &number);
/// "12 %", "99.5 %", "1 233 %": with so many decimals, and with the spaces of groupedNumber.
QString percentText(double percent, int decimals);
/// "154.6 − 151.2 = 3.4": as many places as two figures of the difference take, of numbers of four figures at most.
QString differenceText(double from, double less);
/// "11 969", with narrow spaces that do not break.
QString groupedNumber(size_t value);
/// The same of digits, with a minus sign before them or not.
QString groupedDigits(QString digits);
/// How many times as much: "1.9", "665".
QString timesNumber(double ratio);

} // namespace sluice
