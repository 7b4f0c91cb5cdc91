#include "ui/models/prediction.h"

#include <QtTest>

using namespace sluice;

class PredictionTest : public QObject {
    Q_OBJECT

private slots:
    void aStrokeIsAStraightLine()
    {
        Prediction prediction(6, 0, 1);
        QVERIFY(!prediction.begun());
        prediction.draw(1, 0.2, 4, 0.8);
        QVERIFY(prediction.begun());
        QVERIFY(std::isnan(prediction.values()[0]));
        QVERIFY(qAbs(prediction.values()[2] - 0.4) < 1e-12);
        QVERIFY(qAbs(prediction.values()[4] - 0.8) < 1e-12);
        prediction.draw(3, 1, 2, 0); // backwards, over what was there
        QCOMPARE(prediction.values()[3], 1.0);
        QCOMPARE(prediction.values()[2], 0.0);
    }

    void valuesStayWithinTheRange()
    {
        Prediction prediction(3, -1, 2);
        prediction.draw(0, -7, 0, -7);
        prediction.draw(9, 7, 9, 7); // beyond the last point is the last point
        QCOMPARE(prediction.values()[0], -1.0);
        QCOMPARE(prediction.values()[2], 2.0);
    }

    void gapsAreCompleted()
    {
        Prediction prediction(7, 0, 1);
        prediction.draw(1, 0.2, 1, 0.2);
        prediction.draw(5, 1, 5, 1);
        const auto all = prediction.completed();
        QCOMPARE(all[0], 0.2);
        QVERIFY(qAbs(all[3] - 0.6) < 1e-12);
        QCOMPARE(all[6], 1.0);
        prediction.clear();
        QVERIFY(std::isnan(prediction.completed()[3]));
    }

    void keysRaiseFromWhatIsThere()
    {
        Prediction prediction(3, 0, 2);
        prediction.raise(1, 0.1);
        QVERIFY(qAbs(prediction.values()[1] - 1.2) < 1e-12); // from the middle
        prediction.raise(2, -0.1);
        QVERIFY(qAbs(prediction.values()[2] - 1.0) < 1e-12); // from its neighbour
        prediction.raise(2, 5);
        QCOMPARE(prediction.values()[2], 2.0);
        prediction.raise(3, 1); // there is no such point
        QVERIFY(std::isnan(prediction.values()[0]));
    }
};

QTEST_GUILESS_MAIN(PredictionTest)
#include "prediction_test.moc"
