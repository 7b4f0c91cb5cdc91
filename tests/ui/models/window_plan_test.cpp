#include "ui/models/error_text.h"
#include "ui/models/window_plan.h"

#include "core/task/split.h"

#include <QtTest>
#include <atomic>

using namespace sluice;

namespace {

const std::atomic<bool> goOn{false};

std::shared_ptr<const Dataset> loaded(const char *id)
{
    DataSpec spec;
    spec.source = id;
    auto data = loadData(spec, 42);
    if (!data)
        qFatal("%s", data.error().english().c_str());
    return std::make_shared<const Dataset>(std::move(*data));
}

WindowPlan planned(const char *id, const TaskSpec &task, std::optional<RowPlace> target = {}, const DataSpec &spec = {})
{
    return *planWindows({loaded(id), spec, task, target}, goOn);
}

TaskSpec airline()
{
    TaskSpec task;
    task.lookback = 12;
    task.horizon = 3;
    task.split = {90, 24, 30};
    return task;
}

} // namespace

class WindowPlanTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theBlockOfTheAirline()
    {
        // Targets are rows 15 … 90, 91 … 114 and 115 … 144, counted from 1.
        const auto block = blockContent(planned("builtin:airpassengers", airline()));
        QVERIFY(block);
        QCOMPARE(block->samples, (std::array<size_t, 3>{76, 24, 30}));
        QCOMPARE(block->steps, size_t(12));
        QCOMPARE(block->features, size_t(1));
        QVERIFY(QString(block->size).replace(QChar(0x202F), "").startsWith("76 samples × 12 steps × 1 feature = 912 numbers"));
    }

    void theShownWindowIsWhereItIsWished()
    {
        const WindowPlan plan = planned("builtin:airpassengers", airline(), RowPlace{0, 99});
        QCOMPARE(plan.range->targetRow, size_t(99));
        QCOMPARE(plan.range->firstRow, size_t(99 - 3 - 11));
        QCOMPARE(plan.split, Split::validation);
        QCOMPARE(plan.targets, (std::vector<double>{100}));
        const size_t shown = 99 - static_cast<size_t>(plan.firstX) + 1;
        QCOMPARE(plan.around[shown], loaded("builtin:airpassengers")->sequences[0](1, 99));
    }

    void aRecursivePathIsShownWhole()
    {
        TaskSpec task = airline();
        task.multiStep = MultiStep::recursive;
        const WindowPlan plan = planned("builtin:airpassengers", task, RowPlace{0, 50});
        QCOMPARE(plan.targets, (std::vector<double>{51, 52, 53}));
    }

    void partsOfTheSplit()
    {
        const WindowPlan plan = planned("builtin:airpassengers", airline());
        QCOMPARE(plan.parts.size(), size_t(3));
        QCOMPARE(plan.parts[0].to, 90.0);
        QCOMPARE(plan.parts[1].from, 91.0);
        QCOMPARE(plan.parts[2].to, 144.0);
        QCOMPARE(plan.scalerTo, 90.0);
        TaskSpec task = airline();
        task.scalerRows = ScalerRows::all;
        const WindowPlan leaking = planned("builtin:airpassengers", task);
        QCOMPARE(leaking.scalerTo, 144.0);
        QVERIFY(leaking.leaksBy(Leak::Kind::scalerSeesAll));
    }

    void shuffledPartsAreManyAndLeak()
    {
        TaskSpec task = airline();
        task.splitOrder = SplitOrder::shuffled;
        const WindowPlan plan = planned("builtin:airpassengers", task);
        QVERIFY(plan.parts.size() > 20);
        QVERIFY(plan.leaksBy(Leak::Kind::sharedRows));
    }

    void aTaskThatCannotBeSaysWhy()
    {
        TaskSpec task = airline();
        task.lookback = 200;
        const WindowPlan plan = planned("builtin:airpassengers", task);
        QVERIFY(!plan.task);
        QVERIFY(errorText(plan.problem.value()).contains("too long"));
        QCOMPARE(plan.x.size(), size_t(144)); // the series is drawn all the same
        QVERIFY(!blockContent(plan));
    }

    void theTargetAmongTheInputsIsSaidEvenThoughThereIsNoTask()
    {
        TaskSpec task;
        task.kind = TaskKind::regress;
        task.lookback = 5;
        DataSpec spec;
        spec.inputs = {{"passengers"}};
        const WindowPlan plan = planned("builtin:airpassengers", task, {}, spec);
        QVERIFY(!plan.task);
        QVERIFY(plan.leaksBy(Leak::Kind::targetAmongInputs));
    }

    void ofALongSeriesNoPeakIsLost()
    {
        Dataset data;
        data.columns = {"y"};
        data.target = "y";
        data.inputs = {"y"};
        arma::mat rows(1, 300'000, arma::fill::zeros);
        rows(0, 123'456) = 7;
        rows(0, 200'001) = -3;
        data.sequences.push_back(rows);
        const auto plan = planWindows({std::make_shared<const Dataset>(data), {}, TaskSpec(), {}}, goOn);
        QVERIFY(plan->x.size() <= 4100);
        const auto peak = std::ranges::find(plan->y, 7.0);
        QVERIFY(peak != plan->y.end());
        QCOMPARE(plan->x[static_cast<size_t>(peak - plan->y.begin())], 123'457.0);
        QVERIFY(std::ranges::find(plan->y, -3.0) != plan->y.end());
    }

    void sequencesAreSplitBySequence()
    {
        TaskSpec task;
        task.kind = TaskKind::regress;
        task.output = OutputAt::every;
        task.split = {1200, 150, 50};
        const WindowPlan plan = planned("generate:hold", task);
        QCOMPARE(plan.places, size_t(1400)); // sequences
        QCOMPARE(plan.parts[1].from, 1201.0);
        QCOMPARE(blockContent(plan)->samples, (std::array<size_t, 3>{1200, 150, 50}));
    }

    void boundariesLandOnTheirRows_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {3, 7, 61, 144, 309, 2284, 99'991})
            QTest::addRow("%d rows", count) << count;
    }
    void boundariesLandOnTheirRows()
    {
        QFETCH(int, count);
        const auto all = static_cast<size_t>(count);
        for (size_t first = 1; first < all - 1; first += std::max<size_t>(1, all / 13))
            for (size_t second = first + 1; second < all; second += std::max<size_t>(1, all / 11)) {
                const auto counts = splitCounts(splitAt({0.7, 0.15, 0.15}, first, second, all), all);
                QVERIFY(counts);
                QCOMPARE(*counts, (std::array<size_t, 3>{first, second - first, all - second}));
                const auto rows = splitCounts(splitAt({1, 1, static_cast<double>(all - 2)}, first, second, all), all);
                QCOMPARE(rows.value_or(std::array<size_t, 3>{}), (std::array<size_t, 3>{first, second - first, all - second}));
            }
    }

    void fractionsStayShort() { QCOMPARE(splitAt({0.7, 0.15, 0.15}, 80, 90, 100), (std::array<double, 3>{0.8, 0.1, 0.1})); }

    void dragging()
    {
        const SampleRange range{0, 40, 12, 54, 1}; // inputs are rows 40 … 51, three ahead
        TaskSpec task = airline();
        QCOMPARE(lookbackFrom(range, 40), size_t(12));
        QCOMPARE(lookbackFrom(range, 30), size_t(22));
        QCOMPARE(lookbackFrom(range, 51), size_t(1));
        QCOMPARE(lookbackFrom(range, 60), size_t(1));
        QCOMPARE(horizonTo(range, task, 54), size_t(3));
        QCOMPARE(horizonTo(range, task, 52), size_t(1));
        QCOMPARE(horizonTo(range, task, 20), size_t(1));
    }
};

QTEST_GUILESS_MAIN(WindowPlanTest)
#include "window_plan_test.moc"
