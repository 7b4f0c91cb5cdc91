#include "tests/core/task/small_tasks.h"

#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

namespace {

bool sameScaler(const Scaler &first, const Scaler &second)
{
    return arma::approx_equal(first.offset, second.offset, "absdiff", 0) &&
           arma::approx_equal(first.scale, second.scale, "absdiff", 0);
}

bool sameSamples(const Task &first, const Task &second, Split split)
{
    if (first.sampleCount(split) != second.sampleCount(split))
        return false;
    for (size_t index = 0; index < first.sampleCount(split); ++index)
        if (!same(first.sample(split, index).x, second.sample(split, index).x) ||
            !same(first.sample(split, index).y, second.sample(split, index).y))
            return false;
    return true;
}

} // namespace

/// What a training can know of the rows that it is measured on.
class TaskLeakTest : public QObject {
    Q_OBJECT

private slots:
    void scalerHasSeenTheTrainingRows_data();
    void scalerHasSeenTheTrainingRows();
    void laterRowsCannotLeak_data();
    void laterRowsCannotLeak();
    void laterSequencesCannotLeak();
};

void TaskLeakTest::scalerHasSeenTheTrainingRows_data()
{
    QTest::addColumn<int>("scaling");
    QTest::newRow("standard") << int(Scaling::standard);
    QTest::newRow("minmax") << int(Scaling::minmax);
    QTest::newRow("none") << int(Scaling::none);
}

void TaskLeakTest::scalerHasSeenTheTrainingRows()
{
    QFETCH(int, scaling);
    auto spec = specOf(TaskKind::forecast, OutputAt::last, 3);
    spec.scaling = Scaling(scaling);
    const auto data = series();
    const auto task = make(spec, data);
    const arma::rowvec trained = data.sequences[0].row(2).head(14);
    const double offset = spec.scaling == Scaling::standard ? arma::mean(trained)
                          : spec.scaling == Scaling::minmax ? trained.min()
                                                            : 0;
    const double scale = spec.scaling == Scaling::standard ? arma::stddev(trained, 1)
                         : spec.scaling == Scaling::minmax ? trained.max() - trained.min()
                                                           : 1;
    QVERIFY(std::abs(task.targetScaler().offset(0) - offset) < 1e-12);
    QVERIFY(std::abs(task.targetScaler().scale(0) - scale) < 1e-12);
    QCOMPARE(task.inputScaler().scale(1), task.targetScaler().scale(0));
    QCOMPARE(task.inputScaler().scale(2), 1.0); // the constant column
    const float scaled = spec.scaling == Scaling::none ? 0.1f : 0.0f;
    QCOMPARE(task.sample(Split::test, 0).x(2, 0), scaled);
    QVERIFY(std::abs(task.targetScaler().undo(0, task.targetScaler().apply(0, 3.5)) - 3.5) < 1e-12);
}

void TaskLeakTest::laterRowsCannotLeak_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("output");
    QTest::addColumn<int>("scaling");
    QTest::newRow("forecast") << int(TaskKind::forecast) << int(OutputAt::last) << int(Scaling::standard);
    QTest::newRow("forecast minmax") << int(TaskKind::forecast) << int(OutputAt::last) << int(Scaling::minmax);
    QTest::newRow("forecast every") << int(TaskKind::forecast) << int(OutputAt::every) << int(Scaling::standard);
    QTest::newRow("regress") << int(TaskKind::regress) << int(OutputAt::last) << int(Scaling::standard);
}

void TaskLeakTest::laterRowsCannotLeak()
{
    QFETCH(int, kind);
    QFETCH(int, output);
    QFETCH(int, scaling);
    auto spec = specOf(TaskKind(kind), OutputAt(output), 5, 2);
    spec.scaling = Scaling(scaling);
    const auto data = series(60);
    const auto before = make(spec, data);
    const size_t firstTest = before.rows(Split::test).first;
    for (size_t row = before.rows(Split::train).second; row < 60; ++row) {
        auto changed = data;
        changed.sequences[0].col(row) += 1000;
        const auto after = make(spec, changed);
        QVERIFY(sameScaler(before.inputScaler(), after.inputScaler()) && sameScaler(before.targetScaler(), after.targetScaler()));
        QVERIFY(sameSamples(before, after, Split::train));
        // A changed row shows in the split that owns it, and a test row in no validation window either.
        const Split owner = row < firstTest ? Split::validation : Split::test;
        QVERIFY(!sameSamples(before, after, owner));
        QCOMPARE(sameSamples(before, after, Split::validation), owner == Split::test);
    }
    auto trained = data;
    trained.sequences[0].col(0) += 1000;
    QVERIFY(!sameScaler(before.targetScaler(), make(spec, trained).targetScaler()));
}

void TaskLeakTest::laterSequencesCannotLeak()
{
    const auto spec = specOf(TaskKind::regress, OutputAt::every, 9);
    const auto data = sequences(20, 9);
    const auto before = make(spec, data);
    for (size_t sequence = 14; sequence < 20; ++sequence) {
        auto changed = data;
        changed.sequences[sequence] += 1000;
        const auto after = make(spec, changed);
        QVERIFY(sameScaler(before.inputScaler(), after.inputScaler()) && sameScaler(before.targetScaler(), after.targetScaler()));
        QVERIFY(sameSamples(before, after, Split::train));
        QCOMPARE(sameSamples(before, after, Split::validation), sequence >= 17);
        QCOMPARE(sameSamples(before, after, Split::test), sequence < 17);
    }
}

QTEST_GUILESS_MAIN(TaskLeakTest)
#include "task_leak_test.moc"
