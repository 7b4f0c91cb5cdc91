#pragma once

#include "app/arguments.h"

namespace sluice {

/// Opens the window on the file named, or on the default scene, and returns when it has been closed.
int openWindow(int argc, char **argv, const Arguments &arguments);

} // namespace sluice
