#pragma once

#include <string>

namespace sluice {

/// "0.1.0 (release, g++ 12.2.0)": version, build type, compiler.
std::string buildDescription();
std::string versionNumber();

} // namespace sluice
