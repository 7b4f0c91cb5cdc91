#include "ui/models/value_text.h"

#include <QLocale>
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

QString plainText(double value)
{
    return written(value, 'g', 6);
}

QString exactText(double value)
{
    return written(value, 'g', 9);
}

} // namespace sluice
