#pragma once

#include "core/io/json_reader.h"
#include "core/io/scene.h"

#include <string>
#include <vector>

namespace sluice {

/// A step of a scene whose runs and measures have been read. What is wrong goes to the reader's problems.
SceneStep readSceneStep(const JsonReader &reader, const Scene &scene);
JsonValue sceneStepTree(const SceneStep &step, const Scene &scene);

std::vector<std::string> measureNames(const Scene &scene);

} // namespace sluice
