#pragma once

#include "app/arguments.h"

namespace sluice {

/// `sluice report SESSION --out FILE.html|.pdf`: returns the exit status.
int reportCommand(const Arguments &arguments);
CommandDescription reportDescription();

} // namespace sluice
