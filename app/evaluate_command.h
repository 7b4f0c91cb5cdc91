#pragma once

#include "app/arguments.h"

namespace sluice {

/// `sluice evaluate`; commands.cpp says what it does.
int evaluateCommand(const Arguments &arguments);

} // namespace sluice
