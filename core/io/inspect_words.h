#pragma once

#include "core/inspect/traced.h"
#include "core/io/json_reader.h"
#include "core/train/measure.h"

#include <array>

namespace sluice {

/// The words for what is inside a network, in what-ifs and scenes.
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

inline constexpr std::array tracedWords{JsonChoice{"input_gate", Traced::inputGate},
                                        JsonChoice{"forget_gate", Traced::forgetGate},
                                        JsonChoice{"candidate", Traced::candidate},
                                        JsonChoice{"output_gate", Traced::outputGate},
                                        JsonChoice{"cell", Traced::cell},
                                        JsonChoice{"hidden", Traced::hidden},
                                        JsonChoice{"reset_gate", Traced::resetGate},
                                        JsonChoice{"update_gate", Traced::updateGate},
                                        JsonChoice{"written", Traced::written},
                                        JsonChoice{"kept", Traced::kept},
                                        JsonChoice{"preactivation", Traced::preactivation},
                                        JsonChoice{"input", Traced::input}};
inline constexpr std::array takeWords{JsonChoice{"mean", Statistic::Take::mean},
                                      JsonChoice{"mean_size", Statistic::Take::meanSize},
                                      JsonChoice{"smallest", Statistic::Take::smallest},
                                      JsonChoice{"largest", Statistic::Take::largest},
                                      JsonChoice{"deviation", Statistic::Take::deviation},
                                      JsonChoice{"share_above", Statistic::Take::shareAbove},
                                      JsonChoice{"share_below", Statistic::Take::shareBelow}};
inline constexpr std::array scoreWords{
    JsonChoice{"relative", Score::relative}, JsonChoice{"mse", Score::mse}, JsonChoice{"rmse", Score::rmse},
    JsonChoice{"mae", Score::mae},           JsonChoice{"r2", Score::r2},   JsonChoice{"accuracy", Score::accuracy},
    JsonChoice{"log_loss", Score::logLoss}};

} // namespace sluice
