#include "tests/ui/inside_fixture.h"
#include "ui/models/inside_runner.h"

#include <QtTest>

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
