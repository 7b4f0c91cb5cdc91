#pragma once

#include "app/arguments.h"

#include <QString>

namespace sluice {

/// --lang of a command that writes what people read.
OptionDescription languageOption();

/// What it says; English without it, for what a script writes is not to depend on whose machine it runs on. Error: none of ours.
Result<QString> languageAskedFor(const Arguments &arguments);

/// The same of words that may be wrong and that nobody has parsed yet: in it is said what is wrong with them.
QString languageIn(const std::vector<std::string> &words);

} // namespace sluice
