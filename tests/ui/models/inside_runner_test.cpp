#include "tests/ui/inside_fixture.h"
#include "ui/models/inside_runner.h"

#include <QtTest>
#include <atomic>
#include <mutex>
#include <thread>

using namespace sluice;

class InsideRunnerTest : public QObject {
    Q_OBJECT

private slots:
    void smallNetworksAreAnsweredAtOnce()
    {
        InsideRunner runner;
        std::vector<InsideAnswer> answers;
        connect(&runner, &InsideRunner::answered, this, [&](const InsideAnswer &answer) { answers.push_back(answer); });
        ViewState state = testing::holdState();
        QVERIFY(insideCost(state) < InsideRunner::mostAtOnce);
        runner.ask(state, {InsideMode::recurrent});
        QCOMPARE(answers.size(), size_t(1));
        state.selection.step = 9;
        runner.ask(state, {InsideMode::both});
        QCOMPARE(answers.size(), size_t(2));
        QVERIFY2(answers[0].traces == answers[1].traces, "the cursor alone runs no network again");
        QCOMPARE(answers[1].content.selection.step, size_t(9));
        state.selection.sample = 2;
        runner.ask(state, {InsideMode::both});
        QVERIFY(answers[2].traces != answers[1].traces);
    }

    void costCountsEveryWeightAtEveryStep()
    {
        const ViewState state = testing::holdState();
        // Dense: 120 × 16 + 16 + 16 + 1; LSTM: 4 × (2 + 1 + 1) + 1 + 1; 60 steps.
        QCOMPARE(insideCost(state), 60.0 * (1953 + 18));
        QCOMPARE(insideCost(ViewState()), 0.0);
    }

    void largeNetworksAreAnsweredLaterAndTheNewestLast()
    {
        InsideRunner runner(0);
        std::vector<size_t> steps;
        connect(&runner, &InsideRunner::answered, this,
                [&](const InsideAnswer &answer) { steps.push_back(answer.content.selection.step); });
        ViewState state = testing::holdState();
        for (const size_t step : {3, 4, 5, 6, 7}) {
            state.selection.step = step;
            runner.ask(state, {InsideMode::recurrent});
        }
        QVERIFY(steps.empty());
        QTRY_VERIFY(!steps.empty() && steps.back() == 7);
        QVERIFY2(steps.size() <= 2, "what was overtaken is not computed");
    }

    // The tracer waits until it is told to stop: were it not told, it would not end.
    void whatNobodyWouldLookAtIsAbandoned()
    {
        std::mutex guard;
        std::vector<std::pair<size_t, bool>> traced; // sample, whether it was abandoned
        std::atomic<bool> given = false;             // up, so that a failure is one
        const auto tracer = [&](const ViewState &state, bool gradients, const KeepGoing &keepGoing) {
            const size_t sample = state.selection.sample;
            while (sample == 0 && keepGoing() && !given)
                std::this_thread::yield();
            auto traces = traceSample(state, gradients, keepGoing);
            const std::lock_guard lock(guard);
            traced.emplace_back(sample, !traces);
            return traces;
        };
        InsideRunner runner(0, tracer);
        std::vector<size_t> answers;
        connect(&runner, &InsideRunner::answered, this,
                [&](const InsideAnswer &answer) { answers.push_back(answer.content.selection.sample); });
        ViewState state = testing::holdState();
        runner.ask(state, {InsideMode::recurrent});
        state.selection.step = 9; // the same traces, newer weights: what is running is still of use
        runner.ask(state, {InsideMode::recurrent});
        auto learned = std::make_shared<Snapshot>(*state.moment[1]);
        state.moment[1] = learned;
        runner.ask(state, {InsideMode::recurrent});
        {
            const std::lock_guard lock(guard);
            QVERIFY(traced.empty());
        }
        state.selection.sample = 3;
        runner.ask(state, {InsideMode::recurrent});
        QTRY_COMPARE(answers, std::vector<size_t>{3});
        given = true;
        const std::lock_guard lock(guard);
        QVERIFY((traced == std::vector<std::pair<size_t, bool>>{{0, true}, {3, false}}));
    }

    // Somebody goes through the samples faster than they are computed: every other one comes to its end.
    void somethingComesWhileSamplesAreGoneThrough()
    {
        std::atomic<size_t> begun = 0, may = 0; // samples that were begun, that may go on
        std::atomic<bool> given = false;
        const auto tracer = [&](const ViewState &state, bool gradients, const KeepGoing &keepGoing) {
            const size_t sample = state.selection.sample;
            begun = sample + 1;
            while (keepGoing() && may <= sample && !given)
                std::this_thread::yield();
            return traceSample(state, gradients, keepGoing);
        };
        InsideRunner runner(0, tracer);
        std::vector<size_t> answers;
        connect(&runner, &InsideRunner::answered, this,
                [&](const InsideAnswer &answer) { answers.push_back(answer.content.selection.sample); });
        ViewState state = testing::holdState();
        const auto ask = [&](size_t sample) {
            state.selection.sample = sample;
            runner.ask(state, {InsideMode::recurrent});
        };
        ask(0);
        ask(1); // which abandons 0
        QTRY_COMPARE(begun.load(), size_t(2));
        ask(2);
        QVERIFY(answers.empty());
        may = 2; // 1 was not abandoned
        QTRY_COMPARE(answers, (std::vector<size_t>{1}));
        QTRY_COMPARE(begun.load(), size_t(3));
        may = 3;
        QTRY_COMPARE(answers, (std::vector<size_t>{1, 2}));
        given = true;
    }

    void anAbandonedRunGivesNothing()
    {
        const ViewState state = testing::largeState();
        int asked = 0;
        const auto stopAfter = [&](int most) { return [&asked, most] { return ++asked <= most; }; };
        QVERIFY(!traceSample(state, true, stopAfter(50)));
        QCOMPARE(asked, 51 + 2); // at once: it asks no step after that
        asked = 0;
        const auto all = traceSample(state, true, stopAfter(100'000));
        QVERIFY(all && all->gradients);
        QVERIFY(asked > 200); // steps
        const InsideTraces plain = traceSample(state, true);
        QVERIFY(arma::approx_equal(all->models[1]->output, plain.models[1]->output, "absdiff", 0));
    }

    void anAnswerThatWasOvertakenIsNotShown()
    {
        InsideRunner runner(0);
        std::vector<bool> empty;
        connect(&runner, &InsideRunner::answered, this,
                [&](const InsideAnswer &answer) { empty.push_back(!answer.content.nothing.isEmpty()); });
        runner.ask(testing::holdState(), {InsideMode::recurrent}); // runs elsewhere
        runner.ask(ViewState(), {InsideMode::recurrent});          // costs nothing: at once
        QVERIFY(empty == std::vector<bool>{true});
        QCoreApplication::processEvents();
        runner.ask(testing::holdState(), {InsideMode::recurrent});
        QTRY_COMPARE(empty.size(), size_t(2));
        QVERIFY(!empty.back());
    }
};

QTEST_GUILESS_MAIN(InsideRunnerTest)
#include "inside_runner_test.moc"
