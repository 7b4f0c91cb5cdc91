#include "core/train/run.h"

#include "tests/core/train/small_experiment.h"

#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

namespace {

Moment momentOf(uint32_t epoch, size_t models, size_t weights)
{
    Moment moment;
    for (size_t model = 0; model < models; ++model) {
        auto snapshot = std::make_shared<Snapshot>();
        snapshot->at.epoch = epoch;
        snapshot->weights.assign(weights, static_cast<float>(epoch));
        moment.push_back(snapshot);
    }
    return moment;
}

} // namespace

class RunTest : public QObject {
    Q_OBJECT

private slots:
    void keepsTheNewestSteps();
    void keepsEpochsAndChanges();
    void keepsMomentsByEpoch();
    void thinsOutWithAge();
    void neverGivesUpFirstBestAndNewest();
};

void RunTest::keepsTheNewestSteps()
{
    Run run(smallExperiment(), 1 << 20);
    for (uint64_t step = 1; step <= 70000; ++step) {
        StepRecord record;
        record.step = step;
        run.append(record);
    }
    QCOMPARE(run.stepCount(), size_t{70000});
    const auto all = run.steps();
    QCOMPARE(all.size(), size_t{65536});
    for (size_t k = 0; k < all.size(); ++k)
        QCOMPARE(all[k].step, uint64_t{70000 - 65536 + 1 + k});
    QCOMPARE(run.steps(69990).size(), size_t{10});
    QCOMPARE(run.steps(69990).front().step, uint64_t{69991});
    QVERIFY(run.steps(70000).empty());
    QVERIFY(run.steps(80000).empty());
}

void RunTest::keepsEpochsAndChanges()
{
    RunLog log;
    log.epochs.resize(3);
    log.steps.resize(5);
    log.learningRateChanges.push_back({4, 0.5});
    Run run(smallExperiment(), 1 << 20, log);
    EpochRecord record;
    record.epoch = 9;
    run.append(record);
    run.append(LearningRateChange{7, 0.1});
    QCOMPARE(run.stepCount(), size_t{5});
    QCOMPARE(run.epochRecordCount(), size_t{4});
    QCOMPARE(run.epochs(3).front().epoch, 9U);
    QVERIFY(run.epochs(4).empty());
    QVERIFY(run.epochs(40).empty());
    QCOMPARE(run.learningRateChanges().size(), size_t{2});
}

void RunTest::keepsMomentsByEpoch()
{
    Run run(smallExperiment(), 1 << 20);
    for (const uint32_t epoch : {0U, 1U, 2U})
        run.keep(momentOf(epoch, 2, 4));
    auto again = momentOf(1, 2, 5);
    run.keep(again);
    QCOMPARE(run.keptEpochs(), (std::vector<uint32_t>{0, 1, 2}));
    QCOMPARE(run.atEpoch(1).front()->weights.size(), size_t{5});
    QVERIFY(run.atEpoch(3).empty());
}

void RunTest::thinsOutWithAge()
{
    const size_t oneMoment = byteSize(*momentOf(0, 1, 1000).front());
    Run run(smallExperiment(), 40 * oneMoment);
    for (uint32_t epoch = 0; epoch <= 2000; ++epoch) {
        run.keep(momentOf(epoch, 1, 1000));
        QVERIFY(run.keptEpochs().size() <= 40);
    }
    const auto kept = run.keptEpochs();
    QVERIFY(kept.size() >= 39);
    QCOMPARE(kept.front(), 0U);
    QCOMPARE(kept.back(), 2000U);
    QVERIFY(std::is_sorted(kept.begin(), kept.end()));
    QVERIFY2(kept[kept.size() - 5] >= 1994, "dense near now");
    // Going back by half the time costs about as many moments wherever one starts.
    const auto keptWithin = [&](double youngest, double oldest) {
        return std::count_if(kept.begin(), kept.end(),
                             [&](uint32_t epoch) { return 2000 - epoch >= youngest && 2000 - epoch < oldest; });
    };
    for (double age = 16; age <= 512; age *= 2)
        QVERIFY2(keptWithin(age, 2 * age) >= 2 && keptWithin(age, 2 * age) <= 8,
                 qPrintable(QString("%1 of age %2").arg(keptWithin(age, 2 * age)).arg(age)));
}

void RunTest::neverGivesUpFirstBestAndNewest()
{
    Run run(smallExperiment(), 1);
    for (uint32_t epoch = 0; epoch <= 100; ++epoch) {
        const auto moment = momentOf(epoch, 2, 100);
        if (epoch == 37)
            run.keepBest(0, moment[0]);
        if (epoch == 61)
            run.keepBest(1, moment[1]);
        run.keep(moment);
    }
    QCOMPARE(run.keptEpochs(), (std::vector<uint32_t>{0, 37, 61, 100}));
    QCOMPARE(run.best(0)->at.epoch, 37U);
}

QTEST_GUILESS_MAIN(RunTest)
#include "run_test.moc"
