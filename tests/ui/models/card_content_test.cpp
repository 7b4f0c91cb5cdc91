#include "core/task/batches.h"
#include "tests/ui/compared_state.h"
#include "tests/ui/small_scene.h"
#include "ui/models/compare_content.h"
#include "ui/models/compare_what_if.h"
#include "ui/models/number_text.h"

#include <QtTest>
#include <cmath>

using namespace sluice;
using namespace sluice::testing;

/// What the cards of page Compare say.
class CardContentTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void costGrowsWithWhatIsComputed()
    {
        const ViewState every = stateOf(smallScene().experiment);
        const auto shape = ModelShape::of(*every.task);
        QCOMPARE(outputCost(every), 12.0 * static_cast<double>(parameterCount(every.experiment->models[0], shape) +
                                                               parameterCount(every.experiment->models[1], shape)));
    }

    /// The training failed within an epoch, with weights that nobody has measured.
    void anErrorFromBeforeTheWeightsIsToldFromOthers()
    {
        ViewState state = stateOf(smallScene().experiment);
        Snapshot within = *state.moment[0];
        within.at.epoch = 3;
        within.at.batch = 2;
        state.moment[0] = std::make_shared<const Snapshot>(within);
        QCOMPARE(modelCards(state)[0].weights, QString("epoch 3")); // in a moment it is measured
        state.failed = true;
        QCOMPARE(modelCards(state)[0].weights, QString("error as of epoch 3"));
        QCOMPARE(modelCards(state)[1].weights, QString("epoch 2"));
    }

    void cardsHaveMoreFactsWhereThereAreSome()
    {
        ViewState state = stateOf(smallScene().experiment);
        const double variance = state.task->targetVariance(Split::validation);
        state.moment[0] = snapshot(state.experiment->models[0], *state.task, 0, 0.3 * variance, 4);
        QCOMPARE(modelCards(state)[0].facts.size(), size_t(1)); // nothing is trained
        Baseline persistence{"persistence", {}, {}};
        persistence.validationLoss = 0.4 * variance;
        Baseline mean{"mean", {}, {}};
        mean.validationLoss = 1.2 * variance;
        state.baselines = std::make_shared<const std::vector<Baseline>>(std::vector<Baseline>{mean, persistence});
        state.epochs = {{0, 0, 0, NAN, variance, 0, true},
                        {0, 1, 3, 0.25, 0.2 * variance, 0.5, true},
                        {1, 1, 3, 9, 0.1 * variance, 7, true}, // the other model's
                        {0, 2, 6, 0.125, 0.3 * variance, 61, false}};
        QStringList facts;
        const ModelCard card = modelCards(state)[0];
        for (const ModelFact &fact : card.facts)
            facts << fact.name + ": " + fact.value;
        QVERIFY2(facts.value(0).startsWith("layers: ") && facts.value(0).contains('4'), qPrintable(facts.join('|')));
        QCOMPARE(facts.mid(1),
                 QStringList({"without a network: 25\u00A0% better than " + baselineLines(state)[1].name,
                              "best validation: 0.20, epoch 1",
                              QString("newest losses: training 0.13, validation %1").arg(shortNumber(0.3 * variance)),
                              "time of training: 1 min 1 s"}));
    }

    void cardsDivideByVarianceAndCompareWithTheMean()
    {
        ViewState state = stateOf(smallScene().experiment);
        const double variance = state.task->targetVariance(Split::validation);
        state.moment[0] = snapshot(state.experiment->models[0], *state.task, 0, 0.31 * variance, 4);
        state.moment[1] = snapshot(state.experiment->models[1], *state.task, 0, NAN, 4);
        auto cards = modelCards(state);
        QVERIFY(std::abs(*cards[0].error - 0.31) < 1e-12);
        QVERIFY(!cards[1].error);
        QCOMPARE(cards[0].parameters, size_t(12 * 2 * 4 + 4 + 4 + 1));
        QCOMPARE(cards[1].parameters, size_t(4 * 2 * (2 + 2 + 1) + 2 + 1));
        Baseline persistence{"persistence", {}, {}};
        persistence.validationLoss = 0.4 * variance;
        Baseline majority{"majority", {}, {}};
        majority.validationLoss = INFINITY; // it is certain, and wrong once
        state.baselines = std::make_shared<const std::vector<Baseline>>(std::vector<Baseline>{persistence, majority});
        state.constantLoss = 1.24 * variance;
        cards = modelCards(state);
        QVERIFY(std::abs(*cards[0].better - 0.75) < 1e-12);
        QCOMPARE(cards[0].weights, QString("epoch 4"));
        QCOMPARE(cards[0].errorName, "validation error ÷ variance");
        const QString loss = shortNumber(0.31 * variance); // as the plot beside it shows it
        QCOMPARE(cards[0].errorParts, QString("%1 ÷ %2").arg(loss, shortNumber(variance)));
        QCOMPARE(cards[0].betterParts, QString("1 − %1 ÷ %2").arg(loss, shortNumber(1.24 * variance)));
        QVERIFY(cards[1].errorParts.isEmpty());
        QCOMPARE(baselineLines(state).size(), size_t(1));
        QVERIFY(std::abs(baselineLines(state).front().error - 0.4) < 1e-12);
    }

    void whatIfsThatReachAModelAreToldInNumbers()
    {
        const ViewState plain = stateOf(smallScene().experiment);
        WhatIfEffect effect{"LSTM", Split::test, {}, {}, 1, 3};
        effect.before.rmse = 0.125;
        effect.after.rmse = 0.5;
        const WhatIfOutcome known = std::vector{effect}, waiting = WhatIfWaiting();
        QVERIFY(whatIfNumbers(plain, known).text.isEmpty());
        QVERIFY(modelCards(plain, known)[1].whatIf.text.isEmpty());
        ViewState held = plain;
        held.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.5}}};
        const QString others = "\nWhat has no ◆ here is without the what-ifs.";
        QCOMPARE(whatIfNumbers(held, {}).text, "◆ What-ifs on LSTM." + others);
        QCOMPARE(whatIfNumbers(held, waiting).text, "◆ What-ifs on LSTM: computing the whole part …" + others);
        QCOMPARE(whatIfNumbers(held, known).text, "◆ LSTM, whole test part: RMSE 0.13 → 0.50, 3.8 times as large" + others);
        QVERIFY(whatIfNumbers(held, known).exact.contains("0.125 → 0.5"));
        QCOMPARE(whatIfNumbers(held, Error(SLUICE_MESSAGE("test", "no memory"))).text, "◆ no memory" + others);
        QVERIFY(modelCards(held, known)[0].whatIf.text.isEmpty());
        QCOMPARE(modelCards(held, waiting)[1].whatIf.text, QString("◆ test RMSE: computing …"));
        QCOMPARE(modelCards(held, known)[1].whatIf.text, QString("◆ test RMSE 0.13 → 0.50"));
        QVERIFY(modelCards(held, known)[1].whatIf.exact.contains("0.125 → 0.5"));
        QCOMPARE(modelCards(held, {})[1].whatIf.text, QString("◆ without the what-ifs"));
        QCOMPARE(modelCards(held)[1].error, modelCards(plain)[1].error);
        effect.before.classes = ClassMetrics{0.9, 0, 0.25, {}};
        effect.after.classes = ClassMetrics{0.5, 0, 0.75, {}};
        QCOMPARE(modelCards(held, std::vector{effect})[1].whatIf.text, QString("◆ test accuracy 90.0\u00A0% → 50.0\u00A0%"));
        QVERIFY(!sameLosses(plain, held));
        ViewState more = held;
        more.selection.whatIfs.push_back(held.selection.whatIfs.front());
        QVERIFY(sameLosses(held, more)); // or what is dragged would draw everything again
        more.selection.whatIfs[0].on = more.selection.whatIfs[1].on = false;
        QVERIFY(sameLosses(plain, more));
        QVERIFY(whatIfNumbers(more, known).text.isEmpty());
    }
};

QTEST_GUILESS_MAIN(CardContentTest)
#include "card_content_test.moc"
