#include "core/inspect/probe.h"
#include "tests/ui/inside_fixture.h"
#include "ui/models/what_if.h"

#include <QtTest>

using namespace sluice;

namespace {

const Intervention forgetNothing{0, Part::forgetGate, {}, 0, SIZE_MAX, 1.0};

} // namespace

class WhatIfTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theSentenceFollowsTheNumbers()
    {
        QCOMPARE(whatIfText(0.004, 0.812), QString("validation error 0.0040 → 0.81, 203 times as large"));
        QCOMPARE(whatIfText(0.5, 0.25), QString("validation error 0.50 → 0.25, 2.0 times as small"));
        QCOMPARE(whatIfText(0.5, 0.51), QString("validation error 0.50 → 0.51, practically the same"));
        QCOMPARE(whatIfText(0, 0.3), QString("validation error 0 → 0.30"));
        QVERIFY(!whatIfText(0.1, NAN).contains("times"));
    }

    void holdsAreAddedReplacedAndReleased()
    {
        auto holds = withHold({}, 0, Part::forgetGate, {}, 0.5);
        QCOMPARE(holds.size(), size_t(1));
        holds = withHold(holds, 0, Part::forgetGate, {}, 0.75);
        QCOMPARE(holds.size(), size_t(1));
        QCOMPARE(holds[0].value, 0.75);
        holds = withHold(holds, 0, Part::inputGate, size_t(3), 1.0);
        QVERIFY(findHold(holds, 0, Part::inputGate, 3));
        QVERIFY(!findHold(holds, 0, Part::inputGate, 2));
        QVERIFY(!findHold(holds, 1, Part::forgetGate, 0));
        // One unit may differ from the rest; it wins there and nowhere else.
        holds = withHold(holds, 0, Part::forgetGate, size_t(2), 0.0);
        QCOMPARE(findHold(holds, 0, Part::forgetGate, 2)->value, 0.0);
        QCOMPARE(findHold(holds, 0, Part::forgetGate, 1)->value, 0.75);
        holds = withHold(holds, 0, Part::forgetGate, {}, {});
        QVERIFY(!findHold(holds, 0, Part::forgetGate, 2));
        QCOMPARE(holds.size(), size_t(1));
    }

    void answersAreThoseOfTheWholeValidationSplit()
    {
        ViewState state = testing::holdState();
        state.selection.interventions = {forgetNothing};
        WhatIfEvaluator evaluator;
        QSignalSpy answers(&evaluator, &WhatIfEvaluator::answered);
        evaluator.ask(state, state.selection);
        QTRY_COMPARE(answers.count(), 1);
        const ModelShape shape = ModelShape::of(*state.task);
        const auto &weights = state.moment[1]->weights;
        for (const bool touched : {false, true}) {
            double squared = 0;
            size_t count = 0;
            for (size_t k = 0; k < state.task->sampleCount(Split::validation); ++k, ++count)
                squared += probe(state.experiment->models[1], shape, weights, state.task->sample(Split::validation, k),
                                 touched ? state.selection.interventions : std::vector<Intervention>())
                               .error;
            const double relative = squared / double(count) / state.task->targetVariance(Split::validation);
            QVERIFY(std::abs(answers[0][touched ? 1 : 0].toDouble() - relative) < 1e-9 * (1 + relative));
        }
        QVERIFY(answers[0][1].toDouble() > 10 * answers[0][0].toDouble());
    }

    void theSameQuestionIsComputedOnce()
    {
        ViewState state = testing::holdState();
        state.selection.interventions = {forgetNothing};
        WhatIfEvaluator evaluator;
        QSignalSpy answers(&evaluator, &WhatIfEvaluator::answered);
        for (int k = 0; k < 5; ++k)
            evaluator.ask(state, state.selection);
        QTRY_COMPARE(answers.count(), 1);
        evaluator.ask(state, state.selection);
        state.selection.step = 3; // the cursor is no part of the question
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
            state.selection.interventions = {forgetNothing};
            state.selection.interventions[0].value = value;
            evaluator.ask(state, state.selection);
        }
        QCOMPARE(outdated.count(), 4);
        QTRY_VERIFY(!answers.isEmpty());
        const auto expected = evaluatePlain(state.experiment->models[1], ModelShape::of(*state.task), state.moment[1]->weights,
                                            *state.task, Split::validation, {forgetNothing}, {});
        QTRY_COMPARE(answers.last()[1].toDouble(), expected->relative);
    }

    void lettingGoEndsIt()
    {
        ViewState state = testing::holdState();
        state.selection.interventions = {forgetNothing};
        WhatIfEvaluator evaluator;
        QSignalSpy answers(&evaluator, &WhatIfEvaluator::answered);
        evaluator.ask(state, state.selection);
        ViewState free = state;
        free.selection.interventions.clear();
        evaluator.ask(free, free.selection);
        evaluator.ask(state, state.selection); // and asked again, it is answered
        QTRY_VERIFY(!answers.isEmpty());
    }
};

QTEST_GUILESS_MAIN(WhatIfTest)
#include "what_if_test.moc"
