#pragma once

#include <string>

namespace sluice {

/// The manual page sluice(1), in man(7) macros, of what commands() says. `date`: of the release, "2026-11-26".
std::string manualPage(const std::string &date);

} // namespace sluice
