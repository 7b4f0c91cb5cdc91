#include "core/nn/recurrent.h"

#include <QtTest>
#include <vector>

using namespace sluice;

class RecurrentTest : public QObject {
    Q_OBJECT

private slots:
    // The most steps at once are what 512 KiB hold of all gates, but at least the columns that weight gradients take at once.
    void piecesAreAsEqualAsCanBe_data()
    {
        QTest::addColumn<size_t>("units");
        QTest::addColumn<size_t>("width");
        QTest::addColumn<size_t>("steps");
        QTest::addColumn<std::vector<size_t>>("expected");
        QTest::newRow("one") << size_t(32) << size_t(16) << size_t(64) << std::vector<size_t>{64};
        QTest::newRow("one step more") << size_t(32) << size_t(16) << size_t(65) << std::vector<size_t>{33, 32};
        QTest::newRow("512 units") << size_t(512) << size_t(32) << size_t(50) << std::vector<size_t>{13, 13, 12, 12};
        QTest::newRow("wider than a piece") << size_t(512) << size_t(600) << size_t(3) << std::vector<size_t>{1, 1, 1};
    }
    void piecesAreAsEqualAsCanBe()
    {
        QFETCH(size_t, units);
        QFETCH(size_t, width);
        QFETCH(size_t, steps);
        QFETCH(std::vector<size_t>, expected);
        const GateShape shape{.gates = 4, .inputs = 1, .units = units};
        const std::vector<float> values(width * steps);
        const ConstView x(values.data(), 1, width, steps);
        std::vector<size_t> forward, backward;
        for (size_t first = 0; first < steps; first = pieceFrom(first, shape, x).end())
            forward.push_back(pieceFrom(first, shape, x).end() - first);
        for (size_t end = steps; end > 0; end = pieceBefore(end, shape, x, {}).first)
            backward.push_back(end - pieceBefore(end, shape, x, {}).first);
        QCOMPARE(forward, expected);
        QCOMPARE(backward, expected);
    }
};

QTEST_GUILESS_MAIN(RecurrentTest)
#include "recurrent_test.moc"
