#pragma once

#include "app/arguments.h"

namespace sluice {

CommandDescription runsDescription();
int runsCommand(const Arguments &arguments);

} // namespace sluice
