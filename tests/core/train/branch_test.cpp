#include "core/train/branch.h"
#include "core/train/trainer.h"
#include "tests/core/train/small_experiment.h"

#include <QtTest>

using namespace sluice;
using sluice::testing::sameBits;

namespace {

constexpr size_t largeBudget = size_t{1} << 30;

Experiment example(size_t epochs)
{
    Experiment experiment = sluice::testing::smallExperiment();
    experiment.training.epochs = epochs;
    experiment.training.stop = StoppingSpec{20, true}; // ends with the best weights
    return experiment;
}

/// An experiment trained to its end, with its log.
struct Trained {
    explicit Trained(const Experiment &wanted)
        : experiment(wanted), task(sluice::testing::smallTask(wanted)), pool(1), run(wanted, largeBudget),
          trainer(wanted, task, pool, run)
    {
    }
    void toTheEnd()
    {
        while (!trainer.finished())
            if (trainer.trainBatch())
                qFatal("diverged");
    }

    Experiment experiment;
    Task task;
    ThreadPool pool;
    Run run;
    Trainer trainer;
};

/// Its other future from an epoch on.
struct Branched {
    Branched(Trained &from, uint32_t epoch, const TrainingSpec &training, std::optional<double> rate = {})
        : experiment(from.experiment), checkpoint(from.run.checkpointAt(epoch)),
          run(withTraining(training), largeBudget, logUpTo(from.run, checkpoint)), trainer(experiment, from.task, from.pool, run)
    {
        const double old = checkpoint.models.front()->continuation->learningRate;
        const Checkpoint start = continued(checkpoint, from.experiment.training, training, rate.value_or(old));
        if (const auto restored = trainer.restore(start); !restored)
            qFatal("%s", restored.error().english().c_str());
        while (!trainer.finished())
            if (trainer.trainBatch())
                qFatal("diverged");
    }
    Experiment withTraining(const TrainingSpec &training)
    {
        experiment.training = training;
        return experiment;
    }

    Experiment experiment;
    Checkpoint checkpoint;
    Run run;
    Trainer trainer;
};

} // namespace

class BranchTest : public QObject {
    Q_OBJECT

private slots:
    void goingOnUnchangedGivesTheSameBits_data();
    void goingOnUnchangedGivesTheSameBits();
    void moreEpochsGoOnAsTheLongerRunDid();
    void anotherLearningRateForksTheCurve();
    void anotherOptimizerBeginsWithNothingRemembered();
    void morePatienceWakesAStoppedModel();
    void aBestThatWasThinnedOutIsStillThere();
};

void BranchTest::goingOnUnchangedGivesTheSameBits_data()
{
    QTest::addColumn<uint32_t>("epoch");
    for (const uint32_t epoch : {0u, 1u, 4u, 7u})
        QTest::addRow("from epoch %u", epoch) << epoch;
}

void BranchTest::goingOnUnchangedGivesTheSameBits()
{
    QFETCH(uint32_t, epoch);
    Trained whole(example(8));
    for (int batch = 0; batch < 6; ++batch)
        QVERIFY(!whole.trainer.trainBatch());
    whole.trainer.setLearningRate(0.013); // by hand, within epoch 2
    whole.toTheEnd();
    // Up to epoch 1 the change was not made yet: who goes on from there makes it again.
    if (epoch < 2) {
        QVERIFY(logUpTo(whole.run, whole.run.checkpointAt(epoch)).learningRateChanges.empty());
        return;
    }
    const Branched branch(whole, epoch, whole.experiment.training);
    QVERIFY(sameBits(branch.trainer.checkpoint().models, whole.trainer.checkpoint().models));
    QVERIFY(sameBits(branch.run.epochs(), whole.run.epochs()));
    QVERIFY(sameBits(branch.run.steps(), whole.run.steps()));
    for (size_t model = 0; model < 2; ++model)
        QVERIFY(sameBits(*branch.run.best(model), *whole.run.best(model)));
}

void BranchTest::moreEpochsGoOnAsTheLongerRunDid()
{
    Experiment shorter = example(4), longer = example(9);
    shorter.training.stop.reset();
    longer.training.stop.reset();
    Trained first(shorter), reference(longer);
    first.toTheEnd();
    reference.toTheEnd();
    const Branched branch(first, 4, longer.training);
    QVERIFY(sameBits(branch.trainer.checkpoint().models, reference.trainer.checkpoint().models));
    QVERIFY(sameBits(branch.run.epochs(), reference.run.epochs()));
}

void BranchTest::anotherLearningRateForksTheCurve()
{
    Trained whole(example(6));
    whole.toTheEnd();
    TrainingSpec training = whole.experiment.training;
    const Branched branch(whole, 3, training, 0.0001);
    const auto before = whole.run.epochs(), after = branch.run.epochs();
    const size_t shared = 2 * 4; // both models, epochs 0 … 3
    QVERIFY(sameBits(std::vector<EpochRecord>(before.begin(), before.begin() + shared),
                     std::vector<EpochRecord>(after.begin(), after.begin() + shared)));
    QVERIFY(!sameBits(before[shared].validationLoss, after[shared].validationLoss));
    QCOMPARE(branch.run.steps().back().learningRate, 0.0001f);
    QCOMPARE(whole.run.epochs().size(), before.size()); // the first future is as it was
}

void BranchTest::anotherOptimizerBeginsWithNothingRemembered()
{
    Trained whole(example(4));
    whole.toTheEnd();
    TrainingSpec training = whole.experiment.training;
    training.optimizer = {.type = OptimizerSpec::Type::momentum, .learningRate = 0.05};
    training.stop.reset();
    const Checkpoint at = whole.run.checkpointAt(2);
    const Checkpoint start = continued(at, whole.experiment.training, training, 0.05);
    for (size_t model = 0; model < 2; ++model) {
        const Continuation &own = *start.models[model]->continuation;
        QCOMPARE(own.optimizerState, std::vector<float>(at.models[model]->weights.size(), 0.0f));
        QCOMPARE(own.optimizerSteps, uint64_t(0));
        QVERIFY(start.models[model]->weights == at.models[model]->weights);
    }
    // The first update of momentum from rest is −η g: as plain gradient descent takes it.
    TrainingSpec plain = training;
    plain.optimizer = {.type = OptimizerSpec::Type::sgd, .learningRate = 0.05};
    training.epochs = plain.epochs = 4;
    Run one(whole.experiment, largeBudget), other(whole.experiment, largeBudget);
    Experiment withMomentum = whole.experiment, withPlain = whole.experiment;
    withMomentum.training = training;
    withPlain.training = plain;
    Trainer momentum(withMomentum, whole.task, whole.pool, one), descent(withPlain, whole.task, whole.pool, other);
    QVERIFY(momentum.restore(start));
    QVERIFY(descent.restore(continued(at, whole.experiment.training, plain, 0.05)));
    QVERIFY(!momentum.trainBatch());
    QVERIFY(!descent.trainBatch());
    for (size_t model = 0; model < 2; ++model)
        QVERIFY(sameBits(momentum.liveMoment()[model]->weights, descent.liveMoment()[model]->weights));
}

void BranchTest::morePatienceWakesAStoppedModel()
{
    Experiment experiment = example(30);
    experiment.training.optimizer.learningRate = 0.3; // gets worse soon
    experiment.training.stop = StoppingSpec{1, true};
    Trained whole(experiment);
    whole.toTheEnd();
    const uint32_t last = whole.run.keptEpochs().back();
    QVERIFY(last < 30);
    TrainingSpec training = experiment.training;
    training.stop->patience = 4;
    const Branched branch(whole, last, training);
    QVERIFY(branch.run.keptEpochs().back() > last);
}

void BranchTest::aBestThatWasThinnedOutIsStillThere()
{
    const Experiment experiment = example(3);
    const auto snapshot = [&](size_t model, uint32_t epoch) {
        Snapshot made{experiment.models[model].name, {epoch, 0, epoch}, 0, 0, std::vector<float>(1000), Continuation{}};
        return std::make_shared<const Snapshot>(std::move(made));
    };
    Run run(experiment, 40 * byteSize(*snapshot(0, 0)));
    for (uint32_t epoch = 0; epoch < 200; ++epoch) {
        const Moment moment = {snapshot(0, epoch), snapshot(1, epoch)};
        if (epoch % 10 == 0)
            run.keepBest(0, moment[0]);
        run.keep(moment);
    }
    const auto kept = run.keptEpochs();
    QVERIFY(kept.size() < 40);
    for (const uint32_t epoch : kept) {
        const Checkpoint checkpoint = run.checkpointAt(epoch);
        QCOMPARE(checkpoint.models[1]->at.epoch, epoch);
        QCOMPARE(checkpoint.best[0]->at.epoch, epoch - epoch % 10);
        QVERIFY(!checkpoint.best[1]);
    }
    QVERIFY(run.checkpointAt(1000).models.empty());
}

QTEST_GUILESS_MAIN(BranchTest)
#include "branch_test.moc"
