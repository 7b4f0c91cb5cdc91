#pragma once

namespace sluice {

/// The whole program: reads the command line before any Qt object exists, runs a command or opens the window, and returns the
/// exit status: 0 done, 1 failed, 2 bad usage or bad input, 130 interrupted with everything saved.
int runProgram(int argc, char **argv);

} // namespace sluice
