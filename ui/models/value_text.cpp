#include "ui/models/value_text.h"

#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
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

/// Its sign, digits, and the power's sign and digits.
QRegularExpressionMatch powerIn(const QString &number)
{
    static const QRegularExpression power(QStringLiteral("^([-−]?)(\\d[\\d.,]*)e([-+]?)0*(\\d+)$"),
                                          QRegularExpression::CaseInsensitiveOption);
    return power.match(number);
}

const QString raised = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");

/// "0.0001" as "1e-04"; what needs none, and what is no number, stays.
QString withPower(const QString &number)
{
    const QLocale locale;
    bool is = false;
    const double value = locale.toDouble(number, &is);
    const bool brief = value == 0 || (std::abs(value) >= 1 && std::abs(value) < 100);
    return !is || brief ? number : locale.toString(value, 'e', QLocale::FloatingPointShortest);
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

QString afterSign(const QString &number)
{
    return number.startsWith(QChar(0x2212)) ? '(' + number + ')' : number;
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

QString rateText(double value)
{
    return printedNumber(QLocale().toString(value, 'g', 4));
}

QString printedNumber(const QString &number)
{
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

QStringList printedScale(const QStringList &numbers)
{
    const bool powers = std::ranges::any_of(numbers, [](const QString &number) { return powerIn(number).hasMatch(); });
    QStringList printed;
    for (const QString &number : numbers)
        printed << printedNumber(powers ? withPower(number) : number);
    return printed;
}

bool hasRaisedDigits(const QString &text)
{
    return std::ranges::any_of(text, [](QChar letter) { return raised.contains(letter); });
}

QString withRaisedNumbers(const QString &html, int pixels)
{
    static const QRegularExpression power(QStringLiteral("\\b10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)"));
    QString all;
    qsizetype end = 0;
    for (auto each = power.globalMatch(html); each.hasNext();) {
        const QRegularExpressionMatch found = each.next();
        QString digits = found.captured(1).isEmpty() ? QString() : QString(QChar(0x2212));
        for (const QChar digit : found.captured(2))
            digits += QString::number(raised.indexOf(digit));
        all += html.mid(end, found.capturedStart() - end) +
               QStringLiteral("10<span style='vertical-align: super; font-size: %1px'>%2</span>").arg(pixels).arg(digits);
        end = found.capturedEnd();
    }
    return all + html.mid(end);
}

QString readableText(const QString &words, int pixels)
{
    const QString html = words.toHtmlEscaped(), marked = withRaisedNumbers(html, pixels);
    return marked == html ? words : marked;
}

QString exactText(double value)
{
    return written(value, 'g', 9);
}

} // namespace sluice
