#include "core/task/copying.h"

#include "core/base/random.h"
#include "core/train/trainer.h"

#include <QtTest>
#include <cmath>

using namespace sluice;

namespace {

/// A sine, which its last two values foretell, or a random walk.
Task taskOf(bool walk, size_t horizon = 1, double frequency = 0.4)
{
    const RandomStream random(4, Purpose::data);
    Dataset data;
    data.columns = {"y"};
    data.target = "y";
    data.inputs = {"y"};
    data.sequences.emplace_back(1, 300);
    double sum = 0;
    for (size_t row = 0; row < 300; ++row)
        data.sequences[0](0, row) = walk ? (sum += random.normal(row)) : std::sin(frequency * double(row));
    TaskSpec spec;
    spec.lookback = 4;
    spec.horizon = horizon;
    spec.scaling = Scaling::none;
    return *Task::create(spec, {}, data);
}

/// A net of one linear unit with these weights on the window, oldest value first.
CopyTest testNet(const Task &task, const std::vector<float> &window)
{
    const ModelSpec spec{"net", {DenseSpec{1, Activation::identity}}};
    std::vector<float> weights = window;
    weights.insert(weights.end(), {0, 1, 0}); // bias, head
    ThreadPool pool(1);
    return testCopying(task, Split::validation, predict(spec, task, Split::validation, weights, pool)).value();
}

} // namespace

class CopyingTest : public QObject {
    Q_OBJECT

private slots:
    void aNetThatRepeatsCopies()
    {
        const CopyTest test = testNet(taskOf(false), {0, 0, 0, 1});
        QVERIFY(test.copies);
        QCOMPARE(test.bestLag, size_t(1));
        QVERIFY(std::abs(test.correlations[1] - 1) < 1e-9);
        QVERIFY(testNet(taskOf(true), {0, 0, 0, 0.8F}).copies); // shrunk it is a copy still
    }

    void whatChangesSlowlyIsLikeItsLastValueAnyway()
    {
        const CopyTest test = testNet(taskOf(false, 1, 0.2), {0, 0, 0, 1});
        QCOMPARE(test.bestLag, size_t(1));
        QVERIFY(test.correlations[0] > 0.97 && test.correlations[0] < test.correlations[1]);
        QVERIFY(!test.copies);
    }

    void aNetThatForetellsDoesNot()
    {
        const auto ahead = static_cast<float>(2 * std::cos(0.4)); // y(t) = 2 cos ω y(t−1) − y(t−2)
        const CopyTest test = testNet(taskOf(false), {0, 0, -1, ahead});
        QVERIFY(!test.copies);
        QCOMPARE(test.bestLag, size_t(0));
    }

    void repeatingAnOlderValueIsNoCopyOfTheLast()
    {
        const CopyTest test = testNet(taskOf(true), {0, 1, 0, 0});
        QVERIFY(!test.copies);
        QCOMPARE(test.bestLag, size_t(3));
    }

    void someRowsAheadTheLastValueIsSomeRowsBack()
    {
        const CopyTest test = testNet(taskOf(true, 3), {0, 0, 0, 1});
        QCOMPARE(test.lastKnownLag, size_t(3));
        QCOMPARE(test.bestLag, size_t(3));
        QVERIFY(test.copies);
    }

    void tooFewOrTooFlatSaysNothing()
    {
        const Task task = taskOf(true);
        std::vector<RowForecast> few, flat;
        for (size_t row = 100; row < 109; ++row)
            few.push_back({0, row, double(row)});
        for (size_t row = 100; row < 150; ++row)
            flat.push_back({0, row, 3.0});
        QVERIFY(!testCopying(task, few));
        QVERIFY(!testCopying(task, flat));
    }
};

QTEST_GUILESS_MAIN(CopyingTest)
#include "copying_test.moc"
