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

/// Whether the data has what a chip names.
Result<void> checkChip(const SceneJump &chip, const Task &task)
{
    const Split split = chip.split.value_or(Split::train);
    const auto sample = chip.sample ? sampleOf(*chip.sample, task, split) : std::optional<size_t>(0);
    if (!sample)
        return passOn(sample);
    if (!*sample)
        return fail(SLUICE_MESSAGE("app", "its split has no such sample"));
    if (chip.sample && **sample >= task.sampleCount(split))
        return fail(SLUICE_MESSAGE("app", "there is no sample %1; its split has %2"), **sample, task.sampleCount(split));
    if (!chip.moment || task.sampleCount(split) == 0)
        return {};
    const Sample shown = task.sample(split, **sample);
    const auto step = stepOf(*chip.moment, task, shown);
    if (!step)
        return passOn(step);
    const size_t steps = task.tabular() ? task.featureList().size() : shown.x.n_cols;
    if (*step && **step >= steps)
        return fail(SLUICE_MESSAGE("app", "there is no step %1; its sample has %2"), **step, steps);
    return {};
}

/// Those that show another run lead to what that one's data has.
Result<void> checkChips(const Scene &scene, const Task &task)
{
    for (size_t step = 0; step < scene.steps.size(); ++step)
        for (size_t chip = 0; chip < scene.steps[step].jumps.size(); ++chip) {
            const SceneJump &jump = scene.steps[step].jumps[chip];
            if (const auto fits = jump.run ? Result<void>() : checkChip(jump, task); !fits)
                return fail(SLUICE_MESSAGE("app", "steps[%1].chips[%2]: %3"), step, chip, fits.error());
        }
    return {};
}

} // namespace

Result<CheckedSeed> checkScene(const Scene &scene, uint64_t seed, const std::filesystem::path &directory, size_t threads)
{
    const auto start = std::chrono::steady_clock::now();
    ThreadPool pool(threads);
    CheckedSeed checked;
    checked.seed = seed;
    const auto opened = openExperiment(scene.experiment, directory, scene.title);
    if (!opened)
        return passOn(opened);
    if (const auto fits = checkChips(scene, *opened->task); !fits)
        return passOn(fits);
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
