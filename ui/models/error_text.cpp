#include "ui/models/error_text.h"

#include <QCoreApplication>

namespace sluice {

QString errorText(const Error &error)
{
    const QString text = QCoreApplication::translate(error.message().context, error.message().text);
    QString sentence;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const int digit = text[at] == '%' && at + 1 < text.size() ? text[at + 1].digitValue() : -1;
        if (digit >= 1 && static_cast<size_t>(digit) <= error.arguments().size()) {
            sentence += QString::fromStdString(error.arguments()[static_cast<size_t>(digit) - 1]);
            ++at;
        } else {
            sentence += text[at];
        }
    }
    return sentence;
}

} // namespace sluice
