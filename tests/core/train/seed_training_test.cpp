#include "core/data/source.h"
#include "core/train/seed_training.h"
#include "core/train/training_thread.h"
#include "tests/core/train/small_experiment.h"

#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

namespace {

std::shared_ptr<const Experiment> withSeed(Experiment experiment, uint64_t seed)
{
    experiment.training.seed = seed;
    return std::make_shared<const Experiment>(std::move(experiment));
}

struct Headless {
    std::vector<EpochRecord> epochs;
    Outcome outcome;
};

/// As `sluice train --seed` does it.
Headless trainHeadless(std::shared_ptr<const Experiment> experiment, std::shared_ptr<const Task> task, size_t threads)
{
    TrainingThread thread(std::move(experiment), std::move(task),
                          {.threads = threads, .resumeFrom = {}, .log = {}, .initialWeights = {}});
    thread.resume();
    thread.wait();
    return {thread.run().epochs(), *thread.outcome()};
}

} // namespace

class SeedTrainingTest : public QObject {
    Q_OBJECT

private slots:
    void everySeedIsTheHeadlessRunBitForBit()
    {
        const Experiment experiment = smallExperiment();
        const auto task = std::make_shared<const Task>(smallTask(experiment));
        ThreadPool pool(2);
        SeedControl control;
        std::vector<std::vector<float>> finals;
        for (uint64_t seed = 7; seed < 11; ++seed) {
            const auto own = withSeed(experiment, seed);
            const auto run = trainSeed(own, task, {}, pool, control);
            QVERIFY(run.has_value());
            const Headless headless = trainHeadless(own, task, 1);
            QVERIFY(sameBits(run->epochs, headless.epochs));
            QVERIFY(sameBits(run->final, headless.outcome.final));
            QCOMPARE(run->seed(), seed);
            QCOMPARE(uint64_t(control.updates), run->final.front()->at.step);
            finals.push_back(run->final.back()->weights);
        }
        QVERIFY(!sameBits(finals[0], finals[1])); // or the seed would not matter
    }

    void generatedDataComeFromTheSeed()
    {
        Experiment experiment = smallExperiment();
        experiment.data.source = "generate:hold";
        experiment.data.params = {{"length", 8}, {"sequences", 40}};
        experiment.task.kind = TaskKind::regress;
        experiment.task.output = OutputAt::every;
        experiment.task.lookback = 8;
        experiment.task.split = {0.6, 0.2, 0.2};
        QVERIFY(dataDependOnSeed(experiment));
        QVERIFY(!dataDependOnSeed(smallExperiment()));
        ThreadPool pool(1);
        SeedControl control;
        for (uint64_t seed = 1; seed < 3; ++seed) {
            const auto own = withSeed(experiment, seed);
            const auto task =
                std::make_shared<const Task>(Task::create(own->task, own->data, loadData(own->data, seed).value()).value());
            const auto run = trainSeed(own, task, {}, pool, control);
            QVERIFY(sameBits(run->final, trainHeadless(own, task, 2).outcome.final));
        }
    }

    void cancellingGivesNothing()
    {
        const Experiment experiment = smallExperiment();
        const auto task = std::make_shared<const Task>(smallTask(experiment));
        ThreadPool pool(1);
        SeedControl control;
        control.cancelled = true;
        QVERIFY(!trainSeed(withSeed(experiment, 1), task, {}, pool, control));
        control.cancelled = false;
        QVERIFY(trainSeed(withSeed(experiment, 1), task, {}, pool, control).has_value());
    }

    void divergenceIsReported()
    {
        Experiment experiment = smallExperiment();
        experiment.training.optimizer = OptimizerSpec{};
        experiment.training.optimizer.learningRate = 1e30;
        experiment.training.clipNorm.reset();
        experiment.training.epochs = 50;
        const auto task = std::make_shared<const Task>(smallTask(experiment));
        ThreadPool pool(1);
        SeedControl control;
        const auto own = withSeed(experiment, 3);
        const auto run = trainSeed(own, task, {}, pool, control);
        QVERIFY(run->divergence.has_value());
        const Headless headless = trainHeadless(own, task, 1);
        QVERIFY(headless.outcome.kind == Outcome::Kind::failed);
        QVERIFY(sameBits(run->epochs, headless.epochs));
    }
};

QTEST_GUILESS_MAIN(SeedTrainingTest)
#include "seed_training_test.moc"
