#pragma once

#include "app/arguments.h"

namespace sluice {

/// `sluice bench`; commands.cpp says what it does.
int benchCommand(const Arguments &arguments);

} // namespace sluice
