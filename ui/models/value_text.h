#pragma once

#include <QString>

namespace sluice {

/// In the window's language, with a true minus sign; "–" where it is not finite.
QString fixedText(double value, int decimals = 2);
/// And with a plus sign where it is not negative.
QString signedText(double value, int decimals = 2);
/// What the text of a number says.
double shownValue(double value);
/// Whether `value` is not what comes of the shown numbers that it is computed from: these are rounded.
bool isRounded(double fromShown, double value);
/// "=", or "≈" between such numbers and their value.
QString equalsText(bool rounded);
/// As short as it can be: "0.5", "−4".
QString plainText(double value);
/// A number that some library has written, as it is printed: "-0.5" with a true minus sign, "1e-05" as 10⁻⁵ and "2e+07" as 2·10⁷.
QString printedNumber(const QString &number);
/// The same where raised digits would be too small: 0.00001, or 1e−12.
QString flatNumber(const QString &number);
/// All the numbers of a sentence that were printed: "2.1·10⁻¹⁵" becomes "2.1e−15".
QString withFlatNumbers(const QString &sentence);
/// Enough digits to tell any two floats apart, for tooltips.
QString exactText(double value);

} // namespace sluice
