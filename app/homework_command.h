#pragma once

#include "app/arguments.h"

namespace sluice {

/// `sluice homework`: returns the exit status.
int homeworkCommand(const Arguments &arguments);
CommandDescription homeworkDescription();

} // namespace sluice
