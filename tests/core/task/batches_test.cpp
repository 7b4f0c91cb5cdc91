#include "core/task/batches.h"

#include "core/base/random.h"

#include <QtTest>
#include <algorithm>
#include <numeric>

using namespace sluice;

namespace {

Task makeTask(OutputAt output)
{
    DataSpec source;
    source.source = "builtin:sunspots";
    TaskSpec spec;
    spec.output = output;
    auto task = Task::create(spec, source, *loadData(source, 1)); // 192 training windows of 24 steps
    return std::move(*task);
}

/// Which of the training windows, which follow each other by a row, these are.
std::vector<uint32_t> numbersOf(const Task &task, const std::vector<SampleRange> &ranges)
{
    std::vector<uint32_t> numbers;
    for (const SampleRange &range : ranges)
        numbers.push_back(static_cast<uint32_t>(range.targetRow - task.samples(Split::train).front().targetRow));
    return numbers;
}

std::vector<uint32_t> numbersOf(const Task &task, const Batches &batches, uint32_t epoch, uint32_t batch)
{
    return numbersOf(task, batches.ranges(epoch, batch));
}

} // namespace

class BatchesTest : public QObject {
    Q_OBJECT

private slots:
    void everySampleOnceAnEpoch();
    void inOrderWithoutShuffling();
    void orderIsAFunctionOfSeedAndEpoch();
    void shardsHoldTheBatch_data();
    void shardsHoldTheBatch();
    void memoryIsReused();
};

void BatchesTest::everySampleOnceAnEpoch()
{
    const auto task = makeTask(OutputAt::last);
    const Batches batches(task, {50, true, 42}, 16);
    QCOMPARE(batches.count(), size_t{4}); // 50, 50, 50 and 42
    std::vector<uint32_t> seen;
    for (uint32_t batch = 0; batch < 4; ++batch) {
        const auto samples = numbersOf(task, batches, 3, batch);
        QCOMPARE(samples.size(), size_t{batch < 3 ? 50u : 42u});
        seen.insert(seen.end(), samples.begin(), samples.end());
    }
    QCOMPARE(seen, RandomStream(42, Purpose::shuffle, "", 3).permutation(192));
    std::sort(seen.begin(), seen.end());
    std::vector<uint32_t> all(192);
    std::iota(all.begin(), all.end(), 0u);
    QCOMPARE(seen, all);
}

void BatchesTest::inOrderWithoutShuffling()
{
    const auto task = makeTask(OutputAt::last);
    const Batches batches(task, {5, false, 42}, 16);
    QCOMPARE(numbersOf(task, batches, 7, 1), (std::vector<uint32_t>{5, 6, 7, 8, 9}));
    QCOMPARE(numbersOf(task, batches, 0, 38), (std::vector<uint32_t>{190, 191}));
    QCOMPARE(Batches(task, {192, false, 42}, 16).count(), size_t{1});
    QCOMPARE(Batches(task, {1000, false, 42}, 16).ranges(0, 0).size(), size_t{192});
}

void BatchesTest::orderIsAFunctionOfSeedAndEpoch()
{
    const auto task = makeTask(OutputAt::last);
    Batches batches(task, {32, true, 42}, 16);
    Batch batch;
    batches.assemble(5, 2, batch);
    const auto later = numbersOf(task, batch.ranges);
    batches.assemble(0, 0, batch);
    const auto first = numbersOf(task, batch.ranges);
    batches.assemble(5, 2, batch); // back and forth: nothing is remembered
    QCOMPARE(numbersOf(task, batch.ranges), later);
    QCOMPARE(numbersOf(task, batches, 5, 2), later);
    QVERIFY(first != numbersOf(task, batches, 1, 0));
    QVERIFY(first != numbersOf(task, Batches(task, {32, true, 43}, 16).ranges(0, 0)));
}

void BatchesTest::shardsHoldTheBatch_data()
{
    QTest::addColumn<int>("output");
    QTest::newRow("last") << int(OutputAt::last);
    QTest::newRow("every") << int(OutputAt::every);
}

void BatchesTest::shardsHoldTheBatch()
{
    QFETCH(int, output);
    const auto task = makeTask(OutputAt(output));
    Batches batches(task, {40, true, 42}, 16);
    Batch batch;
    batches.assemble(0, 0, batch);
    QCOMPARE(batch.shardCount, size_t{3});
    for (size_t position = 0; position < 40; ++position) {
        const auto x = batch.shards[position / 16].x.view();
        const auto y = batch.shards[position / 16].y.view();
        QCOMPARE(x.width, size_t{position < 32 ? 16u : 8u});
        QCOMPARE(y.width, x.width);
        const auto sample = task.sample(batch.ranges[position]);
        for (size_t step = 0; step < 24; ++step)
            QCOMPARE(*x.column(step, position % 16), sample.x(0, step));
        QCOMPARE(y.steps, size_t{sample.y.n_cols});
        for (size_t step = 0; step < y.steps; ++step)
            QCOMPARE(*y.column(step, position % 16), sample.y(0, step));
    }
    batches.assemble(0, uint32_t(batches.count() - 1), batch);
    QCOMPARE(batch.ranges.size(), batches.ranges(0, uint32_t(batches.count() - 1)).size());
    QCOMPARE(batch.shardCount, (batch.ranges.size() + 15) / 16);
}

void BatchesTest::memoryIsReused()
{
    const auto task = makeTask(OutputAt::every);
    Batches batches(task, {40, true, 42}, 16);
    Batch batch;
    batches.assemble(0, 0, batch);
    const auto *ranges = batch.ranges.data();
    const auto *shards = batch.shards.data();
    const auto *values = batch.shards[2].x.view().data;
    for (uint32_t epoch = 0; epoch < 3; ++epoch) {
        for (uint32_t index = 0; index < batches.count(); ++index) {
            batches.assemble(epoch, index, batch);
            QVERIFY(batch.ranges.data() == ranges && batch.shards.data() == shards && batch.shards[2].x.view().data == values);
        }
    }
}

QTEST_GUILESS_MAIN(BatchesTest)
#include "batches_test.moc"
