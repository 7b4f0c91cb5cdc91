#include "ui/models/language.h"
#include "ui/models/pace.h"
#include "ui/models/progress.h"
#include "ui/models/run_summary.h"

#include <QtTest>
#include <cmath>

using namespace sluice;

class PaceTest : public QObject {
    Q_OBJECT
private slots:
    void positionsAndPacesAgree()
    {
        for (int position = 0; position <= paceSteps; ++position)
            QCOMPARE(positionOf(paceAt(position)), position);
        QVERIFY(!paceAt(paceSteps));
        QCOMPARE(*paceAt(0), 0.1);
        QVERIFY(std::abs(*paceAt(paceSteps - 1) - 1000) < 1e-9);
    }
    void eachPositionIsTheSameRatio()
    {
        const double ratio = *paceAt(1) / *paceAt(0);
        for (int position = 1; position < paceSteps; ++position)
            QVERIFY(std::abs(*paceAt(position) / *paceAt(position - 1) - ratio) < 1e-12 * ratio);
    }
    void pacesOffTheSliderStayOnIt()
    {
        QCOMPARE(positionOf(1e9), paceSteps - 1);
        QCOMPARE(positionOf(1e-9), 0);
    }
    void timeLeftFollowsTheNewestRate()
    {
        RateEstimate rate;
        QVERIFY(!rate.left(100));
        rate.add(0, 0);
        rate.add(0.1, 10);
        QVERIFY(!rate.left(100)); // too little was seen
        rate.add(1, 100);
        QCOMPARE(*rate.left(600), 5.0);
        // Slower from here on: after more than three seconds the start is forgotten.
        for (int second = 2; second <= 8; ++second)
            rate.add(second, 100 + static_cast<uint64_t>(second - 1) * 10);
        QVERIFY(std::abs(*rate.left(270) - 10) < 1e-9);
        QCOMPARE(*rate.left(0), 0.0);
        rate.clear();
        QVERIFY(!rate.left(100));
    }
    void theEndIsSummarized()
    {
        std::vector<EpochRecord> epochs(4);
        epochs[0] = {.model = 0, .epoch = 1, .step = 1, .trainLoss = 0, .validationLoss = 0.5, .seconds = 1, .best = true};
        epochs[1] = {.model = 1, .epoch = 1, .step = 1, .trainLoss = 0, .validationLoss = 0.4, .seconds = 2, .best = true};
        epochs[2] = {.model = 0, .epoch = 2, .step = 2, .trainLoss = 0, .validationLoss = 0.3, .seconds = 3, .best = true};
        epochs[3] = {.model = 1, .epoch = 2, .step = 2, .trainLoss = 0, .validationLoss = NAN, .seconds = 5, .best = false};
        const EndSummary end = summarizeEnd(epochs, 2);
        QCOMPARE(end.seconds, 8.0);
        QVERIFY((end.bestEpochs == std::set<uint32_t>{1, 2}));             // of each model
        epochs.insert(epochs.begin(), EpochRecord{.validationLoss = 0.1}); // untrained weights are not restored
        epochs.push_back({.model = 1, .epoch = 3, .validationLoss = 0.2});
        epochs.push_back({.model = 1, .epoch = 4, .validationLoss = 0.2}); // of equal ones the first is
        QVERIFY((summarizeEnd(epochs, 2).bestEpochs == std::set<uint32_t>{2, 3}));
        QVERIFY(summarizeEnd({}, 2).bestEpochs.empty());
    }
    void progressSaysWhatIsGoingOn()
    {
        useLanguage(*QCoreApplication::instance(), "en"); // whose plurals are a translation
        QLocale::setDefault(QLocale::c());
        EndSummary end{.seconds = 0.42, .bestEpochs = {33}};
        const Position at{14, 1, 57};
        QCOMPARE(progressOf(Phase::training, at, 25, 4, 6.1, end).text(), QString("epoch 15 of 25 · 6 s left"));
        QCOMPARE(progressOf(Phase::training, at, 25, 4, {}, end).text(), "epoch 15 of 25");
        QCOMPARE(progressOf(Phase::training, at, 25, 4, {}, end).fraction, 0.57);
        QCOMPARE(progressOf(Phase::paused, at, 25, 4, {}, end).text(), QString("epoch 15 of 25, batch 1 of 4 · paused"));
        QCOMPARE(progressOf(Phase::paused, {14, 0, 56}, 25, 4, {}, end).text(), QString("epoch 14 of 25 · paused"));
        QCOMPARE(progressOf(Phase::finished, {41, 0, 164}, 60, 4, {}, end).text(),
                 QString("early stop: epoch 41 · best: epoch 33 · 0.4 s"));
        end.bestEpochs = {9, 33};
        QCOMPARE(progressOf(Phase::finished, {41, 0, 164}, 60, 4, {}, end).text(),
                 QString("early stop: epoch 41 · best: epochs 9, 33 · 0.4 s"));
        end.bestEpochs = {9, 11, 20, 33};
        QCOMPARE(progressOf(Phase::finished, {41, 0, 164}, 60, 4, {}, end).text(),
                 QString("early stop: epoch 41 · best: epochs 9 … 33 · 0.4 s"));
        QCOMPARE(progressOf(Phase::finished, {60, 0, 240}, 60, 4, {}, end).text(), QString("finished: 60 epochs · 0.4 s"));
        QCOMPARE(progressOf(Phase::finished, {1, 0, 4}, 1, 4, {}, end).text(), QString("finished: 1 epoch · 0.4 s"));
        QCOMPARE(progressOf(Phase::failed, at, 25, 4, {}, end).text(), "failed in epoch 15");
        QCOMPARE(progressOf(Phase::ready, {}, 25, 4, {}, end).text(), QString("ready to train 25 epochs"));
        QCOMPARE(progressOf(Phase::ready, {}, 1, 4, {}, end).text(), QString("ready to train 1 epoch"));
    }
    void restoredWeightsAreOfTheBestEpoch()
    {
        Snapshot snapshot;
        snapshot.at = {41, 0, 410};
        snapshot.validationLoss = 0.25;
        QCOMPARE(epochOfWeights(snapshot), 41u); // nothing is known of a best one
        snapshot.continuation.emplace();
        StoppingState &stopping = snapshot.continuation->stopping;
        stopping.bestEpoch = 33;
        stopping.bestLoss = 0.25;
        stopping.epochsSinceBest = 8;
        QCOMPARE(epochOfWeights(snapshot), 41u); // as good as the best, and weights of its own
        stopping.epochsSinceBest = 0;
        QCOMPARE(epochOfWeights(snapshot), 33u);
        const auto other = std::make_shared<Snapshot>(Snapshot{.at = {41, 0, 410}});
        QVERIFY(areRestored({other, std::make_shared<Snapshot>(snapshot)}));
        QVERIFY(!areRestored({other}) && !areRestored({}));
        const auto best = std::make_shared<Snapshot>(snapshot);
        QCOMPARE(restoredText({best}), QString("best weights: epoch 33"));
        QCOMPARE(weightsText(*best), QString("best, of epoch 33"));
        QCOMPARE(weightsText(*other), QString("epoch 41"));
        QCOMPARE(restoredText({other, best, best}), QString("best weights: epochs 33, 41"));
        useLanguage(*qApp, "zh_CN");
        QVERIFY2(restoredText({other, best, best}).contains("33、41"), qPrintable(restoredText({other, best, best})));
        useLanguage(*qApp, "en");
        const auto early = std::make_shared<Snapshot>(Snapshot{.at = {3, 0, 30}}),
                   late = std::make_shared<Snapshot>(Snapshot{.at = {60, 0, 600}});
        QCOMPARE(restoredText({late, best, other, early}), QString("best weights: epochs 3 … 60"));
        snapshot.at = {33, 3, 333}; // within the epoch after the best
        QCOMPARE(epochOfWeights(snapshot), 33u);
        QVERIFY(!isRestored(snapshot));
    }
};

QTEST_GUILESS_MAIN(PaceTest)
#include "pace_test.moc"
