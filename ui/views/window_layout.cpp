#include "ui/views/window_layout.h"

#include <QCborMap>
#include <QCborValue>

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
    const QCborMap map = QCborValue::fromCbor(bytes).toMap();
    if (map[QStringLiteral("version")].toInteger() != version)
        return {};
    return WindowLayout{map[QStringLiteral("geometry")].toByteArray(), map[QStringLiteral("docks")].toByteArray(),
                        map[QStringLiteral("page")].toString(), map[QStringLiteral("panel")].toBool(true),
                        map[QStringLiteral("dark")].toBool()};
}

} // namespace sluice
