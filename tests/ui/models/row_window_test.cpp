#include "ui/models/row_window.h"
#include "ui/models/unit_arrangement.h"

#include <QtTest>

using namespace sluice;

class RowWindowTest : public QObject {
    Q_OBJECT

private slots:
    void zoomingKeepsTheRowInPlace()
    {
        const RowWindow half = zoomed(RowWindow::all(512), 0.5, 127);
        QCOMPARE(half, (RowWindow{512, 64, 256})); // 127.5 at 0.249 of the height: 127.5 − 0.249 · 256 = 63.75
        QVERIFY(zoomed(half, 2, 127).isAll());
        RowWindow window = RowWindow::all(512);
        for (int k = 0; k < 40; ++k)
            window = zoomed(window, 0.6, 300);
        QCOMPARE(window.count, leastRowsSeen);
        QVERIFY(window.contains(300));
        QCOMPARE(zoomed(RowWindow::all(1), 0.5, 0), RowWindow::all(1));
    }

    void scrollingEndsAtBothEnds()
    {
        const RowWindow window{512, 100, 64};
        QCOMPARE(panned(window, 20).first, size_t(120));
        QCOMPARE(panned(window, -200).first, size_t(0));
        QCOMPARE(panned(window, 2000).last(), size_t(511));
        QCOMPARE(showing(window, 130), window);
        QCOMPARE(showing(window, 90).first, size_t(90));
        QCOMPARE(showing(window, 200).last(), size_t(200));
    }

    void aFilterLeavesWhatItCan()
    {
        QCOMPARE(fitted(RowWindow::all(512), 30), RowWindow::all(30));
        QCOMPARE(fitted(RowWindow::all(30), 512), RowWindow::all(512));
        QCOMPARE(fitted({512, 400, 64}, 100), (RowWindow{100, 36, 64}));
        QCOMPARE(fitted({512, 20, 64}, 100), (RowWindow{100, 20, 64}));
        QCOMPARE(fitted({512, 20, 64}, 64), RowWindow::all(64));
        QCOMPARE(fitted({512, 20, 64}, 0), RowWindow::all(0));
    }

    /// Places are units only where all of them stand in their own order.
    void whatIsSeenIsSaid()
    {
        InsideContent content;
        content.arranged.of = 8;
        content.arranged.units = {0, 1, 2, 3, 4, 5, 6, 7};
        QCOMPARE(rowsOfUnits(content), size_t(8));
        QVERIFY(rowsSeenText(content, RowWindow::all(8)).isEmpty());
        QCOMPARE(rowsSeenText(content, {8, 2, 4}), QString("units 3–6 of 8"));
        content.arranged.units = {7, 6, 5, 4, 3, 2, 1, 0};
        QCOMPARE(rowsSeenText(content, {8, 2, 4}), QString("rows 3–6 of 8"));
        content.arranged.units = {0, 1, 2, 3, 4};
        QCOMPARE(rowsSeenText(content, {5, 0, 4}), QString("rows 1–4 of 5"));
    }
};

QTEST_GUILESS_MAIN(RowWindowTest)
#include "row_window_test.moc"
