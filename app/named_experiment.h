#pragma once

#include "core/base/result.h"
#include "core/io/scene.h"
#include "core/io/session.h"
#include "core/train/experiment.h"
#include "ui/models/opening.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace sluice {

/// An experiment as it was read, before its data is.
struct NamedExperiment {
    Experiment experiment;
    std::filesystem::path directory;    ///< that its relative paths are relative to
    std::optional<StoredRun> storedRun; ///< where it came from a session
};

/// `where`: "scene:NAME", an experiment file, a session, or a data file, which gets a first experiment as wished.
/// Errors: no such scene or file, a wish for what is no data file, and all that their readers say.
Result<NamedExperiment> findExperiment(const std::string &where, const DataWish &wish = {});

/// `where`: "scene:NAME" or a scene file. Errors: no such scene or file, and all that parseScene says.
Result<Scene> findScene(const std::string &where);

/// All scenes, the first one being what the window opens with.
Result<std::vector<Scene>> builtInScenes();

} // namespace sluice
