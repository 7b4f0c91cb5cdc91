#include "core/task/leaks.h"

#include <QtTest>
#include <cmath>
#include <set>

using namespace sluice;

namespace {

/// 60 rows: a wave, the same one in other units, the wave as it will be two rows later, and noise without any of it.
Dataset waves()
{
    Dataset data;
    data.columns = {"wave", "scaled", "early", "other"};
    data.target = "wave";
    data.inputs = {"wave", "other"};
    arma::mat values(4, 60);
    const auto wave = [](double row) { return std::sin(row * row * 0.37); };
    for (size_t row = 0; row < 60; ++row) {
        const auto t = static_cast<double>(row);
        values.col(row) = arma::vec{wave(t), 3 - 1.8 * wave(t), 32 + 5 * wave(t + 2), std::cos(t * t * 0.11)};
    }
    data.sequences.push_back(values);
    return data;
}

TaskSpec forecast(size_t lookback, size_t horizon)
{
    TaskSpec spec;
    spec.lookback = lookback;
    spec.horizon = horizon;
    spec.split = {40, 10, 10};
    return spec;
}

std::vector<Leak> leaksOf(const TaskSpec &spec, const DataSpec &dataSpec = {}, const Dataset &data = waves())
{
    const auto task = Task::create(spec, dataSpec, data);
    return findLeaks(spec, dataSpec, data, task ? &*task : nullptr);
}

DataSpec withInputs(const std::vector<std::string> &inputs)
{
    DataSpec spec;
    spec.inputs = inputs;
    return spec;
}

} // namespace

class LeaksTest : public QObject {
    Q_OBJECT
private slots:
    void whatIsUsualDoesNotLeak_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("every");
        for (const TaskKind kind : {TaskKind::forecast, TaskKind::regress})
            for (const bool every : {false, true})
                QTest::addRow("%d %d", int(kind), int(every)) << int(kind) << int(every);
    }
    void whatIsUsualDoesNotLeak()
    {
        QFETCH(int, kind);
        QFETCH(int, every);
        TaskSpec spec = forecast(6, 2);
        spec.kind = static_cast<TaskKind>(kind);
        spec.output = every != 0 ? OutputAt::every : OutputAt::last;
        QVERIFY(leaksOf(spec).empty());
    }

    void aNameThatTellsTheAnswerLeaks()
    {
        Dataset data;
        data.form = DataForm::table;
        data.columns = {"id", "value", "label"};
        data.classes = {{"a", "b", "c", "d", "e", "f"}, {}, {"up", "down"}};
        data.inputs = {"id", "value"};
        data.target = "label";
        arma::mat values(3, 18);
        for (size_t row = 0; row < 18; ++row)
            values.col(row) = arma::vec{double(row / 3), std::sin(double(row)), double(row / 3 % 2)};
        data.sequences.push_back(values);
        TaskSpec spec;
        spec.kind = TaskKind::classify;
        const auto leaks = findLeaks(spec, {}, data, nullptr);
        QCOMPARE(leaks.size(), size_t(1));
        QCOMPARE(leaks[0].kind, Leak::Kind::targetByName);
        QCOMPARE(leaks[0].column, std::optional(size_t(0)));
        QVERIFY(leaks[0].sentence.english().starts_with("Rows with the same “id” always have the same “label”"));
        QVERIFY(findLeaks(spec, withInputs({"value"}), data, nullptr).empty());
        data.sequences[0](2, 0) = 1; // one row of “a” has another answer
        QVERIFY(findLeaks(spec, {}, data, nullptr).empty());
        for (size_t row = 0; row < 18; ++row) // and where every name is there once, nothing is looked up
            data.sequences[0].col(row) = arma::vec{double(row), 0.5, double(row % 2)};
        QVERIFY(findLeaks(spec, {}, data, nullptr).empty());
    }

    void aScalerOverAllRowsLeaks()
    {
        TaskSpec spec = forecast(6, 1);
        spec.scalerRows = ScalerRows::all;
        const auto leaks = leaksOf(spec);
        QCOMPARE(leaks.size(), size_t(1));
        QCOMPARE(leaks[0].kind, Leak::Kind::scalerSeesAll);
        spec.scaling = Scaling::none;
        QVERIFY(leaksOf(spec).empty());
    }

    void aScalerOverAllRowsHasTheirMeanAndDeviation()
    {
        TaskSpec spec = forecast(6, 1);
        spec.scalerRows = ScalerRows::all;
        const Dataset data = waves();
        const auto task = Task::create(spec, {}, data);
        QVERIFY(task);
        const arma::rowvec all = data.sequences[0].row(0);
        QVERIFY(std::abs(task->targetScaler().offset(0) - arma::mean(all)) < 1e-12);
        QVERIFY(std::abs(task->targetScaler().scale(0) - arma::stddev(all, 1)) < 1e-12);
    }

    void shuffledWindowsShareRows()
    {
        TaskSpec spec = forecast(6, 1);
        spec.splitOrder = SplitOrder::shuffled;
        const Dataset data = waves();
        const auto task = Task::create(spec, {}, data);
        QVERIFY(task);
        // Counted in another way: by sets.
        std::set<size_t> seen;
        for (const SampleRange &range : task->samples(Split::train))
            for (size_t row = range.firstRow; row <= range.targetRow; ++row)
                seen.insert(row);
        size_t shared = 0;
        for (const Split split : {Split::validation, Split::test})
            for (const SampleRange &range : task->samples(split))
                shared += seen.count(range.targetRow);
        const auto leaks = findLeaks(spec, {}, data, &*task);
        QCOMPARE(leaks.size(), size_t(1));
        QCOMPARE(leaks[0].kind, Leak::Kind::sharedRows);
        QCOMPARE(leaks[0].windows, shared);
        QVERIFY(shared >= 15);
    }

    void shuffledWindowsAreDealtOnceEach()
    {
        TaskSpec spec = forecast(6, 1);
        spec.splitOrder = SplitOrder::shuffled;
        const auto task = Task::create(spec, {}, waves());
        QVERIFY(task);
        std::set<size_t> targets;
        size_t count = 0;
        for (const Split split : {Split::train, Split::validation, Split::test}) {
            QVERIFY(std::ranges::is_sorted(task->samples(split), {}, &SampleRange::targetRow));
            for (const SampleRange &range : task->samples(split)) {
                targets.insert(range.targetRow);
                ++count;
            }
        }
        QCOMPARE(count, size_t(54)); // all rows but the first look-back
        QCOMPARE(targets.size(), count);
        QVERIFY(task->samples(Split::validation).front().targetRow < 40);
    }

    void onlyASeriesCanBeShuffled()
    {
        TaskSpec spec;
        spec.kind = TaskKind::classify;
        spec.splitOrder = SplitOrder::shuffled;
        Dataset data = waves();
        data.form = DataForm::table;
        const auto task = Task::create(spec, {}, data);
        QVERIFY(!task);
        QVERIFY(task.error().english().find("in the order of time") != std::string::npos);
    }

    void theTargetAmongTheInputsOfItsRowLeaks()
    {
        TaskSpec spec = forecast(6, 1);
        spec.kind = TaskKind::regress;
        const auto leaks = leaksOf(spec, withInputs({"wave", "other"}));
        QCOMPARE(leaks.size(), size_t(1));
        QCOMPARE(leaks[0].kind, Leak::Kind::targetAmongInputs);
        QCOMPARE(*leaks[0].column, size_t(0));
        QVERIFY(leaksOf(forecast(6, 1), withInputs({"wave", "other"})).empty()); // its past may be seen
    }

    void theTargetInOtherUnitsLeaks()
    {
        TaskSpec spec = forecast(6, 1);
        spec.kind = TaskKind::regress;
        const auto leaks = leaksOf(spec, withInputs({"scaled", "other"}));
        QCOMPARE(leaks.size(), size_t(1));
        QCOMPARE(leaks[0].kind, Leak::Kind::targetInOtherWords);
        QCOMPARE(*leaks[0].column, size_t(1));
        QVERIFY(leaksOf(forecast(6, 1), withInputs({"wave", "scaled"})).empty());
    }

    void aColumnThatHoldsTheFutureLeaks()
    {
        const DataSpec early = withInputs({"wave", "early"});
        const auto leaks = leaksOf(forecast(6, 2), early);
        QCOMPARE(leaks.size(), size_t(1));
        QCOMPARE(*leaks[0].column, size_t(2));
        QVERIFY(leaks[0].sentence.english().find("2 rows later") != std::string::npos);
        QVERIFY(leaksOf(forecast(6, 1), early).empty());
    }
};

QTEST_APPLESS_MAIN(LeaksTest)
#include "leaks_test.moc"
