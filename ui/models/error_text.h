#pragma once

#include "core/base/result.h"

#include <QString>

namespace sluice {

/// What the core or a model says, in the window's language and with the names of its controls.
QString errorText(const Sentence &sentence);

/// The same where there are keys and options instead of controls: on the command line.
QString commandText(const Sentence &sentence);

/// The same in a list beneath the name of the file that it is about.
QString problemText(const Sentence &sentence);

} // namespace sluice
