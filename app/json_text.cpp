#include "app/json_text.h"

#include <QJsonDocument>

namespace sluice {

std::string jsonText(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented).toStdString();
}

} // namespace sluice
