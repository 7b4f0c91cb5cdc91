#pragma once

#include <QString>
#include <string>

namespace sluice {

/// A model's name as it is shown: givenName() in the window's language.
QString modelName(const std::string &name);

} // namespace sluice
