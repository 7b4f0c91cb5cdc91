#include "ui/models/error_text.h"

#include <QCoreApplication>

namespace sluice {

QString errorText(const Sentence &sentence)
{
    const auto translated = [](const Message &message) {
        return QCoreApplication::translate(message.context, message.text).toStdString();
    };
    return QString::fromStdString(sentence.said(translated));
}

} // namespace sluice
