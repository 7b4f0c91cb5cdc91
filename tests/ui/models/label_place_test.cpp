#include "ui/models/label_place.h"

#include <QtTest>
#include <algorithm>

using namespace sluice;

class LabelPlaceTest : public QObject {
    Q_OBJECT
private slots:
    void lengthInsideIsThatOfGeometry()
    {
        const QRectF rect(10, 10, 20, 10);
        QCOMPARE(lengthInside({QPointF(0, 15), QPointF(100, 15)}, rect), 20.0); // from side to side
        QCOMPARE(lengthInside({QPointF(12, 12), QPointF(15, 16)}, rect), 5.0);  // wholly inside: 3, 4, 5
        QCOMPARE(lengthInside({QPointF(0, 25), QPointF(100, 25)}, rect), 0.0);  // below
        QCOMPARE(lengthInside({QPointF(20, 0), QPointF(20, 15), QPointF(20, 40)}, rect), 10.0);
        QCOMPARE(lengthInside({QPointF(0, 0), QPointF(9, 30)}, rect), 0.0);
        QCOMPARE(lengthInside({QPointF(15, 15)}, rect), 0.0);
    }

    void theFirstPlaceThatNothingCrossesIsTaken()
    {
        const std::vector<QRectF> places = {{0, 0, 10, 10}, {20, 0, 10, 10}, {40, 0, 10, 10}, {60, 0, 10, 10}};
        QCOMPARE(freePlace(places, {}), places[0]);
        QCOMPARE(freePlace(places, {{{QPointF(0, 5), QPointF(12, 5)}}, {QRectF(25, 5, 3, 3)}}), places[2]);
    }

    void aCurveOfManyPointsIsThinnedToWhatIsSeen()
    {
        QPolygonF dense;
        for (int k = 0; k < 1000; ++k)
            dense << QPointF(0.01 * k, k == 250 ? 90 : k == 260 ? -90 : k % 3);
        const QPolygonF thin = thinned(dense);
        QVERIFY(thin.size() <= 4 * 10);
        QCOMPARE(thin.front(), dense.front());
        QCOMPARE(thin.back(), dense.back());
        QCOMPARE(thin.boundingRect(), dense.boundingRect()); // peaks stay
        QVERIFY(std::ranges::is_sorted(thin, {}, &QPointF::x));
        const QPolygonF sparse = {QPointF(0, 3), QPointF(4, 8), QPointF(9, 1)};
        QCOMPARE(thinned(sparse), sparse);
        QVERIFY(thinned({}).isEmpty());
    }

    void whereEverythingIsCrossedItIsTheLeast()
    {
        const std::vector<QRectF> places = {{0, 0, 10, 10}, {20, 0, 10, 10}, {40, 0, 10, 10}};
        QCOMPARE(freePlace(places, {{{QPointF(0, 5), QPointF(25, 5)}, {QPointF(40, 8), QPointF(50, 8)}}, {}}), places[1]);
    }

    void whatLiesOnEachOtherIsMovedApart()
    {
        QCOMPARE(movedApart({30, 10}, 5, 0, 100), (std::vector<double>{30, 10})); // far enough
        QCOMPARE(movedApart({50, 50, 50}, 10, 0, 100), (std::vector<double>{40, 50, 60}));
        QCOMPARE(movedApart({50, 20, 52}, 10, 0, 100), (std::vector<double>{46, 20, 56}));
        QCOMPARE(movedApart({98, 99}, 10, 0, 100), (std::vector<double>{90, 100}));
        QCOMPARE(movedApart({3, 1}, 10, 0, 100), (std::vector<double>{10, 0}));
        QCOMPARE(movedApart({5, 5, 5}, 10, 0, 10), (std::vector<double>{0, 10, 20})); // no room: apart all the same
        QVERIFY(movedApart({}, 10, 0, 100).empty());
    }

    /// Beside every arrangement on a grid: none that is apart is nearer.
    void noOtherPlacesAreNearer()
    {
        const std::vector<double> wanted = {4, 5, 9};
        const auto distance = [&](const std::vector<double> &places) {
            double sum = 0;
            for (size_t k = 0; k < places.size(); ++k)
                sum += (places[k] - wanted[k]) * (places[k] - wanted[k]);
            return sum;
        };
        const double found = distance(movedApart(wanted, 3, 0, 12));
        for (double a = 0; a <= 12; a += 0.25)
            for (double b = a + 3; b <= 12; b += 0.25)
                for (double c = b + 3; c <= 12; c += 0.25)
                    QVERIFY(distance({a, b, c}) >= found - 1e-9);
    }
};

QTEST_GUILESS_MAIN(LabelPlaceTest)
#include "label_place_test.moc"
