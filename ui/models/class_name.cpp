#include "ui/models/class_name.h"

#include "core/task/task.h"
#include "ui/models/language.h"

namespace sluice {

bool isOurs(const Dataset &data)
{
    return !data.provenance.terms.empty();
}

QString characterName(const std::string &name)
{
    if (name == "\n")
        return QStringLiteral("⏎");
    if (name == " ")
        return QStringLiteral("␣");
    if (name == "\t")
        return QStringLiteral("⇥");
    return QString::fromStdString(name);
}

QString className(const Dataset &data, const std::string &name)
{
    return isOurs(data) ? shippedText(name) : characterName(name);
}

QStringList classNames(const Task &task)
{
    QStringList names;
    for (const std::string &name : task.classes())
        names << className(task.data(), name);
    return names;
}

} // namespace sluice
