#include "core/train/trainer.h"

#include "core/inspect/loss_gradient.h"
#include "core/nn/model.h"
#include "tests/core/train/small_training.h"

#include <QtTest>
#include <set>

using namespace sluice;
using namespace sluice::testing;

namespace {

Checkpoint throughBytes(const Checkpoint &checkpoint)
{
    const auto copy = [](const Moment &moment) {
        Moment copied;
        for (const auto &snapshot : moment)
            copied.push_back(snapshot ? std::make_shared<const Snapshot>(deserialize(serialize(*snapshot)).value()) : nullptr);
        return copied;
    };
    return {copy(checkpoint.models), copy(checkpoint.best)};
}

/// Stops early: the rate is so high that validation soon gets worse.
Experiment stoppingExperiment()
{
    Experiment experiment = smallExperiment();
    experiment.training.epochs = 40;
    experiment.training.optimizer.learningRate = 0.3;
    return experiment;
}

} // namespace

class TrainerTest : public QObject {
    Q_OBJECT

private slots:
    void learns();
    void theLogIsComplete();
    void theEpochsLossIsTheMeanOverItsSamples();
    void threadsDoNotChangeBits_data();
    void threadsDoNotChangeBits();
    void resumesAtEveryBatch_data();
    void resumesAtEveryBatch();
    void stopsEarlyAndRestoresTheBest();
    void ofEquallyGoodEpochsTheFirstIsRestored();
    void withoutStoppingTheLastWeightsStay();
    void aChangedLearningRateIsLoggedAndTakesEffect();
    void layerNormsAreThoseOfTheUpdate_data();
    void layerNormsAreThoseOfTheUpdate();
    void longRunsLogSomeNorms();
    void sameSeedSameStart();
    void evaluatesInTheDatasUnits();
    void refusesAnotherModelsCheckpoint();
};

void TrainerTest::learns()
{
    Experiment experiment = smallExperiment();
    experiment.training.epochs = 60;
    experiment.training.stop.reset();
    const Trained trained = train(experiment);
    for (size_t model = 0; model < 2; ++model)
        QVERIFY(trained.final[model]->validationLoss < 0.1 * trained.epochs[model].validationLoss);
}

void TrainerTest::theLogIsComplete()
{
    const Trained trained = train(smallExperiment());
    QCOMPARE(trained.steps.size(), size_t{3 * 4 * 2});
    QCOMPARE(trained.epochs.size(), size_t{4 * 2});
    for (size_t k = 0; k < trained.steps.size(); ++k) {
        QCOMPARE(size_t{trained.steps[k].model}, k % 2);
        QCOMPARE(trained.steps[k].step, uint64_t{k / 2 + 1});
        QCOMPARE(size_t{trained.steps[k].epoch}, k / 8);
        QCOMPARE(size_t{trained.steps[k].batch}, k / 2 % 4);
        QVERIFY(trained.steps[k].gradientNorm > 0);
        QCOMPARE(trained.steps[k].learningRate, 0.02F);
    }
    for (size_t k = 0; k < trained.epochs.size(); ++k) {
        QCOMPARE(size_t{trained.epochs[k].epoch}, k / 2);
        QCOMPARE(trained.epochs[k].step, uint64_t{k / 2 * 4});
    }
    QVERIFY(!trained.epochs[0].best); // untrained
    QVERIFY(trained.epochs[2].best);
}

void TrainerTest::theEpochsLossIsTheMeanOverItsSamples()
{
    // 50 samples in batches of 13, 13, 13 and 11: the mean over samples is not the mean over batches.
    const Trained trained = train(smallExperiment());
    for (size_t model = 0; model < 2; ++model) {
        double sum = 0;
        for (size_t batch = 0; batch < 4; ++batch)
            sum += trained.steps[2 * batch + model].loss * (batch < 3 ? 13.0 : 11.0);
        const double expected = sum / 50;
        QVERIFY(std::abs(trained.epochs[2 + model].trainLoss - expected) < 1e-6 * expected);
    }
}

void TrainerTest::threadsDoNotChangeBits_data()
{
    QTest::addColumn<size_t>("threads");
    QTest::newRow("2") << size_t{2};
    QTest::newRow("4") << size_t{4};
}

void TrainerTest::threadsDoNotChangeBits()
{
    QFETCH(size_t, threads);
    Experiment experiment = smallExperiment();
    experiment.training.batch = 50; // four shards
    experiment.training.epochs = 12;
    experiment.models[1].layers = {LstmSpec{70, 1, 0}}; // more parameters than are added at once
    const Trained alone = train(experiment);
    QVERIFY(sameBits(alone, train(experiment, threads)));
}

void TrainerTest::resumesAtEveryBatch_data()
{
    QTest::addColumn<double>("learningRate");
    QTest::addColumn<uint32_t>("epochs");
    QTest::newRow("to the last epoch") << 0.02 << 3U;
    QTest::newRow("one model stops before the other") << 0.3 << 40U;
}

void TrainerTest::resumesAtEveryBatch()
{
    QFETCH(double, learningRate);
    QFETCH(uint32_t, epochs);
    Experiment experiment = smallExperiment();
    experiment.training.optimizer.learningRate = learningRate;
    experiment.training.epochs = epochs;
    const Trained whole = train(experiment);
    const size_t records = whole.epochs.size();
    if (epochs > 3)
        QVERIFY(whole.epochs.back().epoch < epochs && whole.epochs[records - 2].model == whole.epochs[records - 1].model);

    Session walked(experiment);
    while (true) {
        const Checkpoint checkpoint = throughBytes(walked.trainer.checkpoint());
        const std::vector<StepRecord> stepsSoFar = walked.run.steps();
        const std::vector<EpochRecord> epochsSoFar = walked.run.epochs();
        Session resumed(experiment);
        QVERIFY(resumed.trainer.restore(checkpoint));
        Trained rest = resumed.toTheEnd();
        rest.steps.insert(rest.steps.begin(), stepsSoFar.begin(), stepsSoFar.end());
        rest.epochs.insert(rest.epochs.begin(), epochsSoFar.begin(), epochsSoFar.end());
        QVERIFY2(sameBits(whole, rest), qPrintable(QString("at step %1").arg(walked.trainer.position().step)));
        if (walked.trainer.finished())
            break;
        QVERIFY(!walked.trainer.trainBatch());
    }
}

void TrainerTest::stopsEarlyAndRestoresTheBest()
{
    Session session(stoppingExperiment());
    const Trained trained = session.toTheEnd();
    QVERIFY(session.trainer.position().epoch < 40);
    for (size_t model = 0; model < 2; ++model) {
        std::vector<EpochRecord> own;
        for (const auto &record : trained.epochs)
            if (record.model == model && record.epoch > 0)
                own.push_back(record);
        const auto best = std::min_element(own.begin(), own.end(),
                                           [](const auto &a, const auto &b) { return a.validationLoss < b.validationLoss; });
        QVERIFY(best->best);
        QCOMPARE(own.back().epoch - best->epoch, 2U); // the patience
        QCOMPARE(session.run.best(model)->at.epoch, best->epoch);
        QVERIFY(sluice::testing::sameBits(trained.final[model]->weights, session.run.best(model)->weights));
        const Metrics again = evaluate(session.experiment.models[model], session.task, Split::validation,
                                       trained.final[model]->weights, session.pool);
        QCOMPARE(again.mse, best->validationLoss);
    }
}

// Nothing is learned, so every epoch has the loss of the first: its weights are the best, and those of the others are not called so.
void TrainerTest::ofEquallyGoodEpochsTheFirstIsRestored()
{
    Experiment experiment = stoppingExperiment();
    experiment.training.optimizer.learningRate = 0;
    Session session(experiment);
    const Trained trained = session.toTheEnd();
    QCOMPARE(session.trainer.position().epoch, 3U); // the first and the patience of 2
    QVERIFY(areRestored(trained.final));
    for (size_t model = 0; model < 2; ++model) {
        for (const uint32_t epoch : {1U, 2U, 3U}) {
            const Snapshot &kept = *session.run.atEpoch(epoch)[model];
            QVERIFY(!isRestored(kept));
            QCOMPARE(epochOfWeights(kept), epoch);
        }
        QCOMPARE(session.run.best(model)->at.epoch, 1U);
        QCOMPARE(epochOfWeights(*trained.final[model]), 1U);
        for (const EpochRecord &record : trained.epochs)
            QCOMPARE(record.best, record.epoch == 1);
    }
}

void TrainerTest::withoutStoppingTheLastWeightsStay()
{
    Experiment experiment = stoppingExperiment();
    experiment.training.epochs = 10;
    experiment.training.stop.reset();
    Session session(experiment);
    const Trained trained = session.toTheEnd();
    QCOMPARE(session.trainer.position().epoch, 10U);
    QVERIFY(session.run.best(0)->at.epoch < 10);
    for (size_t model = 0; model < 2; ++model)
        QVERIFY(sluice::testing::sameBits(trained.final[model]->weights, session.run.atEpoch(10)[model]->weights));
}

void TrainerTest::aChangedLearningRateIsLoggedAndTakesEffect()
{
    Experiment experiment = smallExperiment();
    experiment.training.optimizer = {OptimizerSpec::Type::sgd, 0.1};
    experiment.training.clipNorm.reset();
    Session session(experiment);
    QVERIFY(!session.trainer.trainBatch());
    const auto before = session.trainer.liveMoment();
    session.trainer.setLearningRate(0);
    QVERIFY(!session.trainer.trainBatch());
    QVERIFY(sluice::testing::sameBits(before[1]->weights, session.trainer.liveMoment()[1]->weights));
    session.trainer.setLearningRate(0.05);
    QVERIFY(!session.trainer.trainBatch());
    // One step of SGD moves the weights by rate × gradient.
    const auto after = session.trainer.liveMoment();
    double squared = 0;
    for (size_t k = 0; k < before[1]->weights.size(); ++k)
        squared += std::pow(double{after[1]->weights[k]} - double{before[1]->weights[k]}, 2);
    const StepRecord last = session.run.steps().back();
    QVERIFY(std::abs(std::sqrt(squared) - 0.05 * last.gradientNorm) < 1e-5 * last.gradientNorm);
    QCOMPARE(last.learningRate, 0.05F);

    const auto changes = session.run.learningRateChanges();
    QCOMPARE(changes.size(), size_t{2});
    QCOMPARE(changes[0].step, uint64_t{1});
    QCOMPARE(changes[1].step, uint64_t{2});
    QCOMPARE(changes[1].learningRate, 0.05);
}

void TrainerTest::layerNormsAreThoseOfTheUpdate_data()
{
    QTest::addColumn<double>("clipNorm");
    QTest::newRow("free") << 1e9;
    QTest::newRow("clipped") << 1e-3;
}

// Against the weights before and after each batch, and the gradient as core/inspect finds it.
void TrainerTest::layerNormsAreThoseOfTheUpdate()
{
    QFETCH(double, clipNorm);
    Experiment experiment = smallExperiment();
    experiment.training.clipNorm = clipNorm;
    Session session(experiment);
    const Batches batches(session.task, batchSpecOf(experiment.training), 16);
    for (uint32_t batch = 0; batch < 4; ++batch) {
        const size_t first = session.run.layerNormCount();
        const Moment before = session.trainer.liveMoment();
        QVERIFY(!session.trainer.trainBatch());
        const Moment after = session.trainer.liveMoment();
        const auto norms = session.run.layerNorms(first);
        QCOMPARE(norms.size(), size_t{2 + 3}); // a layer and a head, two layers and a head
        std::vector<double> squares(2);
        for (const LayerNormRecord &record : norms) {
            QCOMPARE(record.step, uint64_t{batch} + 1);
            const ModelSpec &spec = experiment.models[record.model];
            LossGradient gradient(spec, session.task, experiment.training.loss, batches.ranges(0, batch));
            const auto &slopes = gradient.at(before[record.model]->weights);
            const std::string prefix =
                record.layer < spec.layers.size() ? "layers." + std::to_string(record.layer) + "." : "head.";
            double weight = 0, update = 0, slope = 0;
            for (const Tensor &tensor : tensorsOf(spec, ModelShape::of(session.task))) {
                for (size_t k = tensor.offset; tensor.name.starts_with(prefix) && k < tensor.offset + tensor.size(); ++k) {
                    const double from = double(before[record.model]->weights[k]);
                    weight += from * from;
                    update += std::pow(double(after[record.model]->weights[k]) - from, 2);
                    slope += double(slopes[k]) * double(slopes[k]);
                }
            }
            const auto near = [](float norm, double square) { return std::abs(double(norm) / std::sqrt(square) - 1) < 1e-4; };
            QVERIFY(weight > 0 && update > 0 && slope > 0);
            QVERIFY(near(record.weightNorm, weight));
            QVERIFY(near(record.updateNorm, update));
            QVERIFY(near(record.gradientNorm, slope));
            squares[record.model] += double(record.gradientNorm) * double(record.gradientNorm);
        }
        for (const StepRecord &step : session.run.steps(session.run.stepCount() - 2))
            QVERIFY(std::abs(std::sqrt(squares[step.model]) / double(step.gradientNorm) - 1) < 1e-5);
    }
}

void TrainerTest::longRunsLogSomeNorms()
{
    QCOMPARE(normsEvery(0), uint64_t{1});
    QCOMPARE(normsEvery(2048), uint64_t{1});
    QCOMPARE(normsEvery(2049), uint64_t{2});
    Experiment experiment = smallExperiment();
    experiment.training.epochs = 2000; // of 4 updates: every fourth
    Session session(experiment);
    for (int batch = 0; batch < 10; ++batch)
        QVERIFY(!session.trainer.trainBatch());
    std::set<uint64_t> steps;
    for (const LayerNormRecord &record : session.run.layerNorms())
        steps.insert(record.step);
    QCOMPARE(steps, (std::set<uint64_t>{1, 5, 9}));
    QCOMPARE(session.run.layerNormCount(), size_t{3 * 5});
}

void TrainerTest::sameSeedSameStart()
{
    Session first(smallExperiment()), again(smallExperiment());
    QVERIFY(sluice::testing::sameBits(first.trainer.checkpoint().models, again.trainer.checkpoint().models));
    Experiment other = smallExperiment();
    other.training.seed = 8;
    QVERIFY(!sluice::testing::sameBits(Session(other).trainer.liveMoment()[0]->weights, first.trainer.liveMoment()[0]->weights));
}

void TrainerTest::evaluatesInTheDatasUnits()
{
    // Against the definitions, from the predictions themselves.
    const Experiment experiment = smallExperiment();
    Session session(experiment, 2);
    const auto weights = session.trainer.liveMoment()[1]->weights;
    const arma::fcube predicted = predict(experiment.models[1], session.task, Split::test, weights, session.pool);
    QCOMPARE(predicted.n_slices, arma::uword{12});
    double squared = 0, absolute = 0, squaredInUnits = 0;
    for (size_t k = 0; k < 12; ++k) {
        const double target = session.task.sample(Split::test, k).y(0, 0);
        const double error = predicted(0, 0, k) - target;
        const double inUnits =
            session.task.targetScaler().undo(0, predicted(0, 0, k)) - session.task.targetScaler().undo(0, target);
        squared += error * error / 12;
        squaredInUnits += inUnits * inUnits / 12;
        absolute += std::abs(inUnits) / 12;
    }
    const Metrics metrics = evaluate(experiment.models[1], session.task, Split::test, weights, session.pool);
    QVERIFY(std::abs(metrics.mse - squared) < 1e-12);
    QVERIFY(std::abs(metrics.rmse - std::sqrt(squaredInUnits)) < 1e-9);
    QVERIFY(std::abs(metrics.mae - absolute) < 1e-9);
    QVERIFY(std::abs(metrics.relative - squared / session.task.targetVariance(Split::test)) < 1e-9);
}

void TrainerTest::refusesAnotherModelsCheckpoint()
{
    Experiment other = smallExperiment();
    other.models[1].layers = {LstmSpec{4, 1, 0}};
    Session session(smallExperiment()), wider(other);
    QVERIFY(!session.trainer.restore(wider.trainer.checkpoint()));
    Checkpoint weightsOnly{session.trainer.liveMoment(), {}};
    QVERIFY(!session.trainer.restore(weightsOnly));
    Checkpoint swapped = session.trainer.checkpoint();
    std::swap(swapped.models[0], swapped.models[1]);
    QVERIFY(!session.trainer.restore(swapped));
    swapped.models.pop_back();
    QVERIFY(!session.trainer.restore(swapped));
}

QTEST_GUILESS_MAIN(TrainerTest)
#include "trainer_test.moc"
