#pragma once

#include "core/inspect/what_if.h"
#include "core/io/json_reader.h"

#include <array>
#include <vector>

namespace sluice {

inline constexpr std::array partWords{JsonChoice{"input_gate", Part::inputGate},
                                      JsonChoice{"forget_gate", Part::forgetGate},
                                      JsonChoice{"candidate", Part::candidate},
                                      JsonChoice{"output_gate", Part::outputGate},
                                      JsonChoice{"cell", Part::cell},
                                      JsonChoice{"hidden", Part::hidden},
                                      JsonChoice{"reset_gate", Part::resetGate},
                                      JsonChoice{"update_gate", Part::updateGate}};
inline constexpr std::array splitWords{JsonChoice{"train", Split::train}, JsonChoice{"validation", Split::validation},
                                       JsonChoice{"test", Split::test}};

/// A list of what-ifs (what_if_json.h) inside a larger file. What is wrong goes to the reader's problems.
std::vector<WhatIf> readWhatIfsTree(const JsonReader &reader, size_t models);
JsonValue whatIfsTree(const std::vector<WhatIf> &whatIfs);

} // namespace sluice
