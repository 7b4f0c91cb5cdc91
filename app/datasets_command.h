#pragma once

#include "app/arguments.h"

namespace sluice {

/// `sluice datasets`; commands.cpp says what it does.
int datasetsCommand(const Arguments &arguments);

} // namespace sluice
