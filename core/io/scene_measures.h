#pragma once

#include "core/io/scene.h"

#include <functional>

namespace sluice {

/// Takes the measures of one of a scene's runs and adds them to `values`; of a training that has not ended (`ended`), those that do not
/// need its end. Ratios and differences are made anew of all that is there, and what is unmeasurableIn() its experiment is left out.
/// `keepGoing` (if there is one) is asked between measures; false leaves the rest out. Errors: "measure NAME: …" and why it cannot be
/// taken.
Result<void> takeMeasures(const Scene &scene, const std::string &run, MeasuredRun &measured, bool ended, ThreadPool &pool,
                          MeasuredValues &values, const std::function<bool()> &keepGoing = {});

/// Where a model that a scene was told of (`told`: its experiment) is in an experiment that was edited since: of as many models the one at
/// its place, of others the one of its name.
std::optional<size_t> placeOfModel(size_t model, const Experiment &told, const Experiment &experiment);

/// What a scene says of models that an experiment of its was edited down by: of one that is not there any more nothing can be measured.
struct Unmeasurable {
    std::vector<std::string> measures; ///< with those that are made of such
    std::vector<std::string> curves;   ///< the questions that they are of
    std::vector<std::string> models;   ///< which models those are
    bool operator==(const Unmeasurable &) const = default;
};
/// `run`: of which of the scene's runs `experiment` is; measures and curves of others are left out.
Unmeasurable unmeasurableIn(const Scene &scene, const std::string &run, const Experiment &experiment);

/// What a scene promises of a training on its own seed, as one table row each: the claims of every step, and that each question can be
/// answered. `values` are those of all its runs.
struct ScenePromise {
    std::string step; ///< its title
    std::string text; ///< "forget_at_marks < 0.3", "question where: one of the answers is right"
    bool kept = false;
    bool operator==(const ScenePromise &) const = default;
};
/// `own` is the run of the scene's own experiment.
std::vector<ScenePromise> promisesOf(const Scene &scene, const MeasuredValues &values, const MeasuredRun &own);

} // namespace sluice
