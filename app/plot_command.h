#pragma once

#include "app/arguments.h"

namespace sluice {

/// `sluice plot SESSION --view VIEW --out FILE`: returns the exit status.
int plotCommand(const Arguments &arguments);
/// Its description for `commands()`, with the list of the views.
CommandDescription plotDescription();

} // namespace sluice
