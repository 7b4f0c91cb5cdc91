#pragma once

#include "core/io/scene.h"

#include <functional>

namespace sluice {

/// Takes the measures of one of a scene's runs and adds them to `values`; of a training that has not ended (`ended`), those that do not
/// need its end. Ratios and differences are made anew of all that is there. `keepGoing` (if there is one) is asked between measures;
/// false leaves the rest out. Errors: "measure NAME: …" and why it cannot be taken.
Result<void> takeMeasures(const Scene &scene, const std::string &run, MeasuredRun &measured, bool ended, ThreadPool &pool,
                          MeasuredValues &values, const std::function<bool()> &keepGoing = {});

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
