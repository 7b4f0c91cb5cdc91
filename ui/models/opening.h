#pragma once

#include "core/base/result.h"
#include "core/inspect/what_if.h"
#include "core/io/scene.h"
#include "core/train/training_thread.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace sluice {

/// All that the window needs to train and to show: made on a worker, handed over whole.
struct Opened {
    std::string title; ///< of the scene or the file
    std::string note;  ///< how a data file was understood; empty for the rest
    std::filesystem::path directory;
    std::shared_ptr<const Experiment> experiment;
    std::shared_ptr<const Task> task;
    double referenceLoss = 1; ///< on the validation split (core/train/reference_loss.h)
    double updatesPerFrame = 1;
    std::optional<bool> beginner;                   ///< what a scene asks for
    std::shared_ptr<const Scene> scene;             ///< what is told about it, if anything is
    std::string run;                                ///< the scene's run that this is; empty: its own experiment
    std::vector<std::vector<float>> initialWeights; ///< per model, empty for the seeded ones
    Checkpoint resumeFrom;                          ///< of a session
    RunLog log;
    std::vector<WhatIf> whatIfs;         ///< likewise
    std::map<uint32_t, Checkpoint> kept; ///< the session's moments by epochs completed
};

/// `run`: one of the scene's, or empty for its own experiment. Paths in it are relative to `directory`.
Result<Opened> openScene(std::shared_ptr<const Scene> scene, const std::string &run = {},
                         const std::filesystem::path &directory = {}, std::shared_ptr<const Task> reuse = {});
/// By what is in it: a session, a scene, an experiment, or data with a default experiment.
Result<Opened> openFile(const std::filesystem::path &file);

/// A JSON file is a scene or an experiment: by what is in it. Errors: as their readers.
struct SceneOrExperiment {
    std::shared_ptr<const Scene> scene; ///< null where it is an experiment
    Experiment experiment;
};
Result<SceneOrExperiment> readSceneOrExperiment(const std::filesystem::path &file);

enum class FileContent { session, experiment, data }; ///< a scene is an experiment with something around it
/// By the first bytes, and ".json".
FileContent contentOf(const std::filesystem::path &file);

/// What somebody wants of a data file that is described no further.
struct DataWish {
    std::optional<std::string> target; ///< by default the last column that can be one
    std::optional<TaskKind> kind; ///< by default usualTaskOf; a regression or classification of rows without a time sees a table
    bool operator==(const DataWish &) const = default;
};
/// A first experiment on a data file, and how the file was understood. Errors: all that loadFile says.
struct FirstExperiment {
    Experiment experiment;
    std::string note;
    Dataset data;
};
Result<FirstExperiment> firstExperiment(const std::filesystem::path &file, const DataWish &wish = {});

/// Built-in data with a default experiment.
Result<Opened> openSource(const std::string &id, const std::string &title);
/// `reuse`: taken instead of loading where it was made from the same data, task and seed; may be null.
Result<Opened> openExperiment(Experiment experiment, const std::filesystem::path &directory, const std::string &title,
                              std::shared_ptr<const Task> reuse = {});

/// A first experiment on data nobody has described: dense 32 tanh beside LSTM 16. A series is forecast one step from the last 24 rows,
/// or from a sixth of them where there are few; of sequences the dense network sees up to 60 steps. Classes take the cross-entropy.
Experiment defaultExperiment(const std::string &source, size_t rows, const UsualTask &usual = {});

/// Updates a drawn frame that make a run last about a quarter of a minute, where the machine can keep up.
double suggestedPace(size_t updates);

} // namespace sluice
