#include "tests/ui/inside_fixture.h"
#include "ui/models/what_if.h"

#include <QtTest>

using namespace sluice;

namespace {

const WhatIf forgetNothing{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 1.0}};

} // namespace

class WhatIfTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theSentenceFollowsTheNumbers()
    {
        QCOMPARE(changeText(0.004, 0.812), QString("0.0040 → 0.81, 203 times as large"));
        QCOMPARE(changeText(0.5, 0.25), QString("0.50 → 0.25, 2.0 times as small"));
        QCOMPARE(changeText(0.5, 0.51), QString("0.50 → 0.51, practically the same"));
        // Of the numbers that are shown, not of 0.1449 and 0.8551 (5.9 times).
        QCOMPARE(changeText(0.1449, 0.8551), QString("0.14 → 0.86, 6.1 times as large"));
        QCOMPARE(changeText(0.0996, 0.1048), QString("0.10 → 0.10, practically the same"));
        QCOMPARE(changeText(0, 0.3), QString("0 → 0.30"));
        QVERIFY(!changeText(0.1, NAN).contains("times"));
    }

    void ofClassesTheAccuracyIsSaidToo()
    {
        WhatIfEffect effect{"GRU", Split::test, {}, {}};
        QVERIFY(effectText(effect).startsWith("GRU, whole test part: RMSE 0"));
        effect.before.classes = ClassMetrics{0.9, 0, 0.25, {}};
        effect.after.classes = ClassMetrics{0.5, 0, 0.75, {}};
        QCOMPARE(
            effectText(effect),
            QString("GRU, whole test part: cross-entropy 0.25 → 0.75, 3.0 times as large; accuracy 90.0\u00A0% → 50.0\u00A0%"));
    }

    void answersAreThoseOfTheWholeTestSplit()
    {
        ViewState state = testing::holdState();
        state.selection.whatIfs = {forgetNothing};
        WhatIfEvaluator evaluator;
        QSignalSpy answers(&evaluator, &WhatIfEvaluator::answered);
        evaluator.ask(state, state.selection);
        QTRY_COMPARE(answers.count(), 1);
        const auto effects = answers[0][0].value<std::vector<WhatIfEffect>>();
        QCOMPARE(effects.size(), size_t(1)); // the dense model is not reached
        QCOMPARE(effects[0].model, QString("LSTM"));
        const ModelShape shape = ModelShape::of(*state.task);
        const std::vector<Intervention> held = {std::get<Intervention>(forgetNothing.change)};
        for (const bool touched : {false, true}) {
            double squared = 0;
            const size_t count = state.task->sampleCount(Split::test);
            for (size_t k = 0; k < count; ++k)
                squared += probe(state.experiment->models[1], shape, state.moment[1]->weights, state.task->sample(Split::test, k),
                                 touched ? held : std::vector<Intervention>())
                               .error;
            const double rmse = std::sqrt(squared / double(count)) * state.task->targetScaler().scale(0);
            QVERIFY(std::abs((touched ? effects[0].after : effects[0].before).rmse / rmse - 1) < 1e-9);
        }
        QVERIFY(effects[0].after.rmse > 3 * effects[0].before.rmse);
    }

    void anotherOrderReachesEveryModel()
    {
        ViewState state = testing::holdState();
        state.selection.whatIfs = {{{}, true, 1, StepShuffle{}}};
        WhatIfEvaluator evaluator;
        QSignalSpy answers(&evaluator, &WhatIfEvaluator::answered);
        evaluator.ask(state, state.selection);
        QTRY_COMPARE(answers.count(), 1);
        QCOMPARE(answers[0][0].value<std::vector<WhatIfEffect>>().size(), size_t(2));
    }

    /// An edited input is of one sample alone: where that is not of the test part, that is said, and its score stays unseen.
    void anotherPartsSampleDoesNotTouchTheTest()
    {
        ViewState state = testing::holdState();
        const WhatIf edit{{}, true, 0, InputEdit{{Split::train, 0}, 0, {{2, 0.5}}}};
        state.selection.whatIfs = {edit};
        WhatIfEvaluator evaluator;
        QSignalSpy answers(&evaluator, &WhatIfEvaluator::answered);
        evaluator.ask(state, state.selection);
        QTRY_COMPARE(answers.count(), 1);
        auto effects = answers[0][0].value<std::vector<WhatIfEffect>>();
        QCOMPARE(effects.size(), size_t(2));
        for (const WhatIfEffect &effect : effects) {
            QVERIFY(!effect.touched);
            QVERIFY(effectText(effect).endsWith(", whole test part: not touched, the edited sample is not of it"));
            QCOMPARE(exactEffectText(effect), effectText(effect));
            QCOMPARE(briefEffectText(effect), QString("test part: not touched"));
        }
        QVERIFY(testLook(effects).epochs.empty());
        // Of the model that something else reaches, too, the effect is known.
        state.selection.whatIfs = {edit, forgetNothing};
        evaluator.ask(state, state.selection);
        QTRY_COMPARE(answers.count(), 2);
        effects = answers[1][0].value<std::vector<WhatIfEffect>>();
        QVERIFY(!effects[0].touched && effects[1].touched && effects[1].after.rmse > 3 * effects[1].before.rmse);
        state.selection.whatIfs = {{{}, true, 0, InputEdit{{Split::test, 0}, 0, {{2, 0.5}}}}};
        evaluator.ask(state, state.selection);
        QTRY_COMPARE(answers.count(), 3);
        QVERIFY(answers[2][0].value<std::vector<WhatIfEffect>>()[0].touched);
    }

    void theSameQuestionIsComputedOnce()
    {
        ViewState state = testing::holdState();
        state.selection.whatIfs = {forgetNothing};
        WhatIfEvaluator evaluator;
        QSignalSpy answers(&evaluator, &WhatIfEvaluator::answered);
        for (int k = 0; k < 5; ++k)
            evaluator.ask(state, state.selection);
        QTRY_COMPARE(answers.count(), 1);
        evaluator.ask(state, state.selection);
        state.selection.step = 3;                     // the cursor is no part of the question
        state.selection.whatIfs[0].name = "elephant"; // nor is a name
        evaluator.ask(state, state.selection);
        QCoreApplication::processEvents();
        QCOMPARE(answers.count(), 1);
    }

    void onlyTheNewestWhatIfIsAnsweredLast()
    {
        ViewState state = testing::holdState(400);
        WhatIfEvaluator evaluator;
        QSignalSpy answers(&evaluator, &WhatIfEvaluator::answered);
        QSignalSpy outdated(&evaluator, &WhatIfEvaluator::outdated);
        for (const double value : {0.1, 0.2, 0.3, 1.0}) {
            state.selection.whatIfs = {forgetNothing};
            std::get<Intervention>(state.selection.whatIfs[0].change).value = value;
            evaluator.ask(state, state.selection);
        }
        QCOMPARE(outdated.count(), 4);
        QTRY_VERIFY(!answers.isEmpty());
        const auto expected = evaluateWhatIf(state.experiment->models[1], state.moment[1]->weights, *state.task, Split::test,
                                             {forgetNothing}, 1, {});
        QTRY_COMPARE(answers.last()[0].value<std::vector<WhatIfEffect>>()[0].after.rmse, expected->rmse);
    }

    void lettingGoEndsIt()
    {
        ViewState state = testing::holdState();
        state.selection.whatIfs = {forgetNothing};
        WhatIfEvaluator evaluator;
        QSignalSpy answers(&evaluator, &WhatIfEvaluator::answered);
        evaluator.ask(state, state.selection);
        ViewState free = state;
        free.selection.whatIfs.clear();
        evaluator.ask(free, free.selection);
        evaluator.ask(state, state.selection); // and asked again, it is answered
        QTRY_VERIFY(!answers.isEmpty());
    }
};

QTEST_GUILESS_MAIN(WhatIfTest)
#include "what_if_test.moc"
