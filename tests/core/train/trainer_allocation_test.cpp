#include "core/train/trainer.h"

#include "tests/core/counted_allocations.h"
#include "tests/core/train/small_experiment.h"

#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

class TrainerAllocationTest : public QObject {
    Q_OBJECT

private slots:
    void aBatchAllocatesNothing_data();
    void aBatchAllocatesNothing();
};

void TrainerAllocationTest::aBatchAllocatesNothing_data()
{
    QTest::addColumn<size_t>("threads");
    QTest::newRow("1") << size_t{1};
    QTest::newRow("2") << size_t{2};
}

void TrainerAllocationTest::aBatchAllocatesNothing()
{
    QFETCH(size_t, threads);
    Experiment experiment = smallExperiment();
    experiment.training.batch = 20; // two shards; the last batch has one
    const Task task = smallTask(experiment);
    ThreadPool pool(threads);
    Run run(experiment, defaultRunBudget());
    Trainer trainer(experiment, task, pool, run);
    for (size_t batch = 0; batch <= trainer.batchesPerEpoch(); ++batch) // every size was seen, and the next epoch is shuffled
        QVERIFY(!trainer.trainBatch());

    const size_t before = allocations;
    bool diverged = false;
    while (trainer.position().batch + 1 < trainer.batchesPerEpoch())
        diverged = trainer.trainBatch() || diverged;
    const size_t after = allocations;
    QVERIFY(!diverged);
    QCOMPARE(trainer.position().batch, 2U);
    QCOMPARE(after - before, size_t{0});
}

QTEST_GUILESS_MAIN(TrainerAllocationTest)
#include "trainer_allocation_test.moc"
