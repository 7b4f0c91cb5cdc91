#pragma once

#include "core/inspect/what_if.h"
#include "core/io/json_reader.h"

#include <vector>

namespace sluice {

/// A list of what-ifs (what_if_json.h) inside a larger file. What is wrong goes to the reader's problems.
std::vector<WhatIf> readWhatIfsTree(const JsonReader &reader, size_t models);
JsonValue whatIfsTree(const std::vector<WhatIf> &whatIfs);

} // namespace sluice
