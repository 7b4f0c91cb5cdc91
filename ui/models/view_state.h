#pragma once

#include "core/inspect/traced.h"
#include "core/inspect/what_if.h"
#include "core/io/scene.h"
#include "core/io/scene_answers.h"
#include "core/task/baselines.h"
#include "core/task/task.h"
#include "core/train/run.h"
#include "core/train/sampling.h"
#include "ui/models/map_shows.h"

#include <QString>
#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace sluice {

/// A gate counts as shut below `low` and as open above `high`.
struct GateThresholds {
    double low = 0.1, high = 0.9;
    bool operator==(const GateThresholds &) const = default;
};

/// By what the units are listed, the largest first, or by their numbers.
enum class UnitsBy { halfLife, jacobian, retained, number };

/// What the page Memory measures, beside the cursor, and how it lists it: an input is changed at the selected step, and what is
/// left of it is read some steps later.
struct MemoryChoice {
    bool ofAnswer = false;       ///< the gradients are of the answer y, otherwise of its loss L (core/inspect/answer_seed.h)
    std::optional<size_t> input; ///< the feature that is changed; nothing: changedInput (memory_content.h)
    bool allInputs = false;      ///< all of them instead
    std::optional<size_t> later; ///< so many steps; nothing, or more than there are: to the last one
    std::optional<UnitsBy> by;   ///< nothing, or what its cells do not have: the half-life, without cells what is left
    bool operator==(const MemoryChoice &) const = default;
};

/// What is looked at: the same in every view. Changed in one place, the window, and seen by all. Copied and compared in
/// view_state.cpp: made anew in every view, that would be a good part of the time that the views take to build.
struct Selection {
    Selection();
    Selection(const Selection &);
    Selection(Selection &&) noexcept;
    Selection &operator=(const Selection &);
    Selection &operator=(Selection &&) noexcept;
    ~Selection();

    Split split = Split::validation;
    size_t sample = 0;
    size_t model = 0; ///< index into Experiment::models; the recurrent model that Inside shows
    size_t dense = 0; ///< the model without recurrence that Inside shows instead, or beside it
    size_t layer = 0;
    size_t unit = 0;
    size_t step = 0;            ///< time step, from 0
    std::optional<Traced> part; ///< of the cell: the row that is picked out in every view
    GateThresholds thresholds;
    MemoryChoice memory;
    std::vector<WhatIf> whatIfs; ///< on any of the models
    bool operator==(const Selection &) const;
};

/// What there is of the training so far beside its losses. Immutable, made anew where something came.
struct TrainingHistory {
    std::vector<Moment> kept; ///< full snapshots of all models, oldest first
    std::vector<LayerNormRecord> norms;
};

/// A run that forked from the shown one, or that the shown one forked from (core/train/branch.h).
struct OtherFuture {
    QString name;
    uint32_t forkedAt = 0; ///< epoch
    std::vector<EpochRecord> epochs;
};

struct SeedBands; // seed_content.h
struct DrawnRuns; // runs_content.h

/// What is told about what is open, and how far the telling has come.
struct SceneState {
    std::shared_ptr<const Scene> scene; ///< null where nothing is told
    std::string run;                    ///< which of its runs is open; empty: its own experiment
    size_t step = 0;
    SceneAnswers answers;
    bool asLeft = false; ///< of a session: what is seen is what its reader saw last
};

/// Everything a page is a function of. A value: pages keep nothing else that matters, so that live view, time travel and export
/// are one path. Copied in view_state.cpp, as a selection is.
struct ViewState {
    ViewState();
    ViewState(const ViewState &);
    ViewState(ViewState &&) noexcept;
    ViewState &operator=(const ViewState &);
    ViewState &operator=(ViewState &&) noexcept;
    ~ViewState();

    std::shared_ptr<const Experiment> experiment;
    std::shared_ptr<const Task> task;
    double referenceLoss = 1; ///< on the validation split (core/train/reference_loss.h): what losses are divided by
    double constantLoss = 1;  ///< likewise, of the best constant of the training part: what a model must beat
    std::shared_ptr<const std::vector<Baseline>> baselines; ///< null while they are being computed
    std::vector<EpochRecord> epochs;                        ///< of the run so far
    std::vector<StepRecord> recentSteps;                    ///< newest batch of each model
    std::shared_ptr<const TrainingHistory> history;         ///< null before anything has come up from the training thread
    QString future;                                         ///< name of the shown one, where there are several
    std::vector<OtherFuture> otherFutures;
    std::shared_ptr<const SeedBands> seedBands; ///< of the newest series of seeds; null where there is none
    std::shared_ptr<const DrawnRuns> drawnRuns; ///< for figures: runs of the session over each other; null where there is none
    std::optional<Writing> writing;             ///< for figures: nothing where nobody has asked for a text yet
    ShownMaps maps;                             ///< for figures: what the window's maps show under what-ifs
    Moment moment;                              ///< the snapshots shown, one a model; empty before anything is loaded
    bool live = true;                           ///< false: a kept epoch is shown
    Moment final;                               ///< what training ended with; empty before it has
    bool failed = false;                        ///< it ended because it could not go on
    size_t batchesPerEpoch = 0;
    Selection selection;
    SceneState scene;
    bool expert = false;
    bool dark = false;
};

} // namespace sluice
