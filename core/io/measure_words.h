#pragma once

#include "core/io/json_reader.h"
#include "core/train/measure.h"

#include <array>

namespace sluice {

/// Kinds of measures, by the key "of".
enum class MeasureOf {
    parameters,
    setting,
    weights,
    score,
    baseline,
    data,
    steps,
    rows,
    season,
    part,
    unit,
    gradient,
    memory,
    loss,
    epochsUntil,
    bestEpoch,
    trainedEpochs,
    diverged,
    ratio,
    difference
};
inline constexpr std::array measureWords{JsonChoice{"parameters", MeasureOf::parameters},
                                         JsonChoice{"setting", MeasureOf::setting},
                                         JsonChoice{"weights", MeasureOf::weights},
                                         JsonChoice{"score", MeasureOf::score},
                                         JsonChoice{"baseline", MeasureOf::baseline},
                                         JsonChoice{"data", MeasureOf::data},
                                         JsonChoice{"steps", MeasureOf::steps},
                                         JsonChoice{"rows", MeasureOf::rows},
                                         JsonChoice{"season", MeasureOf::season},
                                         JsonChoice{"part", MeasureOf::part},
                                         JsonChoice{"unit", MeasureOf::unit},
                                         JsonChoice{"gradient", MeasureOf::gradient},
                                         JsonChoice{"memory", MeasureOf::memory},
                                         JsonChoice{"loss", MeasureOf::loss},
                                         JsonChoice{"epochs_until", MeasureOf::epochsUntil},
                                         JsonChoice{"best_epoch", MeasureOf::bestEpoch},
                                         JsonChoice{"trained_epochs", MeasureOf::trainedEpochs},
                                         JsonChoice{"diverged", MeasureOf::diverged},
                                         JsonChoice{"ratio", MeasureOf::ratio},
                                         JsonChoice{"difference", MeasureOf::difference}};

inline constexpr std::array memoryWords{JsonChoice{"jacobian", MemoryMeasure::What::jacobian},
                                        JsonChoice{"half_life", MemoryMeasure::What::halfLife}};
inline constexpr std::array settingWords{
    JsonChoice{"learning_rate", SettingMeasure::Setting::learningRate}, JsonChoice{"batch", SettingMeasure::Setting::batch},
    JsonChoice{"epochs", SettingMeasure::Setting::epochs}, JsonChoice{"clip_norm", SettingMeasure::Setting::clipNorm},
    JsonChoice{"horizon", SettingMeasure::Setting::horizon}};
inline constexpr std::array lossOfWords{JsonChoice{"train", LossOf::train}, JsonChoice{"validation", LossOf::validation}};

} // namespace sluice
