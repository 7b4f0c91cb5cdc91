#include "ui/models/value_text.h"

#include <QLocale>
#include <QRegularExpression>
#include <cmath>

namespace sluice {

namespace {

QString written(double value, char format, int digits)
{
    if (!std::isfinite(value))
        return QString(QChar(0x2013));
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, format, digits).replace('-', QChar(0x2212));
}

constexpr int mostNoughts = 6; // of a number written without a power of ten

/// Its sign, digits, and the power's sign and digits.
QRegularExpressionMatch powerIn(const QString &number)
{
    static const QRegularExpression power(QStringLiteral("^([-−]?)(\\d[\\d.,]*)e([-+]?)0*(\\d+)$"),
                                          QRegularExpression::CaseInsensitiveOption);
    return power.match(number);
}

} // namespace

QString fixedText(double value, int decimals)
{
    const double tiny = 0.5 * std::pow(10, -decimals);
    return written(std::abs(value) < tiny ? 0 : value, 'f', decimals);
}

QString signedText(double value, int decimals)
{
    const QString text = fixedText(value, decimals);
    return std::isfinite(value) && !text.startsWith(QChar(0x2212)) ? '+' + text : text;
}

double shownValue(double value)
{
    if (!std::isfinite(value))
        return 0;
    // A long double holds a hundred times any double of such a size exactly, so that halves are rounded as the text rounds them.
    return static_cast<double>(std::round(value * 100.0L)) / 100 + 0.0;
}

bool isRounded(double fromShown, double value)
{
    const bool differs = std::abs(fromShown - shownValue(value)) > 0.005 + 1e-9; // by more than the last digit's half
    return differs && std::isfinite(value);
}

QString equalsText(bool rounded)
{
    return rounded ? QStringLiteral("≈") : QStringLiteral("=");
}

QString plainText(double value)
{
    return written(value, 'g', 6);
}

QString printedNumber(const QString &number)
{
    static const QString raised = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    if (const auto found = powerIn(number); found.hasMatch()) {
        QString printed = found.captured(1).isEmpty() ? QString() : QString(QChar(0x2212));
        printed += found.captured(2) == QLatin1String("1") ? QString() : found.captured(2) + QChar(0x00B7);
        printed += QStringLiteral("10") + (found.captured(3) == QLatin1String("-") ? QStringLiteral("⁻") : QString());
        for (const QChar digit : found.captured(4))
            printed += raised[digit.digitValue()];
        return printed;
    }
    return number.startsWith('-') ? QChar(0x2212) + number.mid(1) : number;
}

QString flatNumber(const QString &number)
{
    const auto found = powerIn(number);
    if (!found.hasMatch())
        return printedNumber(number);
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const QString power = (found.captured(3) == QLatin1String("-") ? QStringLiteral("-") : QString()) + found.captured(4);
    const QString flat = std::abs(power.toInt()) > mostNoughts ? found.captured(2) + 'e' + printedNumber(power)
                                                               : locale.toString(locale.toDouble(found.captured(2) + 'e' + power),
                                                                                 'f', QLocale::FloatingPointShortest);
    return (found.captured(1).isEmpty() ? QString() : QString(QChar(0x2212))) + flat;
}

QString withFlatNumbers(const QString &sentence)
{
    static const QString raised = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    static const QRegularExpression power(QStringLiteral("(?:(\\d)·|\\b)10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)"));
    QString flat;
    qsizetype end = 0;
    for (auto each = power.globalMatch(sentence); each.hasNext();) {
        const QRegularExpressionMatch found = each.next();
        flat += sentence.mid(end, found.capturedStart() - end);
        flat += (found.captured(1).isEmpty() ? QStringLiteral("1") : found.captured(1)) + 'e';
        flat += found.captured(2).isEmpty() ? QString() : QString(QChar(0x2212));
        for (const QChar digit : found.captured(3))
            flat += QString::number(raised.indexOf(digit));
        end = found.capturedEnd();
    }
    return flat + sentence.mid(end);
}

QString exactText(double value)
{
    return written(value, 'g', 9);
}

} // namespace sluice
