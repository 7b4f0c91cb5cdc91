#pragma once

#include <QJsonObject>
#include <string>

namespace sluice {

/// A result as `--json` prints it: indented, with a line's end.
std::string jsonText(const QJsonObject &object);

} // namespace sluice
