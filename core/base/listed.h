#pragma once

#include "core/base/result.h"

#include <string>
#include <vector>

namespace sluice {

/// "a, b, c" of names or numbers, each as it is; nothing of none.
Sentence listed(const std::vector<std::string> &names);

} // namespace sluice
