#pragma once

#include "app/arguments.h"

namespace sluice {

/// `sluice windows`; commands.cpp says what it does.
int windowsCommand(const Arguments &arguments);

} // namespace sluice
