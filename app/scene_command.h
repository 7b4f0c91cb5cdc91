#pragma once

#include "app/arguments.h"

namespace sluice {

/// `sluice scene check FILE|scene:NAME`: trains a scene's runs and says which of its claims hold.
int sceneCommand(const Arguments &arguments);

} // namespace sluice
