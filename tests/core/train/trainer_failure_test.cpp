#include "core/nn/model.h"
#include "tests/core/train/small_training.h"

#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

/// Trainings that do not get to their end by themselves.
class TrainerFailureTest : public QObject {
    Q_OBJECT

private slots:
    void divergenceKeepsTheLastFiniteWeights();
    void divergenceInTheLastUpdateIsSeenByValidation();
    void divergenceNamesLayerAndGate();
    void abandonedWorkIsDoneAgain();
};

void TrainerFailureTest::divergenceKeepsTheLastFiniteWeights()
{
    Experiment experiment = smallExperiment();
    experiment.training.optimizer.learningRate = 1e30;
    Session session(experiment);
    const auto initial = session.trainer.liveMoment();
    QVERIFY(!session.trainer.trainBatch()); // the loss of the initial weights is finite
    const auto divergence = session.trainer.trainBatch();
    QVERIFY(divergence);
    QCOMPARE(divergence->model, size_t{0});
    QCOMPARE(divergence->epoch, 1U);
    QCOMPARE(divergence->batch, 2U);
    QVERIFY(!divergence->where.english().empty());
    QVERIFY(sameBits(session.trainer.liveMoment()[0]->weights, initial[0]->weights));
}

void TrainerFailureTest::divergenceInTheLastUpdateIsSeenByValidation()
{
    Experiment experiment = smallExperiment();
    experiment.training.optimizer.learningRate = 1e30;
    experiment.training.batch = 50;
    experiment.training.epochs = 1;
    Session session(experiment);
    const auto initial = session.trainer.liveMoment();
    const auto divergence = session.trainer.trainBatch();
    QVERIFY(divergence);
    QCOMPARE(divergence->epoch, 1U);
    QCOMPARE(divergence->batch, 1U);
    QVERIFY(sameBits(session.trainer.liveMoment()[0]->weights, initial[0]->weights));

    // All batches of the epoch are done, its validation is not: another trainer goes on with that.
    Checkpoint checkpoint = session.trainer.checkpoint();
    QCOMPARE(checkpoint.models[0]->at, (Position{0, 1, 1}));
    checkpoint.models[1] = std::make_shared<const Snapshot>([&] {
        Snapshot second = *checkpoint.models[1];
        second.weights = initial[1]->weights;
        return second;
    }());
    Session resumed(experiment);
    QVERIFY(resumed.trainer.restore(checkpoint));
    QVERIFY(!resumed.trainer.trainBatch());
    QVERIFY(resumed.trainer.finished());
    QCOMPARE(resumed.run.epochs().front().validationLoss, session.run.epochs().front().validationLoss);
}

void TrainerFailureTest::divergenceNamesLayerAndGate()
{
    // One weight of the second LSTM layer's forget gate is not a number: what follows in the forward pass is, and all before.
    const Experiment experiment = smallExperiment();
    const Task task = smallTask(experiment);
    const auto tensors = tensorsOf(experiment.models[1], ModelShape::of(task));
    const auto tensor =
        std::find_if(tensors.begin(), tensors.end(), [](const Tensor &t) { return t.name == "layers.1.weight_ih"; });
    std::vector<std::vector<float>> weights(2);
    weights[1] = Model(experiment.models[1], ModelShape::of(task)).initialParameters(1);
    const size_t forgetRow = 2; // of two units, after the input gate's rows
    weights[1][tensor->offset + forgetRow] = std::numeric_limits<float>::quiet_NaN();

    ThreadPool pool(1);
    Run run(experiment, defaultRunBudget());
    Trainer trainer(experiment, task, pool, run, weights);
    const auto divergence = trainer.trainBatch();
    QVERIFY(divergence);
    QCOMPARE(divergence->model, size_t{1});
    QCOMPARE(divergence->epoch, 1U);
    QCOMPARE(divergence->batch, 1U);
    QCOMPARE(divergence->where.english(), std::string("layer 2, forget gate"));
    QCOMPARE(trainer.position(), Position{}); // no model was updated
    QCOMPARE(run.stepCount(), size_t{0});
}

void TrainerFailureTest::abandonedWorkIsDoneAgain()
{
    const Experiment experiment = smallExperiment();
    const Task task = smallTask(experiment);
    ThreadPool pool(2);
    Run run(experiment, defaultRunBudget());
    std::atomic<bool> interrupt = true;
    Trainer trainer(experiment, task, pool, run, {}, &interrupt);
    while (!trainer.finished()) {
        const Position before = trainer.position();
        interrupt = true;
        QVERIFY(!trainer.trainBatch());
        QCOMPARE(trainer.position(), before);
        interrupt = false;
        QVERIFY(!trainer.trainBatch());
    }
    QVERIFY(sameBits(train(experiment), {trainer.checkpoint().models, run.steps(), run.epochs()}));
}

QTEST_GUILESS_MAIN(TrainerFailureTest)
#include "trainer_failure_test.moc"
