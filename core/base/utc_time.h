#pragma once

#include <string>

namespace sluice {

/// The present moment in UTC as files have it: 2026-11-26T03:26:57Z.
std::string utcNow();

} // namespace sluice
