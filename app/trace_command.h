#pragma once

#include "app/arguments.h"

namespace sluice {

/// `sluice trace`; commands.cpp says what it does.
int traceCommand(const Arguments &arguments);

} // namespace sluice
