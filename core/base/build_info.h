#pragma once

#include <string>

namespace sluice {

/// "0.1.0 (Release, clang 14.0.6)": version, build type, compiler.
std::string buildDescription();
std::string versionNumber();

} // namespace sluice
