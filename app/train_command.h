#pragma once

#include "app/arguments.h"

namespace sluice {

/// `sluice train`; commands.cpp says what it does.
int trainCommand(const Arguments &arguments);

} // namespace sluice
