#pragma once

#include "app/arguments.h"

namespace sluice {

/// `sluice export`; commands.cpp says what it does.
int exportCommand(const Arguments &arguments);

} // namespace sluice
