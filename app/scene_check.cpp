#include "app/scene_check.h"

#include "core/train/seed_training.h"
#include "ui/models/opening.h"

#include <chrono>

namespace sluice {

namespace {

Result<MeasuredRun> trainRun(Experiment experiment, uint64_t seed, const std::filesystem::path &directory,
                             const std::string &title, ThreadPool &pool)
{
    experiment.training.seed = seed;
    const auto opened = openExperiment(std::move(experiment), directory, title);
    if (!opened)
        return passOn(opened);
    SeedControl control;
    const auto run = trainSeed(opened->experiment, opened->task, opened->initialWeights, pool, control, defaultRunBudget());
    MeasuredRun measured{run->experiment, run->task, run->epochs, run->kept, run->final, {}, {}};
    if (run->divergence)
        measured.divergedInEpoch = run->divergence->epoch;
    return measured;
}

} // namespace

Result<CheckedSeed> checkScene(const Scene &scene, uint64_t seed, const std::filesystem::path &directory, size_t threads)
{
    const auto start = std::chrono::steady_clock::now();
    ThreadPool pool(threads);
    CheckedSeed checked;
    checked.seed = seed;
    auto own = trainRun(scene.experiment, seed, directory, scene.title, pool);
    if (!own)
        return passOn(own);
    for (const SceneRun &run : scene.runs) {
        auto other = trainRun(run.experiment, seed, directory, run.title, pool);
        if (!other)
            return passOn(other);
        if (const auto taken = takeMeasures(scene, run.id, *other, true, pool, checked.values); !taken)
            return passOn(taken);
    }
    if (const auto taken = takeMeasures(scene, "", *own, true, pool, checked.values); !taken)
        return passOn(taken);
    checked.promises = promisesOf(scene, checked.values, *own);
    checked.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return checked;
}

} // namespace sluice
