#pragma once

#include "app/arguments.h"

namespace sluice {

/// `sluice predict`; commands.cpp says what it does.
int predictCommand(const Arguments &arguments);

} // namespace sluice
