#include "ui/models/time_window.h"

#include <QtTest>

using namespace sluice;

class TimeWindowTest : public QObject {
    Q_OBJECT

private slots:
    void zoomingKeepsThePointInPlace()
    {
        const TimeWindow all = TimeWindow::all(100);
        QVERIFY(all.isAll());
        const TimeWindow half = zoomed(all, 0.5, 79);
        QCOMPARE(half.count, size_t(50));
        QCOMPARE(half.first, size_t(40)); // 79.5 at 0.795 of the width: 79.5 − 0.795 · 50 = 39.75
        QCOMPARE(half.last(), size_t(89));
        QVERIFY(zoomed(half, 2, 79).isAll());
        QCOMPARE(zoomed(all, 0.5, 0).first, size_t(0));
        QCOMPARE(zoomed(all, 0.5, 99).last(), size_t(99));
    }

    void zoomingEndsAtBothEnds()
    {
        TimeWindow window = TimeWindow::all(2000);
        for (int k = 0; k < 50; ++k)
            window = zoomed(window, 0.7, 1234);
        QCOMPARE(window.count, leastStepsSeen);
        QVERIFY(window.contains(1234));
        for (int k = 0; k < 100; ++k)
            window = zoomed(window, 1.1, 1234);
        QVERIFY(window.isAll());
        QCOMPARE(zoomed(TimeWindow::all(3), 0.5, 1), TimeWindow::all(3)); // fewer than are worth seeing
        QCOMPARE(zoomed(TimeWindow(), 0.5, 1), TimeWindow());
    }

    void panningStopsAtTheEnds()
    {
        const TimeWindow window{100, 40, 20};
        QCOMPARE(panned(window, 5).first, size_t(45));
        QCOMPARE(panned(window, 500).last(), size_t(99));
        QCOMPARE(panned(window, -500).first, size_t(0));
        QCOMPARE(showing(window, 50), window);
        QCOMPARE(showing(window, 60).first, size_t(41));
        QCOMPARE(showing(window, 39).first, size_t(39));
        QCOMPARE(showing(window, 5000).last(), size_t(99));
    }

    void aForecastHasRoomBesideTheLastStep()
    {
        QCOMPARE(roomAhead(TimeWindow::all(24)).until, 0.5); // nothing is forecast
        const RoomAhead next = roomAhead(TimeWindow::all(24, 1));
        QCOMPARE(next.place, 1.0); // its true place
        QVERIFY(next.until > next.place);
        QCOMPARE(roomAhead(TimeWindow::all(24, 2)).place, 2.0);
        QCOMPARE(roomAhead(TimeWindow::all(24, 12)).place, 3.0);  // an eighth at most
        QCOMPARE(roomAhead(TimeWindow::all(400, 1)).place, 10.0); // or it would stand upon the last step
        const TimeWindow start{100, 0, 20, 1};
        QCOMPARE(placeAhead(TimeWindow::all(24, 12)), 27.0);
        QCOMPARE(roomAhead(start).place, 0.0); // the last step is not seen
        QCOMPARE(roomAhead(panned(start, 80)).place, 1.0);
        QCOMPARE(zoomed(start, 2, 0).ahead, size_t(1));
    }

    void cellsShareAPixelOnlyWhereTheyMust()
    {
        QCOMPARE(cellsShared(60, 700), size_t(1));
        QCOMPARE(cellsShared(700, 700.9), size_t(1));
        QCOMPARE(cellsShared(701, 700), size_t(2));
        QCOMPARE(cellsShared(2000, 640), size_t(4)); // 3 would take 667 pixels
        QCOMPARE(cellsShared(512, 40), size_t(13));
        QCOMPARE(cellsShared(512, 0), size_t(512)); // not laid out yet
        QCOMPARE(cellsShared(0, 10), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TimeWindowTest)
#include "time_window_test.moc"
