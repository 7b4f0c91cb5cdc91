#pragma once

#include "core/base/result.h"
#include "core/data/loading.h"
#include "core/inspect/what_if.h"
#include "core/io/figure_source.h"
#include "core/io/read_network.h"
#include "core/io/scene.h"
#include "core/io/scene_answers.h"
#include "core/io/session_data.h"
#include "core/train/training_thread.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace sluice {

/// All that the window needs to train and to show: made on a worker, handed over whole.
struct Opened {
    std::string title;            ///< of the scene or the file
    std::optional<Sentence> note; ///< how a data file was understood, or where a run's data was found
    std::vector<Sentence> leaks;  ///< why its scores will be too good (core/task/leaks.h)
    std::filesystem::path directory;
    std::shared_ptr<const Experiment> experiment;
    std::shared_ptr<const Task> task;
    double referenceLoss = 1; ///< on the validation split (core/train/reference_loss.h)
    double constantLoss = 1;  ///< likewise
    double updatesPerFrame = 1;
    std::optional<bool> beginner;                    ///< what a scene asks for
    std::shared_ptr<const Scene> scene;              ///< what is told about it, if anything is
    std::string run;                                 ///< the scene's run that this is; empty: its own experiment
    SceneAnswers answers;                            ///< of a session: what was answered to the scene
    std::vector<std::vector<float>> initialWeights;  ///< per model, empty for the seeded ones
    SessionData data;                                ///< what a session keeps of them; nothing where the task was reused
    std::optional<uint64_t> storedRun;               ///< id, of a run of a session
    std::filesystem::path session;                   ///< that it is of
    std::shared_ptr<const SessionContents> contents; ///< of a session that was opened as a whole
    Checkpoint resumeFrom;                           ///< of a session
    RunLog log;
    std::set<uint32_t> testedAfter;      ///< likewise
    std::vector<WhatIf> whatIfs;         ///< likewise
    std::map<uint32_t, Checkpoint> kept; ///< the session's moments by epochs completed

    /// Of a file of weights these two alone: a network that waits to be taken in (network_import.h).
    std::shared_ptr<const ReadNetwork> network;
    std::filesystem::path weightsFile;

    /// Of an exported picture: what it shows. Its session is open, or, where that is gone (`session` is empty), its experiment.
    std::optional<FigureSource> figure;
};

/// `run`: one of the scene's, or empty for its own experiment. Paths in it are relative to `directory`.
Result<Opened> openScene(std::shared_ptr<const Scene> scene, const std::string &run = {},
                         const std::filesystem::path &directory = {}, std::shared_ptr<const Task> reuse = {});
/// By what is in it: a session, a scene, an experiment, a picture that was exported, data with a default experiment, or weights, which
/// are read as `expected` tells.
Result<Opened> openFile(const std::filesystem::path &file, const LoadControl &control = {}, const ExpectedSizes &expected = {});

/// A JSON file is a scene or an experiment: by what is in it. Errors: as their readers.
struct SceneOrExperiment {
    std::shared_ptr<const Scene> scene; ///< null where it is an experiment
    Experiment experiment;
};
Result<SceneOrExperiment> readSceneOrExperiment(const std::filesystem::path &file);

/// Built-in data with a default experiment.
Result<Opened> openSource(const std::string &id, const std::string &title);
/// `reuse`: taken instead of loading where it was made from the same data, task and seed; may be null.
Result<Opened> openExperiment(Experiment experiment, const std::filesystem::path &directory, const std::string &title,
                              std::shared_ptr<const Task> reuse = {}, const LoadControl &control = {});
/// A run of the session with its data (core/io/session_data.h); it does not go on yet.
/// Errors: those of openExperiment; weights that do not fit the data.
Result<Opened> openRun(const StoredRun &run, const std::filesystem::path &session, LoadControl control = {});
/// The same, as it goes on from its newest moment.
Result<Opened> openRunToGoOn(const std::filesystem::path &session, uint64_t id, const LoadControl &control = {});

/// Updates a drawn frame that make a run last about a quarter of a minute, where the machine can keep up.
double suggestedPace(size_t updates);

} // namespace sluice
