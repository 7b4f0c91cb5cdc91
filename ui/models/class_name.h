#pragma once

#include <QString>
#include <string>

namespace sluice {

/// A class as plots and tables say it: "red", and of characters that leave no ink "␣" and "⏎".
QString className(const std::string &name);

} // namespace sluice
