#include "core/task/calibration.h"

#include <QtTest>
#include <array>
#include <cmath>

using namespace sluice;

class CalibrationTest : public QObject {
    Q_OBJECT

private slots:
    void byHand()
    {
        CalibrationSums sums(5); // bins (0, 0.2], (0.2, 0.4], …
        sums.add(0.9, true);
        sums.add(0.95, false);
        sums.add(1.0, true);
        sums.add(0.6, true); // the upper edge belongs to its bin
        sums.add(0.55, false);
        sums.add(0.5, false);
        const Calibration result = sums.result();
        QCOMPARE(result.count, size_t(6));
        QCOMPARE(result.bins[4].count, size_t(3));
        QCOMPARE(result.bins[2].count, size_t(3));
        QCOMPARE(result.bins[4].accuracy, 2.0 / 3);
        QCOMPARE(result.bins[4].confidence, 2.85 / 3);
        QVERIFY(std::isnan(result.bins[0].accuracy));
        // |2/3 − 0.95| = 0.28333, |1/3 − 0.55| = 0.21667, each of half the answers.
        QVERIFY(std::abs(result.expectedError - (0.95 - 2.0 / 3 + 0.55 - 1.0 / 3) / 2) < 1e-12);
        QVERIFY(std::abs(result.largestError - (0.95 - 2.0 / 3)) < 1e-12);
    }

    void confidenceIsThatOfTheLikeliestClass()
    {
        CalibrationSums two(10);
        two.addLogits(std::array{std::log(4.0f)}, 1);  // P(1) = 0.8
        two.addLogits(std::array{-std::log(4.0f)}, 1); // P(0) = 0.8
        const Calibration binary = two.result();
        QCOMPARE(binary.bins[7].count + binary.bins[8].count, size_t(2));
        QVERIFY(std::abs(binary.expectedError - 0.3) < 1e-6); // half are right at 0.8

        CalibrationSums many(15);
        many.addLogits(std::array{std::log(2.0f), 0.0f, std::log(5.0f)}, 2); // 5 / 8
        const Calibration result = many.result();
        QCOMPARE(result.bins[9].count, size_t(1)); // (0.6, 0.667]
        QVERIFY(std::abs(result.bins[9].confidence - 0.625) < 1e-7);
        QCOMPARE(result.bins[9].accuracy, 1.0);
    }

    // Answers whose accuracy is their confidence: the error goes to zero as it must, up to the counting.
    void aCalibratedAnswerHasNoError()
    {
        CalibrationSums sums;
        for (int level = 0; level < 10; ++level) {
            const double confidence = 0.505 + 0.05 * level;
            for (int k = 0; k < 1000; ++k)
                sums.add(confidence, k < std::lround(1000 * confidence));
        }
        QVERIFY(sums.result().expectedError < 1e-3);
    }

    void withoutAnswersThereIsNoError()
    {
        CalibrationSums sums;
        sums.add(std::nan(""), true);
        QCOMPARE(sums.result().count, size_t(0));
        QVERIFY(std::isnan(sums.result().expectedError));
        QCOMPARE(sums.result().bins.size(), size_t(15));
    }
};

QTEST_GUILESS_MAIN(CalibrationTest)
#include "calibration_test.moc"
