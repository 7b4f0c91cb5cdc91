#include "core/train/seed_training.h"

#include "core/train/reference_loss.h"

namespace sluice {

std::optional<SeedRun> trainSeed(std::shared_ptr<const Experiment> experiment, std::shared_ptr<const Task> task,
                                 const std::vector<std::vector<float>> &initialWeights, ThreadPool &pool, SeedControl &control,
                                 size_t budget)
{
    control.updates = 0;
    SeedRun seedRun{std::move(experiment), std::move(task), 1, {}, {}, {}, {}};
    seedRun.referenceLoss = referenceLoss(seedRun.experiment->training.loss, *seedRun.task, Split::validation);
    Run run(*seedRun.experiment, budget);
    Trainer trainer(*seedRun.experiment, *seedRun.task, pool, run, initialWeights, &control.cancelled);
    trainer.measureInitialWeights();
    while (!trainer.finished() && !seedRun.divergence && !control.cancelled) {
        seedRun.divergence = trainer.trainBatch();
        control.updates = trainer.position().step;
    }
    if (control.cancelled)
        return {};
    seedRun.epochs = run.epochs();
    seedRun.kept = run.keptMoments();
    seedRun.final = trainer.checkpoint().models;
    return seedRun;
}

bool dataDependOnSeed(const Experiment &experiment)
{
    return experiment.data.source.starts_with("generate:");
}

} // namespace sluice
