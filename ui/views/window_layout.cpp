#include "ui/views/window_layout.h"

#include <QCborMap>
#include <QCborValue>
#include <QJsonDocument>
#include <QJsonObject>

namespace sluice {

namespace {

constexpr int version = 1;
constexpr qsizetype mostBytes = 1 << 20; // nobody's layout is that large

} // namespace

QByteArray bytesOf(const WindowLayout &layout)
{
    return QCborMap{{QStringLiteral("version"), version},    {QStringLiteral("geometry"), layout.geometry},
                    {QStringLiteral("docks"), layout.docks}, {QStringLiteral("page"), layout.page},
                    {QStringLiteral("panel"), layout.panel}, {QStringLiteral("dark"), layout.dark}}
        .toCborValue()
        .toCbor();
}

std::optional<WindowLayout> layoutIn(const QByteArray &bytes)
{
    if (bytes.size() > mostBytes)
        return {};
    QCborParserError error;
    const QCborValue read = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError || !read.isMap()) // what was cut off may not be looked up in
        return {};
    const QCborMap map = read.toMap();
    const auto at = [&](const char *key) {
        return map.contains(QLatin1String(key)) ? map.value(QLatin1String(key)) : QCborValue();
    };
    if (at("version").toInteger() != version)
        return {};
    return WindowLayout{at("geometry").toByteArray(), at("docks").toByteArray(), at("page").toString(), at("panel").toBool(true),
                        at("dark").toBool()};
}

std::string sessionTextOf(const WindowLayout &layout)
{
    const QJsonObject object{{QStringLiteral("page"), layout.page},
                             {QStringLiteral("panel"), layout.panel},
                             {QStringLiteral("docks"), QString::fromLatin1(layout.docks.toBase64())}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

std::optional<WindowLayout> layoutInSession(const std::string &text)
{
    if (text.size() > static_cast<size_t>(mostBytes))
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(text));
    if (!document.isObject())
        return {};
    const QJsonObject object = document.object();
    WindowLayout layout;
    layout.page = object.value(QLatin1String("page")).toString();
    layout.panel = object.value(QLatin1String("panel")).toBool(true);
    layout.docks = QByteArray::fromBase64(object.value(QLatin1String("docks")).toString().toLatin1());
    return layout;
}

} // namespace sluice
