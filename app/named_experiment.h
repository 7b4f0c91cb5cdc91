#pragma once

#include "core/base/result.h"
#include "core/io/scene.h"
#include "core/io/session.h"
#include "core/train/experiment.h"
#include "ui/models/first_experiment.h"
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
    std::string place;                  ///< its path in a JSON file; empty where it came from none
    std::optional<StoredRun> storedRun; ///< where it came from a session
};

/// `where`: "scene:NAME", an experiment file, a session, an exported picture (its experiment), or a data file, which gets a first
/// experiment as wished.
/// Errors: no such scene or file, a wish for what is no data file, and all that their readers say.
/// `run`: of a session, by its number from 1; by default the newest.
Result<NamedExperiment> findExperiment(const std::string &where, const DataWish &wish = {}, std::optional<size_t> run = {});
/// The same with its data, read from where it was or from the session. What is to be known of that goes to standard error.
Result<Opened> openNamed(const NamedExperiment &named, const std::string &where);

/// The same with its data. Errors: also all that openExperiment says.
Result<Opened> openNamed(const std::string &where);

/// `where`: "scene:NAME" or a scene file. Errors: no such scene or file, and all that parseScene says.
Result<Scene> findScene(const std::string &where);

/// Which of the models --model names. Error: none; it lists them.
Result<size_t> findModel(const std::vector<ModelSpec> &models, const std::string &name);

/// All scenes, the first one being what the window opens with.
Result<std::vector<Scene>> builtInScenes();

} // namespace sluice
