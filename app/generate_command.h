#pragma once

#include "app/arguments.h"

namespace sluice {

/// `sluice generate`; commands.cpp says what it does.
int generateCommand(const Arguments &arguments);

} // namespace sluice
