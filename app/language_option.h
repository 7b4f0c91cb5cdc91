#pragma once

#include "app/arguments.h"

#include <QString>
#include <memory>

class QApplication;

namespace sluice {

/// --lang: every command has it.
OptionDescription languageOption();

/// What it says; English without it, for what a script writes is not to depend on whose machine it runs on. Error: none of ours.
Result<QString> languageAskedFor(const Arguments &arguments);

/// The same of words that may be wrong and that nobody has parsed yet: in it is said what is wrong with them.
QString languageIn(const std::vector<std::string> &words);

/// Through which the program speaks that language; English needs none. The program's one application, offscreen.
std::unique_ptr<QApplication> speakerOf(const QString &language);

} // namespace sluice
