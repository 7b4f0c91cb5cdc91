#include "ui/views/zoomed_map_plot.h"

#include <QSignalSpy>
#include <QtTest>

using namespace sluice;

namespace {

/// Of units and inputs; each value tells its place.
HeatMap numbered(size_t units, size_t inputs)
{
    HeatMap map;
    map.values.set_size(units, inputs);
    for (arma::uword unit = 0; unit < units; ++unit)
        for (arma::uword input = 0; input < inputs; ++input)
            map.values(unit, input) = double(100 * unit + input);
    map.limit = map.values.max();
    return map;
}

struct Shown {
    Shown()
    {
        plot.resize(700, 400);
        plot.show(numbered(40, 60));
        plot.QWidget::show();
        plot.replot();
    }
    /// Of a unit's and an input's cell, from 0.
    QPointF at(double unit, double input) const
    {
        return {plot.xAxis->coordToPixel(input + 1), plot.yAxis->coordToPixel(unit + 1)};
    }
    void wheel(Qt::KeyboardModifiers keys, int turn, const QPointF &place)
    {
        QWheelEvent event(place, plot.mapToGlobal(place), {}, {0, turn}, Qt::NoButton, keys, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&plot, &event);
        accepted = event.isAccepted();
        plot.replot();
    }

    ZoomedMapPlot plot;
    bool accepted = false;
};

} // namespace

class ZoomedMapPlotTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theWheelZoomsAndScrollsAboutThePointer()
    {
        Shown shown;
        ZoomedMapPlot &plot = shown.plot;
        QVERIFY(plot.seen().rows.isAll() && plot.seen().columns.isAll());
        shown.wheel({}, 120, shown.at(20, 30));
        QVERIFY(!shown.accepted); // the page scrolls
        shown.wheel(Qt::ControlModifier, 120, shown.at(20, 30));
        QVERIFY(shown.accepted);
        QCOMPARE(plot.seen().columns.count, size_t(40));
        QVERIFY(plot.seen().columns.contains(30) && plot.seen().rows.isAll());
        const double first = double(plot.seen().columns.first);
        QCOMPARE(plot.xAxis->range(), QCPRange(first + 0.5, first + 40.5));
        shown.wheel(Qt::ControlModifier | Qt::ShiftModifier, 120, shown.at(20, 30));
        QVERIFY(plot.seen().rows.count < 40 && plot.seen().rows.contains(20));
        const size_t row = plot.seen().rows.first;
        shown.wheel({}, 120, {2, shown.at(20, 30).y()}); // over the names
        QVERIFY(plot.seen().rows.first < row);
        // What is told is of the cell that is seen there.
        QVERIFY2(plot.tipAt(shown.at(22, 33)).contains("2233"), qPrintable(plot.tipAt(shown.at(22, 33))));
    }

    void keysDoAsOnTheOtherMaps()
    {
        Shown shown;
        ZoomedMapPlot &plot = shown.plot;
        QSignalSpy changed(&plot, &ZoomedMapPlot::seenChanged);
        QTest::keyClick(&plot, Qt::Key_Plus);
        QCOMPARE(plot.seen().columns.count, size_t(40));
        const size_t first = plot.seen().columns.first;
        QTest::keyClick(&plot, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(plot.seen().columns.first, first + 10);
        QTest::keyClick(&plot, Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(plot.seen().rows.count < 40);
        const size_t row = plot.seen().rows.first;
        QTest::keyClick(&plot, Qt::Key_Up, Qt::ShiftModifier);
        QVERIFY(plot.seen().rows.first < row);
        QTest::keyClick(&plot, Qt::Key_0);
        QVERIFY(plot.seen().columns.isAll() && !plot.seen().rows.isAll());
        QTest::keyClick(&plot, Qt::Key_0, Qt::ControlModifier);
        QVERIFY(plot.seen().rows.isAll());
        QCOMPARE(changed.count(), 6);
    }

    void shiftWithThePointerScrolls()
    {
        Shown shown;
        ZoomedMapPlot &plot = shown.plot;
        plot.zoomColumns(0.5);
        plot.zoomRows(0.5);
        plot.replot();
        const SeenCells before = plot.seen();
        const QPoint from = shown.at(double(before.rows.first) + 5, double(before.columns.first) + 9).toPoint();
        const QPoint to = shown.at(double(before.rows.first) + 8, double(before.columns.first) + 4).toPoint();
        QTest::mousePress(&plot, Qt::LeftButton, Qt::ShiftModifier, from);
        QTest::mouseMove(&plot, to);
        QTest::mouseRelease(&plot, Qt::LeftButton, Qt::ShiftModifier, to);
        QCOMPARE(plot.seen().columns.first, before.columns.first + 5);
        QCOMPARE(plot.seen().rows.first, before.rows.first - 3);
    }

    void anotherEpochKeepsWhatIsSeen()
    {
        Shown shown;
        ZoomedMapPlot &plot = shown.plot;
        plot.zoomColumns(0.5);
        const TimeWindow seen = plot.seen().columns;
        HeatMap other = numbered(40, 60);
        other.values *= -1;
        plot.show(other);
        QVERIFY(plot.seen().columns == seen);
        plot.show(numbered(40, 24));
        QVERIFY(plot.seen().columns == TimeWindow::all(24));
        plot.zoomColumns(0.1);
        QCOMPARE(plot.seen().columns.count, leastStepsSeen);
        plot.seeAll();
        QVERIFY(plot.seen().columns.isAll());
    }
};

QTEST_MAIN(ZoomedMapPlotTest)
#include "zoomed_map_plot_test.moc"
