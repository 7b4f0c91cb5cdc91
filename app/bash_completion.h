#pragma once

#include <string>
#include <vector>

namespace sluice {

/// The script that lets bash complete commands, options, values and files after `sluice`, of what commands() says. `scenes`: names
/// that may follow "scene:".
std::string bashCompletion(const std::vector<std::string> &scenes);

} // namespace sluice
