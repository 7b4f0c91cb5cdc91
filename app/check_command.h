#pragma once

#include "app/arguments.h"

namespace sluice {

/// `sluice check`; commands.cpp says what it does.
int checkCommand(const Arguments &arguments);

} // namespace sluice
