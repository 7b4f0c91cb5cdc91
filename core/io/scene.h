#pragma once

#include "core/base/result.h"
#include "core/train/experiment.h"

#include <string>
#include <string_view>

namespace sluice {

/// Something worth watching, ready to run: one file in resources/scenes.
struct Scene {
    std::string id;             ///< the file's name without its ending
    std::string title;          ///< "Hold that number"
    std::string summary;        ///< one sentence
    double updatesPerFrame = 1; ///< pace at which its run takes 10 to 20 s at 30 frames a second
    bool beginner = true;       ///< the view it opens in
    Experiment experiment;
};

/// {"schema": 1, "id", "title", "summary", "pace", "view": "beginner" | "expert", "experiment": {…}}: all required, no others.
/// Errors: as parseExperiment.
Result<Scene> parseScene(std::string_view json, const std::string &fileName);

} // namespace sluice
