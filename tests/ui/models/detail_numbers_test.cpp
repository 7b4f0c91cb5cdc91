#include "ui/models/detail_numbers.h"
#include "ui/models/language.h"

#include <QtTest>
#include <cmath>

using namespace sluice;

/// Small contents whose numbers are told by hand.
class DetailNumbersTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        useLanguage(*qApp, "en"); // whose plurals are a translation
    }

    void theFirstAndTheLastStepOfAPath()
    {
        PathContent path;
        path.models = {{0, "RNN", {}, {0.25, 0.5, 1.5}}, {1, "Dense", {}, {0.75}}};
        QCOMPARE(pathNumbers(path), QString("RNN: RMSE(1) = 0.25, RMSE(3) = 1.5;  Dense: RMSE(1) = 0.75"));
    }

    /// Five answers in two bins: 3/5·|1 − 0.9| + 2/5·|0.5 − 0.6| = 0.1.
    void theFullestBinAndTheSum()
    {
        CalibrationSums sums(5);
        for (int k = 0; k < 3; ++k)
            sums.add(0.9, true);
        sums.add(0.55, true);
        sums.add(0.65, false);
        ReliabilityContent content;
        content.models = {{0, "GRU", false, sums.result()}};
        const QString own = reliabilityNumbers(content);
        QVERIFY2(own.startsWith("GRU: ECE = 3/5 · |1.0 − 0.90| + … = 0."), qPrintable(own));
    }

    void theLastEpochOfTheSeeds()
    {
        SeedBand band;
        band.name = "LSTM";
        band.epoch = {0, 6};
        band.validation = {{0.9, 0.25}, {1.0, 0.5}, {1.1, 0.75}};
        band.seeds = {3, 2};
        QCOMPARE(seedNumbers({nullptr, {band}, 3}), QString("LSTM: L(6) over 2 seeds: mean 0.50, min 0.25, max 0.75"));
        band.seeds = {3, 1};
        QVERIFY(seedNumbers({nullptr, {band}, 3}).startsWith("LSTM: L(6) over 1 seed: "));
    }

    /// The errors 1, 2 and 3 are 1 apart from their mean of 2, one diverged.
    void theSpreadOfARanking()
    {
        SeedRank rank;
        rank.name = "LSTM";
        rank.errors = {1, 2, std::nan(""), 3};
        rank.finished = 3;
        rank.mean = 2;
        rank.deviation = 1;
        SeedRank once;
        once.errors = {1};
        once.finished = 1;
        QCOMPARE(rankingNumbers({rank, once}), QString("LSTM: 2.0 ± √(2.0 ÷ 2) = 2.0 ± 1.0"));
    }

    /// 0.5 beside 0, 1, 0 and 1 leaves all of it, the truth nothing.
    void aDrawnCurveBesideTheTruth()
    {
        QCOMPARE(questionNumbers({0.5, 0.5, 0.5, 0.5, 7}, {{1, 2, 3, 4}, {0, 1, 0, 1}}), QString("R² = 1 − 1.0 ÷ 1.0 = 0"));
        QCOMPARE(questionNumbers({0, 1, 0, 1}, {{1, 2, 3, 4}, {0, 1, 0, 1}}), QString("R² = 1 − 0 ÷ 1.0 = 1.0"));
        QCOMPARE(questionNumbers({0, 1, 0, 0.5}, {{1, 2, 3, 4}, {0, 1, 0, 1}}), QString("R² = 1 − 0.25 ÷ 1.0 = 0.75"));
        QVERIFY(questionNumbers({0.5, 0.5}, {{1, 2}, {1, 1}}).isEmpty());
    }

    void theUnitBelowThePickedOne()
    {
        InsideRow row;
        row.quantity = InsideRow::Quantity::cell;
        row.kind = InsideRow::Kind::map;
        row.values = {{1, 2, 3}, {0, 1, 0}, {-2, -4, -6}};
        row.units = {4, 0, 2};
        InsideContent inside;
        inside.rows = {row};
        inside.arranged.by = InsideRow::Quantity::cell;
        inside.selection.unit = 0;
        QCOMPARE(unitNumbers(inside), QString("units 1 and 3;  r = 0, w = (1 + 0) ÷ 2 = 0.50"));
        inside.selection.unit = 2; // the last one: beside the one above
        QVERIFY(unitNumbers(inside).startsWith("units 3 and 1;"));
        inside.rows[0].values.row(1) = arma::rowvec{3, 2, 1};
        inside.selection.unit = 4;
        QCOMPARE(unitNumbers(inside), QString("units 5 and 1;  r = −1.0, w = (1 + (−1.0)) ÷ 2 = 0"));
        inside.rows[0].units = {4};
        QVERIFY(unitNumbers(inside).isEmpty());
    }
};

QTEST_GUILESS_MAIN(DetailNumbersTest)
#include "detail_numbers_test.moc"
