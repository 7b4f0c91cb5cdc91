#pragma once

#include <QString>
#include <QStringList>

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
/// A number behind another one's sign, in brackets where it has a sign of its own: "0.49 · (−0.15)".
QString afterSign(const QString &number);
/// As short as it can be: "0.5", "−4".
QString plainText(double value);
/// A learning rate, one form wherever it is read: "0.02", "0.0025", "10⁻⁵"; four figures at most.
QString rateText(double value);
/// A number that some library has written, as it is printed: "-0.5" with a true minus sign, "1e-05" as 10⁻⁵ and "2e+07" as 2·10⁷.
QString printedNumber(const QString &number);
/// The numbers of one axis, as some library has written them, in one form: where one has a power of ten all have one, but 0 and those
/// from 1 to 99.
QStringList printedScale(const QStringList &numbers);
/// Whether a text has raised digits, which are smaller than others.
bool hasRaisedDigits(const QString &text);
/// Rich text whose powers of ten are raised by its format, which makes them two thirds of so many pixels high.
QString withRaisedNumbers(const QString &html, int pixels);
/// Words for a label of a projector, whose raised digits are read from the last row: rich text where there are powers of ten.
QString readableText(const QString &words, int pixels);
/// Enough digits to tell any two floats apart, for tooltips.
QString exactText(double value);

} // namespace sluice
