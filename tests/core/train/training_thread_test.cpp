#include "core/train/training_thread.h"

#include "tests/core/train/small_experiment.h"

#include <QtTest>
#include <thread>

using namespace sluice;
using namespace sluice::testing;

namespace {

std::unique_ptr<TrainingThread> start(const Experiment &experiment, TrainingThread::Options options = {})
{
    return std::make_unique<TrainingThread>(std::make_shared<const Experiment>(experiment),
                                            std::make_shared<const Task>(smallTask(experiment)), std::move(options));
}

struct Headless {
    Moment final;
    std::vector<StepRecord> steps;
    std::vector<EpochRecord> epochs;
};

/// The plain trainer, no thread around it.
Headless headless(const Experiment &experiment)
{
    const Task task = smallTask(experiment);
    ThreadPool pool(1);
    Run run(experiment, defaultRunBudget());
    Trainer trainer(experiment, task, pool, run);
    while (!trainer.finished())
        if (trainer.trainBatch())
            qFatal("diverged");
    return {trainer.checkpoint().models, run.steps(), run.epochs()};
}

bool endedLike(const TrainingThread &thread, const Headless &expected)
{
    const auto outcome = thread.outcome();
    return outcome && outcome->kind == Outcome::Kind::finished && sameBits(outcome->final, expected.final) &&
           sameBits(thread.run().steps(), expected.steps) && sameBits(thread.run().epochs(), expected.epochs);
}

Experiment longerExperiment()
{
    Experiment experiment = smallExperiment();
    experiment.training.epochs = 12;
    experiment.training.stop = StoppingSpec{12, true};
    return experiment;
}

} // namespace

class TrainingThreadTest : public QObject {
    Q_OBJECT

private slots:
    void startsPaused();
    void fullSpeedEndsAsHeadless_data();
    void fullSpeedEndsAsHeadless();
    void watchedPacedPausedAndSteppedEndsAsHeadless();
    void everyGrantIsShown();
    void aLongGrantIsShownWhileItLastsAndCanBeTakenBack();
    void oneBatchAndOneEpoch();
    void resumesFromItsCheckpoint();
    void startsOverFromTheSameWeights();
    void changesTheLearningRate();
    void divergenceIsTheOutcome();
    void stopIsAnOutcome();
    void closingDuringTrainingStops();
    void noEpochsIsDoneAtOnce();
    void refusesAStrangeCheckpoint();
};

void TrainingThreadTest::startsPaused()
{
    const auto thread = start(smallExperiment());
    thread->wait();
    QVERIFY(thread->paused());
    QVERIFY(!thread->outcome());
    QCOMPARE(thread->position(), Position{});
    QCOMPARE(thread->batchesPerEpoch(), size_t{4});
    QCOMPARE(thread->run().keptEpochs(), std::vector<uint32_t>{0});
    QCOMPARE(thread->run().epochRecordCount(), size_t{2});
    QVERIFY(thread->takeNewest());
    QVERIFY(!thread->takeNewest());
    QVERIFY(thread->checkpoint());
}

void TrainingThreadTest::fullSpeedEndsAsHeadless_data()
{
    QTest::addColumn<size_t>("threads");
    QTest::newRow("1") << size_t{1};
    QTest::newRow("2") << size_t{2};
    QTest::newRow("4") << size_t{4};
}

void TrainingThreadTest::fullSpeedEndsAsHeadless()
{
    QFETCH(size_t, threads);
    Experiment experiment = longerExperiment();
    experiment.training.batch = 50; // four shards
    TrainingThread::Options options;
    options.threads = threads;
    const auto thread = start(experiment, options);
    thread->resume();
    thread->wait();
    QVERIFY(endedLike(*thread, headless(experiment)));
    QVERIFY(!thread->paused());
}

void TrainingThreadTest::watchedPacedPausedAndSteppedEndsAsHeadless()
{
    const Experiment experiment = longerExperiment();
    TrainingThread::Options options;
    options.threads = 2;
    const auto thread = start(experiment, options);
    size_t seen = 0;
    const auto look = [&] {
        thread->wait();
        if (const auto moment = thread->takeNewest())
            seen += moment->size() == 2;
    };
    thread->oneBatch();
    look();
    thread->setPaced(true);
    thread->resume();
    for (const size_t updates : {1, 2, 1, 5}) {
        thread->grant(updates);
        look();
    }
    thread->pause();
    look();
    QVERIFY(thread->paused());
    thread->oneBatch();
    look();
    thread->setPaced(false);
    thread->oneEpoch();
    look();
    QCOMPARE(thread->position(), (Position{3, 0, 12}));
    thread->resume();
    while (!thread->waitFor(std::chrono::milliseconds(0))) { // watched all the time
        if (thread->takeNewest())
            ++seen;
        if (thread->run().stepCount() % 7 == 0) {
            thread->pause();
            thread->resume();
        }
    }
    look();
    QVERIFY(seen >= 8);
    QVERIFY(endedLike(*thread, headless(experiment)));
}

void TrainingThreadTest::everyGrantIsShown()
{
    const auto thread = start(smallExperiment());
    thread->setPaced(true);
    thread->resume();
    thread->wait();
    QVERIFY(!thread->paused()); // it waits for a grant, not for a command
    QVERIFY(thread->takeNewest());
    uint64_t step = 0;
    for (const size_t updates : {1, 3, 2, 4}) {
        thread->grant(updates);
        thread->wait();
        step += updates;
        const auto moment = thread->takeNewest();
        QVERIFY(moment);
        QCOMPARE(moment->front()->at.step, step);
        QCOMPARE(thread->position().step, step);
        QVERIFY(!moment->front()->continuation);
    }
}

void TrainingThreadTest::aLongGrantIsShownWhileItLastsAndCanBeTakenBack()
{
    Experiment experiment = longerExperiment();
    experiment.training.epochs = 1'000'000; // hours
    experiment.training.stop.reset();
    const auto thread = start(experiment);
    thread->setPaced(true);
    thread->grant(1'000'000'000);
    thread->resume();
    uint64_t seen = 0;
    for (int pictures = 0; pictures < 3;) {
        const auto moment = thread->takeNewest();
        if (!moment || moment->front()->at.step <= seen)
            continue;
        seen = moment->front()->at.step;
        ++pictures;
    }
    thread->setPaced(true); // a lower pace: the next grant will be smaller
    thread->wait();
    QVERIFY(!thread->outcome());
    const uint64_t at = thread->position().step;
    QVERIFY(at >= seen);
    thread->grant(5);
    thread->wait();
    QCOMPARE(thread->position().step, at + 5);
}

void TrainingThreadTest::oneBatchAndOneEpoch()
{
    const auto thread = start(smallExperiment());
    thread->setPaced(true);
    thread->oneBatch(); // needs no grant
    thread->wait();
    QVERIFY(thread->paused());
    QCOMPARE(thread->position(), (Position{0, 1, 1}));
    QCOMPARE(thread->takeNewest()->front()->at.step, uint64_t{1});
    thread->setPaced(false);
    thread->oneEpoch();
    thread->wait();
    QVERIFY(thread->paused());
    QCOMPARE(thread->position(), (Position{1, 0, 4}));
    QCOMPARE(thread->run().keptEpochs(), (std::vector<uint32_t>{0, 1}));
    QVERIFY(sameBits(thread->checkpoint()->models, thread->run().atEpoch(1)));
}

void TrainingThreadTest::resumesFromItsCheckpoint()
{
    const Experiment experiment = longerExperiment();
    const auto thread = start(experiment);
    thread->oneEpoch();
    thread->wait();
    thread->oneBatch();
    thread->wait();
    TrainingThread::Options options;
    options.resumeFrom = *thread->checkpoint();
    options.log = {thread->run().steps(), thread->run().epochs(), {}, {}};
    const auto resumed = start(experiment, options);
    resumed->resume();
    resumed->wait();
    QVERIFY(endedLike(*resumed, headless(experiment)));
}

void TrainingThreadTest::startsOverFromTheSameWeights()
{
    const auto first = start(smallExperiment());
    first->resume();
    first->wait();
    const auto again = start(smallExperiment());
    again->wait();
    QVERIFY(sameBits(again->checkpoint()->models, first->run().atEpoch(0)));
    again->resume();
    again->wait();
    QVERIFY(sameBits(again->outcome()->final, first->outcome()->final));
}

void TrainingThreadTest::changesTheLearningRate()
{
    const auto thread = start(smallExperiment());
    thread->oneBatch();
    thread->wait();
    thread->setLearningRate(0.5);
    thread->wait();
    QVERIFY(thread->paused());
    QCOMPARE(thread->run().learningRateChanges().size(), size_t{1});
    QCOMPARE(thread->run().learningRateChanges()[0].step, uint64_t{1});
    thread->oneBatch();
    thread->wait();
    const auto steps = thread->run().steps();
    QCOMPARE(steps[1].learningRate, 0.02F);
    QCOMPARE(steps[2].learningRate, 0.5F);
}

void TrainingThreadTest::divergenceIsTheOutcome()
{
    Experiment experiment = smallExperiment();
    experiment.training.optimizer.learningRate = 1e30;
    experiment.training.clipNorm.reset();
    const auto thread = start(experiment);
    thread->resume();
    thread->wait();
    const auto outcome = thread->outcome();
    QVERIFY(outcome);
    QCOMPARE(outcome->kind, Outcome::Kind::failed);
    const auto sentence = QString::fromStdString(outcome->why->english());
    QVERIFY2(QRegularExpression("^Dense diverged in epoch 1, batch 2: the loss is not a finite number; first in head\\. Lower "
                                "the learning rate or switch clipping on\\. The last finite weights are kept\\.$")
                 .match(sentence)
                 .hasMatch(),
             qPrintable(sentence));
    QVERIFY(sameBits(outcome->final[0]->weights, thread->run().atEpoch(0)[0]->weights));
    QVERIFY(std::all_of(outcome->final[1]->weights.begin(), outcome->final[1]->weights.end(),
                        [](float weight) { return std::isfinite(weight); }));
}

void TrainingThreadTest::stopIsAnOutcome()
{
    const auto thread = start(smallExperiment());
    thread->oneBatch();
    thread->wait();
    thread->stop();
    thread->wait();
    QCOMPARE(thread->outcome()->kind, Outcome::Kind::stopped);
    QCOMPARE(thread->outcome()->final.front()->at.step, uint64_t{1});
    QVERIFY(thread->outcome()->final.front()->continuation);
    thread->resume(); // too late, and harmless
    QCOMPARE(thread->position().step, uint64_t{1});
    QVERIFY(sameBits(thread->checkpoint()->models, thread->outcome()->final));
}

void TrainingThreadTest::closingDuringTrainingStops()
{
    Experiment experiment = smallExperiment();
    experiment.training.epochs = 1'000'000'000;
    experiment.training.stop.reset();
    QElapsedTimer timer;
    for (int round = 0; round < 20; ++round) {
        auto thread = start(experiment);
        thread->resume();
        while (round % 2 == 0 && thread->position().step == 0)
            std::this_thread::yield();
        timer.start();
        thread.reset();
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString("%1 ms").arg(timer.elapsed())));
    }
}

void TrainingThreadTest::noEpochsIsDoneAtOnce()
{
    Experiment experiment = smallExperiment();
    experiment.training.epochs = 0;
    const auto thread = start(experiment);
    thread->wait();
    QCOMPARE(thread->outcome()->kind, Outcome::Kind::finished);
    QVERIFY(sameBits(thread->outcome()->final, thread->run().atEpoch(0)));
}

void TrainingThreadTest::refusesAStrangeCheckpoint()
{
    Experiment other = smallExperiment();
    other.models[0].layers = {DenseSpec{9, Activation::relu}};
    const auto stranger = start(other);
    stranger->wait();
    TrainingThread::Options options;
    options.resumeFrom = *stranger->checkpoint();
    const auto thread = start(smallExperiment(), options);
    thread->wait();
    QCOMPARE(thread->outcome()->kind, Outcome::Kind::failed);
    QVERIFY(thread->outcome()->why->english().find("another architecture") != std::string::npos);
    QVERIFY(!thread->checkpoint());
}

QTEST_GUILESS_MAIN(TrainingThreadTest)
#include "training_thread_test.moc"
