#include "tests/ui/shown_memory.h"
#include "tests/ui/training_fixture.h"
#include "ui/models/memory_at_once.h"
#include "ui/views/flow_plots.h"
#include "ui/views/input_gradient_plot.h"
#include "ui/views/memory_page.h"
#include "ui/views/memory_table.h"
#include "ui/views/saturation_plot.h"

#include <QGraphicsOpacityEffect>
#include <QLabel>
#include <QSemaphore>
#include <QSignalSpy>
#include <QtTest>

using namespace sluice;

/// What page Memory shows while it computes.
class MemoryWaitingTest : public QObject {
    Q_OBJECT

private slots:
    void theNewestQuestionIsAnswered()
    {
        testing::ShownMemory shown(testing::sunspotState(5));
        for (size_t step = 0; step < 20; ++step) {
            shown.state.selection.step = step;
            shown.page.show(shown.state);
        }
        QTRY_COMPARE(shown.page.content().selection.step, size_t(19));
    }

    /// What does not change with the unit is not drawn again for it.
    void anotherUnitLeavesTheCurvesAlone()
    {
        testing::ShownMemory shown(testing::sunspotState(5));
        auto *flow = shown.page.findChild<FlowPlot *>();
        auto *saturation = shown.page.findChild<SaturationPlot *>();
        auto *table = shown.page.findChild<MemoryTable *>();
        QSignalSpy answered(&shown.page, &MemoryPage::answered);
        QVERIFY(QTest::qWaitForWindowExposed(&shown.page));
        for (QCustomPlot *plot : std::initializer_list<QCustomPlot *>{flow, saturation})
            plot->replot();
        QCoreApplication::processEvents();
        QSignalSpy flowDrawn(flow, &QCustomPlot::afterReplot), saturationDrawn(saturation, &QCustomPlot::afterReplot);
        const QImage before = saturation->grab().toImage();
        shown.state.selection.unit = 3;
        shown.page.show(shown.state);
        QVERIFY(answered.wait());
        QCoreApplication::processEvents();
        QCOMPARE(flowDrawn.count() + saturationDrawn.count(), 0);
        QCOMPARE(table->currentIndex().data().toString(), QString("4"));
        // And what is seen is what a whole drawing gives.
        const QImage after = saturation->grab().toImage(), flowAfter = flow->grab().toImage();
        QVERIFY(after != before);
        saturation->replot();
        flow->replot();
        QVERIFY(saturation->grab().toImage() == after);
        QVERIFY(flow->grab().toImage() == flowAfter);
    }

    // As soon as there are weights, and not only when they have been used.
    void weightsThatHaveComeAreBeingComputed()
    {
        ViewState state = testing::sunspotState(3);
        const Moment moment = std::exchange(state.moment, {});
        testing::ShownMemory shown(state);
        const auto says = [&](const QString &text) {
            const auto labels = shown.page.findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
        };
        QVERIFY(says("There are no weights yet."));
        shown.state.moment = moment;
        shown.page.show(shown.state);
        QVERIFY(says("This is being computed …") && !says("There are no weights yet."));
        QTRY_VERIFY(!shown.page.content().memory.empty());
        QVERIFY(!says("This is being computed …"));
    }

    /// Large networks take a while: what needs none of them is there at once, and nothing passes for the new sample's.
    void whatIsKnownOfAnotherSampleIsShownAtOnce()
    {
        QSemaphore mayCompute(1);
        testing::ShownMemory shown(testing::largeState(), [&, compute = MemoryPage::byMemoryWork()](const auto &...asked) {
            mayCompute.acquire();
            return compute(asked...);
        });
        const auto goOn = qScopeGuard([&] { mayCompute.release(9); }); // or the page would wait for ever where a check fails
        const auto says = [&](const QString &words) {
            return std::ranges::any_of(shown.page.findChildren<QLabel *>(),
                                       [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
        };
        const QString waiting = "This is being computed …";
        QVERIFY(says("sample 1 of") && !says("being computed"));
        const auto effects = shown.page.findChildren<QGraphicsOpacityEffect *>();
        QCOMPARE(effects.size(), 4); // the gradient, what is left, the units, the gates
        QSignalSpy dimmed(effects.front(), &QGraphicsEffect::enabledChanged);
        shown.state.selection.sample = 1;
        shown.page.show(shown.state);
        QCOMPARE(shown.page.content().selection.sample, size_t(0));
        QVERIFY(!shown.page.isOf(shown.state) &&
                shown.page.isWaitingFor(shown.state)); // so nobody is told its numbers as those of the new one
        QVERIFY(says("sample 2 of") && says("· being computed …"));
        const PlotTable inputs = shown.page.findChild<InputGradientPlot *>()->table();
        const arma::fmat x = shown.state.task->sample(Split::validation, 1).x;
        for (arma::uword t = 0; t < x.n_cols; ++t) {
            QCOMPARE(inputs.columns[1].values[t], double(x(0, t)));
            QVERIFY(std::isnan(inputs.columns[1 + x.n_rows].values[t]));
        }
        QVERIFY(dimmed.wait());
        QVERIFY(says(waiting));
        for (const QGraphicsOpacityEffect *effect : effects)
            QVERIFY(effect->isEnabled() && effect->opacity() < 0.5);
        // What is picked meanwhile is picked in the new sample.
        emit shown.page.findChild<FlowPlot *>()->stepPicked(3);
        QCOMPARE(shown.state.selection.sample, size_t(1));
        mayCompute.release(9);
        QTRY_COMPARE(shown.page.content().selection.sample, size_t(1));
        QTRY_VERIFY(!says("being computed"));
        QVERIFY(shown.page.isOf(shown.state) && !shown.page.isWaitingFor(shown.state));
        for (const QGraphicsOpacityEffect *effect : effects)
            QVERIFY(!effect->isEnabled());
        QVERIFY(!std::isnan(shown.page.findChild<InputGradientPlot *>()->table().columns[1 + x.n_rows].values[3]));
    }

    void whatHasNoMemoryIsNotWaitedFor()
    {
        TaskSpec task;
        task.lookback = 24;
        testing::ShownMemory shown(
            testing::stateOf({"builtin:sunspots", {}, {}, {}, {}, {}}, task, {{"Dense", {DenseSpec{4, Activation::tanh}}}}));
        QVERIFY(!shown.page.isOf(shown.state) && !shown.page.isWaitingFor(shown.state));
    }

    /// It would never be seen otherwise.
    void whatTrainsIsNotDimmed()
    {
        ViewState before = testing::sunspotState(3), after = before;
        after.moment = testing::sunspotState(3).moment;
        QVERIFY(after.moment != before.moment);
        after.experiment = before.experiment;
        QVERIFY(!isOutdated(before, after));
        after.live = false; // a kept epoch
        QVERIFY(isOutdated(before, after));
        after.live = true;
        after.selection.sample = 1;
        QVERIFY(isOutdated(before, after));
    }

    // The cursor and the picked unit are there before the numbers of another step are.
    void theCursorMovesAtOnce()
    {
        testing::ShownMemory shown(testing::sunspotState(5));
        auto *input = shown.page.findChild<InputGradientPlot *>();
        QSignalSpy drawn(input, &QCustomPlot::afterReplot);
        shown.state.selection.step = 17;
        shown.state.selection.unit = 4;
        shown.page.show(shown.state);
        QCOMPARE(shown.page.content().selection.unit, size_t(4));
        QVERIFY(shown.page.content().selection.step != 17);
        QTRY_VERIFY(!drawn.isEmpty());
        QTRY_COMPARE(shown.page.content().selection.step, size_t(17));
        QVERIFY(input->tipAt({input->xAxis->coordToPixel(18), 30}).startsWith("t = 18\ncount: "));
    }
};

QTEST_MAIN(MemoryWaitingTest)
#include "memory_waiting_test.moc"
