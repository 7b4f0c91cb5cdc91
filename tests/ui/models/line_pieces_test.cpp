#include "ui/models/line_pieces.h"

#include <QtTest>
#include <cmath>
#include <limits>

using namespace sluice;

namespace {

double lengthOf(const QList<QLineF> &pieces)
{
    double length = 0;
    for (const QLineF &piece : pieces)
        length += piece.length();
    return length;
}

} // namespace

class LinePiecesTest : public QObject {
    Q_OBJECT

private slots:
    void aSolidCurveIsItsSegments()
    {
        const QList<QPointF> curve = {{0, 0}, {3, 4}, {3, 10}};
        const QList<QLineF> expected = {{{0, 0}, {3, 4}}, {{3, 4}, {3, 10}}};
        QCOMPARE(linePieces(curve, {}), expected);
        QVERIFY(linePieces({}, {}).isEmpty());
        QVERIFY(linePieces(std::span(curve).first(1), {}).isEmpty());
    }

    void dashesGoOnAroundCorners()
    {
        // 4 drawn, 2 left out: 0…4, then 6…10 of a way that turns at 5 and at 8.
        const QList<QPointF> curve = {{0, 0}, {5, 0}, {5, 3}, {9, 3}};
        const std::vector<double> dashes = {4, 2};
        const QList<QLineF> expected = {{{0, 0}, {4, 0}}, {{5, 1}, {5, 3}}, {{5, 3}, {7, 3}}};
        QCOMPARE(linePieces(curve, dashes), expected);
    }

    void whatIsNotFiniteIsAGap()
    {
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        const QList<QPointF> curve = {{0, 0}, {1, 0}, {2, nan}, {3, 0}, {4, 0}, {5, std::numeric_limits<double>::infinity()}};
        const QList<QLineF> expected = {{{0, 0}, {1, 0}}, {{3, 0}, {4, 0}}};
        QCOMPARE(linePieces(curve, {}), expected);
    }

    void aJaggedCurveGetsFewerDashes()
    {
        QList<QPointF> curve;
        for (int k = 0; k < 1000; ++k)
            curve.push_back({double(k), k % 2 * 300.0});
        const std::vector<double> dashes = {8, 5};
        const QList<QLineF> pieces = linePieces(curve, dashes);
        // Each of the 400 dashes is cut at the corners that it goes around, of which there are 998.
        QVERIFY2(pieces.size() <= 400 + 998, qPrintable(QString::number(pieces.size())));
        QVERIFY(std::abs(lengthOf(pieces) / lengthOf(linePieces(curve, {})) - 8.0 / 13) < 0.01);
    }

    // Pixels of values far outside of the axes: what is left of a dash is less than the distance to the next number there.
    void farAwayEnds()
    {
        const QList<QPointF> curve = {{0, 0}, {1e9 + 0.3, 3e8}, {-7e12, 1e13}, {1e300, -1e300}, {3, 3}};
        const std::vector<double> dashes = {8, 5};
        const qsizetype pieces = linePieces(curve, dashes).size();
        QVERIFY2(pieces > 0 && pieces < 500, qPrintable(QString::number(pieces)));
        for (int power = 3; power < 18; ++power) {
            const double far = std::pow(10, power);
            QVERIFY(
                linePieces(QList<QPointF>{{0.1, 0.7}, {far, far / 3}, {-far / 7, 0.3}}, std::vector<double>{2.4, 3.6}).size() <
                500);
        }
    }

    void standingStillEnds()
    {
        const QList<QPointF> curve(5, {2, 2});
        const std::vector<double> dashes = {1, 1};
        QVERIFY(linePieces(curve, dashes).isEmpty());
    }
};

QTEST_GUILESS_MAIN(LinePiecesTest)
#include "line_pieces_test.moc"
