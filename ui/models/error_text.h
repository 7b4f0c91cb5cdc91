#pragma once

#include "core/base/result.h"

#include <QString>

namespace sluice {

/// What the core or a model says, in the window's language.
QString errorText(const Sentence &sentence);

} // namespace sluice
