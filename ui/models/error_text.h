#pragma once

#include "core/base/result.h"

#include <QString>

namespace sluice {

/// The sentence in the window's language, with the arguments in place. An argument is never read as a template again.
QString errorText(const Error &error);

} // namespace sluice
