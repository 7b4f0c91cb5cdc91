#pragma once

#include "core/train/trainer.h"
#include "tests/core/train/small_experiment.h"

#include <QtGlobal>

namespace sluice::testing {

/// A whole training: its log and its end.
struct Trained {
    Moment final;
    std::vector<StepRecord> steps;
    std::vector<EpochRecord> epochs;
};

struct Session {
    explicit Session(const Experiment &e, size_t threads = 1)
        : experiment(e), task(smallTask(e)), pool(threads), run(e, defaultRunBudget()), trainer(experiment, task, pool, run)
    {
    }
    Trained toTheEnd()
    {
        while (!trainer.finished())
            if (trainer.trainBatch())
                qFatal("diverged");
        return {trainer.checkpoint().models, run.steps(), run.epochs()};
    }

    Experiment experiment;
    Task task;
    ThreadPool pool;
    Run run;
    Trainer trainer;
};

inline Trained train(const Experiment &experiment, size_t threads = 1)
{
    return Session(experiment, threads).toTheEnd();
}

inline bool sameBits(const Trained &a, const Trained &b)
{
    return sameBits(a.final, b.final) && sameBits(a.steps, b.steps) && sameBits(a.epochs, b.epochs);
}

} // namespace sluice::testing
