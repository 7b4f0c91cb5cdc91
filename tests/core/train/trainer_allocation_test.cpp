#include "core/train/trainer.h"

#include "tests/core/train/small_experiment.h"

#include <QtTest>
#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <new>

using namespace sluice;
using namespace sluice::testing;

namespace {

std::atomic<size_t> allocations{0};

void *counted(size_t size, size_t alignment)
{
    ++allocations;
    void *memory = std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
    if (!memory)
        throw std::bad_alloc();
    return memory;
}

} // namespace

void *operator new(size_t size)
{
    return counted(size, alignof(std::max_align_t));
}
void *operator new[](size_t size)
{
    return counted(size, alignof(std::max_align_t));
}
void *operator new[](size_t size, std::align_val_t alignment)
{
    return counted(size, static_cast<size_t>(alignment));
}
void operator delete(void *memory) noexcept
{
    std::free(memory);
}
void operator delete(void *memory, size_t) noexcept
{
    std::free(memory);
}
void operator delete[](void *memory) noexcept
{
    std::free(memory);
}
void operator delete[](void *memory, size_t) noexcept
{
    std::free(memory);
}
void operator delete[](void *memory, std::align_val_t) noexcept
{
    std::free(memory);
}

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
