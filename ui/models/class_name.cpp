#include "ui/models/class_name.h"

namespace sluice {

QString className(const std::string &name)
{
    if (name == "\n")
        return QStringLiteral("⏎");
    if (name == " ")
        return QStringLiteral("␣");
    if (name == "\t")
        return QStringLiteral("⇥");
    return QString::fromStdString(name);
}

} // namespace sluice
