#include "core/base/random.h"
#include "tests/ui/small_scene.h"
#include "tests/ui/training_fixture.h"
#include "ui/models/language.h"
#include "ui/models/number_text.h"
#include "ui/models/plain_words.h"

#include <QtTest>
#include <cmath>

using namespace sluice;

namespace {

Comparison twoModels(double lstm, double dense)
{
    Comparison comparison;
    comparison.models = {{"LSTM", lstm, 18}, {"Dense", dense, 11969}};
    comparison.epoch = 14;
    comparison.constant = 1.0;
    return comparison;
}

} // namespace

class PlainWordsTest : public QObject {
    Q_OBJECT
private slots:
    void saysWhatNeedsNoNetwork()
    {
        Comparison comparison = twoModels(0.31, 0.589);
        comparison.seasonal = 0.4;
        comparison.ngram = 0.31;
        QVERIFY(!plainWords(comparison).contains("better:"));
        comparison.seasonal = 0.2;
        QVERIFY(plainWords(comparison).contains("one season before is better: 0.20"));
        comparison.seasonal.reset();
        comparison.ngram = 0.12;
        QVERIFY(plainWords(comparison).contains("without a network, is better: 0.12"));
    }

    void saysWhoLeadsAndByHowMuch()
    {
        Comparison comparison = twoModels(0.31, 0.589);
        comparison.linear = 0.71;
        const QString words = plainWords(comparison);
        QCOMPARE(words, "LSTM leads: its validation error is 0.31 of the variance; that of Dense 0.59, about 1.9 times that. "
                        "Dense has 665 times the parameters and is behind.");
    }
    /// Whoever divides the numbers that stand there finds what is said of them.
    void theRatioIsThatOfTheNumbersBesideIt()
    {
        QString words = plainWords(twoModels(0.1449, 0.8551)); // 5.90 times
        QVERIFY2(words.contains("is 0.14 of the variance; that of Dense 0.86, about 6.1 times that"), qPrintable(words));
        words = plainWords(twoModels(0.0996, 0.1048)); // 1.052 times
        QVERIFY2(words.contains("are level: their validation errors are 0.10 and 0.10"), qPrintable(words));
        words = plainWords(twoModels(0.1044, 0.1056)); // 1.01 times
        QVERIFY2(words.contains("are level: their validation errors are 0.10 and 0.11"), qPrintable(words));
    }
    void theLargerModelMayLead()
    {
        const QString words = plainWords(twoModels(0.9, 0.3));
        QVERIFY(words.startsWith("Dense leads"));
        QVERIFY(words.contains("Dense has 665 times the parameters."));
        QVERIFY(!words.contains("behind"));
    }
    void saysWhenNothingIsTrained()
    {
        Comparison comparison = twoModels(1.2, 1.1);
        comparison.epoch = 0;
        comparison.linear = 0.2;
        QVERIFY(plainWords(comparison).startsWith("Nothing is trained yet"));
        QVERIFY(!plainWords(comparison).contains("linear", Qt::CaseInsensitive));
    }
    void epochZeroOfATrainedRunIsNotAskedToBeTrained()
    {
        Comparison comparison = twoModels(1.2, 1.1);
        comparison.epoch = 0;
        comparison.trained = true;
        QVERIFY(plainWords(comparison).startsWith("Epoch 0: before any training."));
        QVERIFY(!plainWords(comparison).contains("Press Train"));
        comparison.epoch = 14;
        QVERIFY(plainWords(comparison).startsWith("No model") || plainWords(comparison).startsWith("Too early"));
    }
    void aTrainingThatFailedAtOnceIsNotAskedToBeTrained()
    {
        Comparison comparison = twoModels(1.2, 1.1);
        comparison.epoch = 0;
        comparison.failed = true;
        QVERIFY(plainWords(comparison).startsWith("The training failed before there was anything to compare."));
    }
    void theFirstEpochIsNotAskedToBeTrainedWhileItIs()
    {
        Comparison comparison = twoModels(1.2, 1.1);
        comparison.epoch = 0;
        comparison.begun = true;
        QVERIFY(plainWords(comparison).startsWith("The first epoch is being trained"));
        ViewState state = testing::holdState();
        for (const uint64_t batches : {0, 3}) {
            for (SnapshotPtr &snapshot : state.moment) {
                Snapshot shown = *snapshot;
                shown.at = {0, static_cast<uint32_t>(batches), batches};
                snapshot = std::make_shared<const Snapshot>(shown);
            }
            QCOMPARE(comparisonOf(state).begun, batches > 0);
        }
    }
    void whetherAnythingIsTrainedIsReadFromTheLog()
    {
        ViewState state;
        state.experiment = std::make_shared<const Experiment>(smallScene().experiment);
        state.task = std::make_shared<const Task>(
            Task::create(state.experiment->task, state.experiment->data, loadData(state.experiment->data, 3).value()).value());
        EpochRecord record;
        state.epochs = {record};
        QVERIFY(!comparisonOf(state).trained);
        record.epoch = 1;
        state.epochs.push_back(record);
        QVERIFY(comparisonOf(state).trained);
    }
    void sentencesAreJoinedAsTheLanguageDoes()
    {
        Comparison comparison = twoModels(0.31, 0.589);
        QVERIFY(plainWords(comparison).contains("times that. Dense"));
        useLanguage(*qApp, "zh_CN");
        const QString chinese = plainWords(comparison);
        useLanguage(*qApp, "en");
        QCOMPARE(chinese.count(QChar(0x3002)), 2);
        QVERIFY2(!chinese.contains(QString(QChar(0x3002)) + ' '), qPrintable(chinese));
    }
    void saysWhenItIsTooEarly()
    {
        Comparison comparison = twoModels(0.96, 0.99);
        QVERIFY(plainWords(comparison).startsWith("Too early to tell: after epoch 14"));
        comparison.ended = true;
        QVERIFY(plainWords(comparison).startsWith("No model is more than 5\u00A0% better"));
        // The mean itself may be worse than the variance, where the series drifts.
        comparison.constant = 2.0;
        QVERIFY(!plainWords(comparison).contains("No model"));
    }
    void saysWhenTheyAreLevel()
    {
        QVERIFY(plainWords(twoModels(0.30, 0.31)).startsWith("LSTM and Dense are level"));
        QVERIFY(plainWords(twoModels(0.30, 0.316)).startsWith("LSTM leads"));
    }
    void saysWhenABaselineWins()
    {
        Comparison comparison = twoModels(0.31, 0.58);
        comparison.linear = 0.2;
        comparison.persistence = 0.4;
        QVERIFY(plainWords(comparison).endsWith("A linear model on the same windows is better: 0.20."));
        comparison.persistence = 0.25;
        QVERIFY(plainWords(comparison).endsWith("are both better."));
        comparison.linear = 0.5;
        QVERIFY(plainWords(comparison).endsWith("Repeating the last value is better: 0.25."));
    }
    void aBaselineThatShowsTheSameNumberIsNotCalledBetter()
    {
        Comparison comparison = twoModels(0.1641, 0.25);
        comparison.linear = 0.1612;
        QVERIFY(plainWords(comparison).endsWith("A linear model on the same windows does as well."));
        comparison.linear.reset();
        comparison.persistence = 0.1612;
        QVERIFY(plainWords(comparison).endsWith("Repeating the last value does as well."));
    }
    void aModelThatDivergedIsNotCompared()
    {
        const QString words = plainWords(twoModels(0.5, std::nan("")));
        QVERIFY(words.startsWith("LSTM leaves 0.50"));
        QVERIFY(!words.contains("Dense"));
    }
    /// Whatever the numbers, what is claimed holds: checked against the numbers alone.
    void everyVerdictIsTrue()
    {
        const RandomStream random(7, Purpose::data, "plain words");
        for (uint64_t trial = 0; trial < 4000; ++trial) {
            Comparison comparison;
            const size_t models = 1 + random.bits(trial * 16) % 4;
            double best = INFINITY;
            for (size_t model = 0; model < models; ++model) {
                const double error = std::exp(4 * random.uniform(trial * 16 + 1 + model) - 3);
                comparison.models.push_back({QString("M%1").arg(model), error, 1 + random.bits(trial * 16 + 6 + model) % 20000});
                best = std::min(best, error);
            }
            comparison.epoch = 1;
            comparison.constant = 0.5 + random.uniform(trial * 16 + 11);
            comparison.linear = 2 * random.uniform(trial * 16 + 12);
            comparison.persistence = 2 * random.uniform(trial * 16 + 13);

            const Verdict verdict = judge(comparison);
            const auto &leader = comparison.models[verdict.leader];
            const auto &second = comparison.models[verdict.second];
            QCOMPARE(leader.error, best);
            QCOMPARE(verdict.linearIsBetter, *comparison.linear < best);
            QCOMPARE(verdict.persistenceIsBetter, *comparison.persistence < best);
            QCOMPARE(verdict.kind == Verdict::Kind::early, best >= 0.95 * *comparison.constant);
            size_t strictlyBetterThanSecond = 0;
            for (const auto &model : comparison.models)
                strictlyBetterThanSecond += model.error < second.error;
            if (models > 1)
                QCOMPARE(strictlyBetterThanSecond, size_t(1));
            if (verdict.kind == Verdict::Kind::leads) {
                QVERIFY(leader.error * 1.05 <= second.error);
                QVERIFY(plainWords(comparison).startsWith(leader.name + " leads"));
                const bool behind = 2 * second.parameters >= 3 * leader.parameters;
                QCOMPARE(plainWords(comparison).contains("is behind"), behind);
            }
        }
    }
};

QTEST_GUILESS_MAIN(PlainWordsTest)
#include "plain_words_test.moc"
