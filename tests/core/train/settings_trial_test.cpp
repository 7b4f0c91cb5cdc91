#include "core/train/settings_trial.h"

#include "core/train/trainer.h"
#include "tests/core/train/small_experiment.h"

#include <QtTest>
#include <cmath>

using namespace sluice;
using namespace sluice::testing;

namespace {

SettingsTrial run(const SettingsTrial &trial, const Experiment &experiment, const Task &task, size_t threads = 1)
{
    ThreadPool pool(threads);
    std::atomic<double> progress = 0;
    const std::atomic<bool> cancel = false;
    const SettingsTrial done = runTrial(trial, experiment, task, pool, progress, cancel);
    if (progress != 1)
        qFatal("progress ended at %f", progress.load());
    return done;
}

} // namespace

class SettingsTrialTest : public QObject {
    Q_OBJECT

private slots:
    void theGridIsTheStatedOne()
    {
        const Experiment experiment = smallExperiment();
        const auto grid = settingsGrid(experiment, 0, ModelShape::of(smallTask(experiment)));
        QCOMPARE(grid.size(), size_t(9));
        QCOMPARE(std::get<DenseSpec>(grid[0].model.layers[0]).units, size_t(3)); // 2.5
        QCOMPARE(std::get<DenseSpec>(grid[4].model.layers[0]).units, size_t(5));
        QCOMPARE(std::get<DenseSpec>(grid[8].model.layers[0]).units, size_t(10));
        QCOMPARE(grid[0].learningRate, 0.02 / 3);
        QCOMPARE(grid[8].learningRate, 0.06);
        QCOMPARE(grid[4].parameters, size_t(5 * 7 + 6));
        Experiment single = experiment;
        single.models[0].layers = {DenseSpec{1, Activation::tanh}}; // half of one unit is one
        QCOMPARE(settingsGrid(single, 0, ModelShape::of(smallTask(single))).size(), size_t(6));
    }

    void theMiddleOfTheGridIsTheExperimentItself()
    {
        Experiment experiment = smallExperiment();
        const Task task = smallTask(experiment);
        const auto grid = settingsGrid(experiment, 1, ModelShape::of(task));
        const SettingsTrial trial = run(grid[4], experiment, task);
        QCOMPARE(trial.state, SettingsTrial::State::done);

        experiment.models.erase(experiment.models.begin());
        ThreadPool pool(1);
        Run log(experiment, 1 << 24);
        Trainer trainer(experiment, task, pool, log);
        while (!trainer.finished())
            QVERIFY(!trainer.trainBatch());
        double best = std::numeric_limits<double>::infinity();
        for (const EpochRecord &record : log.epochs())
            if (record.epoch > 0)
                best = std::min(best, record.validationLoss);
        QCOMPARE(*trial.validationLoss, best);
        QVERIFY(trial.bestEpoch > 0);
    }

    void threadsDoNotMatter()
    {
        const Experiment experiment = smallExperiment();
        const Task task = smallTask(experiment);
        const auto grid = settingsGrid(experiment, 1, ModelShape::of(task));
        QVERIFY(sameBits(*run(grid[6], experiment, task).validationLoss, *run(grid[6], experiment, task, 2).validationLoss));
    }

    void theTestPartIsLeftAlone()
    {
        const Experiment experiment = smallExperiment();
        Dataset data;
        data.columns = {"value"};
        data.target = "value";
        data.inputs = {"value"};
        data.sequences.emplace_back(1, 80);
        for (size_t row = 0; row < 80; ++row)
            data.sequences[0](0, row) = std::sin(0.4 * double(row));
        Dataset poisoned = data;
        poisoned.sequences[0].cols(68, 79) *= 1000; // the test rows
        const Task task = *Task::create(experiment.task, {}, data), other = *Task::create(experiment.task, {}, poisoned);
        for (const SettingsTrial &trial : settingsGrid(experiment, 1, ModelShape::of(task)))
            QVERIFY(sameBits(*run(trial, experiment, task).validationLoss, *run(trial, experiment, other).validationLoss));
    }

    void aDivergedTrialIsNoFailure()
    {
        Experiment experiment = smallExperiment();
        experiment.training.optimizer.type = OptimizerSpec::Type::sgd;
        experiment.training.optimizer.learningRate = 1e12;
        experiment.training.clipNorm.reset();
        const Task task = smallTask(experiment);
        QCOMPARE(run(settingsGrid(experiment, 0, ModelShape::of(task))[4], experiment, task).state,
                 SettingsTrial::State::diverged);
    }

    void cancellingEndsIt()
    {
        Experiment experiment = smallExperiment();
        experiment.training.epochs = 1'000'000'000;
        experiment.training.stop.reset();
        const Task task = smallTask(experiment);
        ThreadPool pool(1);
        std::atomic<double> progress = 0;
        const std::atomic<bool> cancel = true;
        const SettingsTrial trial =
            runTrial(settingsGrid(experiment, 0, ModelShape::of(task))[0], experiment, task, pool, progress, cancel);
        QCOMPARE(trial.state, SettingsTrial::State::cancelled);
        QVERIFY(!trial.validationLoss);
    }
};

QTEST_GUILESS_MAIN(SettingsTrialTest)
#include "settings_trial_test.moc"
