#include "ui/models/number_text.h"

#include "ui/models/value_text.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <optional>

namespace sluice {

namespace {

constexpr int mostFigures = 4; // of numbers whose difference is small beside them

/// "2.1·10⁻¹⁵"
QString withPower(double value)
{
    const QString written = QString::number(value, 'e', 1);
    const QString mantissa = QLocale().toString(written.section('e', 0, 0).toDouble(), 'f', 1);
    return printedNumber(mantissa + 'e' + written.section('e', 1));
}

/// Of the rounded value: 0.999 is "1.0".
int magnitudeOf(double value)
{
    return QString::number(std::abs(value), 'e', 1).section('e', 1).toInt();
}

bool hasPower(int magnitude)
{
    return magnitude < -4 || magnitude > 6;
}

int decimalsOf(int magnitude)
{
    return std::max(0, 1 - magnitude);
}

/// Those of two numbers beside their difference; none where each is written by itself.
std::optional<int> decimalsBeside(double difference, double one, double other)
{
    const int largest = magnitudeOf(std::max(std::abs(one), std::abs(other)));
    const int decimals = std::min(decimalsOf(magnitudeOf(difference)), std::max(0, mostFigures - 1 - largest));
    return hasPower(largest) || decimals == 0 ? std::nullopt : std::optional(decimals);
}

} // namespace

QString shortNumber(double value)
{
    const QLocale locale;
    if (!std::isfinite(value))
        return QStringLiteral("–");
    if (value == 0)
        return locale.toString(0);
    const int magnitude = magnitudeOf(value);
    if (hasPower(magnitude))
        return withPower(value);
    if (magnitude > 2)
        return (value < 0 ? QString(QChar(0x2212)) : QString()) +
               groupedNumber(static_cast<size_t>(std::llround(std::abs(value))));
    return printedNumber(locale.toString(value, 'f', decimalsOf(magnitude)));
}

double shortValue(double value)
{
    if (!std::isfinite(value))
        return value;
    const int magnitude = magnitudeOf(value);
    return (hasPower(magnitude) ? QString::number(value, 'e', 1) : QString::number(value, 'f', decimalsOf(magnitude))).toDouble();
}

QString percentText(const QString &number)
{
    return number + QStringLiteral("\u00A0%");
}

QString percentText(double percent, int decimals)
{
    const QString digits = QLocale::c().toString(percent, 'f', decimals);
    const QString whole = digits.section('.', 0, 0);
    const QString rest = decimals > 0 ? QLocale().decimalPoint() + digits.section('.', 1) : QString();
    return percentText(printedNumber(groupedDigits(whole) + rest));
}

QString differenceText(double from, double less)
{
    const double difference = from - less;
    const auto decimals = decimalsBeside(difference, from, less);
    const auto text = [&](double value) { return decimals ? fixedText(value, *decimals) : shortNumber(value); };
    const auto said = [&](double value) {
        return decimals ? QString::number(value, 'f', *decimals).toDouble() : shortValue(value);
    };
    const QString result = shortNumber(difference);
    return QStringLiteral("%1 − %2 %3 %4")
        .arg(text(from), afterSign(text(less)), equalsText(shortNumber(said(from) - said(less)) != result), result);
}

QString groupedNumber(size_t value)
{
    return groupedDigits(QString::number(value));
}

QString groupedDigits(QString digits)
{
    const qsizetype first = digits.startsWith('-') ? 1 : 0;
    for (qsizetype at = digits.size() - 3; at > first; at -= 3)
        digits.insert(at, QChar(0x202F));
    return digits;
}

QString timesNumber(double ratio)
{
    const QLocale locale;
    if (ratio < 9.95)
        return locale.toString(ratio, 'f', 1);
    return ratio < 1e6 ? groupedNumber(static_cast<size_t>(std::llround(ratio))) : withPower(ratio);
}

} // namespace sluice
