#pragma once

#include "core/io/json_reader.h"
#include "core/io/scene.h"

#include <array>

namespace sluice {

inline constexpr uint64_t sceneSchema = 2;

inline constexpr std::array viewWords{JsonChoice{"beginner", true}, JsonChoice{"expert", false}};
inline constexpr std::array pageWords{JsonChoice{"compare", ScenePage::compare}, JsonChoice{"inside", ScenePage::inside},
                                      JsonChoice{"memory", ScenePage::memory},   JsonChoice{"training", ScenePage::training},
                                      JsonChoice{"surface", ScenePage::surface}, JsonChoice{"seeds", ScenePage::seeds},
                                      JsonChoice{"text", ScenePage::text},       JsonChoice{"runs", ScenePage::runs}};
inline constexpr std::array controlWords{JsonChoice{"experiment", SceneControl::experiment},
                                         JsonChoice{"learning_rate", SceneControl::learningRate},
                                         JsonChoice{"training", SceneControl::training},
                                         JsonChoice{"start_over", SceneControl::startOver},
                                         JsonChoice{"pace", SceneControl::pace},
                                         JsonChoice{"view", SceneControl::view},
                                         JsonChoice{"what_ifs", SceneControl::whatIfs},
                                         JsonChoice{"branches", SceneControl::branches},
                                         JsonChoice{"export", SceneControl::exports},
                                         JsonChoice{"source", SceneControl::source}};
inline constexpr std::array panelWords{
    JsonChoice{"outputs", PagePanel::outputs},     JsonChoice{"loss", PagePanel::loss},
    JsonChoice{"words", PagePanel::words},         JsonChoice{"first_layer", PagePanel::firstLayer},
    JsonChoice{"gradients", PagePanel::gradients}, JsonChoice{"units", PagePanel::units}};
inline constexpr std::array gradientWords{JsonChoice{"answer", true}, JsonChoice{"loss", false}};
inline constexpr std::array curveWords{JsonChoice{"part", CurveSpec::Kind::traced}, JsonChoice{"answer", CurveSpec::Kind::answer},
                                       JsonChoice{"train_loss", CurveSpec::Kind::trainLoss},
                                       JsonChoice{"validation_loss", CurveSpec::Kind::validationLoss},
                                       JsonChoice{"gradient", CurveSpec::Kind::gradient}};

} // namespace sluice
