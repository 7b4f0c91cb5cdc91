#pragma once

#include <QString>
#include <cstddef>

namespace sluice {

/// Two figures that matter: "0.0041", "0.31", "1.2", "−15", "230".
QString shortNumber(double value);
/// What those figures say: a sentence about numbers beside each other agrees with what is seen of them.
double shortValue(double value);
/// "11 969", with narrow spaces that do not break.
QString groupedNumber(size_t value);
/// The same of digits, with a minus sign before them or not.
QString groupedDigits(QString digits);
/// How many times as much: "1.9", "665".
QString timesNumber(double ratio);

} // namespace sluice
