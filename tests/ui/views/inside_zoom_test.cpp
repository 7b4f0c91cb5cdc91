#include "tests/ui/inside_person.h"
#include "tests/ui/small_scene.h"
#include "ui/views/inside_stack.h"

#include <QComboBox>
#include <QLineEdit>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

/// How the maps of page Inside are zoomed and scrolled, in time and in units.
class InsideZoomTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void zoomAndPanAreOneForAllRows()
    {
        InsidePerson person(mapScene(12, 40));
        const QRect rect = person.rowRect(2);
        person.wheel(Qt::ControlModifier, 120, {rect.left() + rect.width() / 4, rect.center().y()});
        QCOMPARE(person.stack().window().count, size_t(27));
        QVERIFY(person.stack().window().contains(10));
        person.stack().replot();
        for (QCPAxisRect *each : person.stack().axisRects()) {
            QCOMPARE(each->axis(QCPAxis::atBottom)->range().lower, double(person.stack().window().first) + 0.5);
            QCOMPARE(each->axis(QCPAxis::atBottom)->range().size(), 27.0);
        }
        const size_t first = person.stack().window().first;
        person.wheel(Qt::ShiftModifier, -120, rect.center());
        QCOMPARE(person.stack().window().first, first + 2);
        QTest::mousePress(&person.stack(), Qt::LeftButton, Qt::ShiftModifier, rect.center());
        QTest::mouseMove(&person.stack(), rect.center() - QPoint(rect.width() / 3, 0));
        QTest::mouseRelease(&person.stack(), Qt::LeftButton, Qt::ShiftModifier, rect.center());
        QVERIFY(person.stack().window().first > first + 6);
        person.wheel({}, 120, rect.center()); // scrolls the page, if anything
        QCOMPARE(person.stack().window().count, size_t(27));
        QTest::keyClick(&person.stack(), Qt::Key_Plus);
        QCOMPARE(person.stack().window().count, size_t(18));
        QTest::keyClick(&person.stack(), Qt::Key_Minus);
        QCOMPARE(person.stack().window().count, size_t(27));
        QTest::keyClick(&person.stack(), Qt::Key_0);
        QVERIFY(person.stack().window().isAll());
        person.click("closer");
        QVERIFY(!person.stack().window().isAll());
        person.click("resetView");
        QVERIFY(person.stack().window().isAll());
    }

    /// Every map shows the same rows, and their values.
    void unitsAreZoomedAndScrolledInAllMaps()
    {
        InsidePerson person(mapScene(64, 40));
        person.window.resize(1280, 1300);
        QTRY_VERIFY(person.rowRect(2).height() > 64); // a pixel for each
        InsideStack &stack = person.stack();
        const QPoint names(12, person.rowRect(2).top() + person.rowRect(2).height() / 4);
        person.wheel(Qt::ControlModifier, 120, names);
        QCOMPARE(stack.rows().count, size_t(43));
        QVERIFY(stack.rows().contains(16));
        QVERIFY(stack.window().isAll());
        const size_t before = stack.rows().first;
        person.wheel({}, -120, names); // the wheel alone scrolls them
        const size_t first = stack.rows().first;
        QCOMPARE(first, before + 4);
        QVERIFY(allMapsShow(person));
        const QString text = QString("units %1–%2 of 64").arg(first + 1).arg(first + 43);
        QVERIFY(person.find<QLabel>("unitNote")->text().contains(text));
        QVERIFY(stack.accessibleDescription().contains(text));
        // Over the rows it is Ctrl and Shift with the wheel.
        person.wheel(Qt::ControlModifier | Qt::ShiftModifier, -120, person.rowRect(2).center());
        QVERIFY(stack.rows().isAll());
        person.wheel(Qt::ControlModifier | Qt::ShiftModifier, 120, person.rowRect(2).center());
        person.wheel(Qt::ControlModifier | Qt::ShiftModifier, 120, person.rowRect(2).center());
        QCOMPARE(stack.rows().count, size_t(29));
        stack.replot();
        const size_t here = stack.rows().first;
        const QRect rect = person.rowRect(2);
        QTest::mousePress(&stack, Qt::LeftButton, Qt::ShiftModifier, rect.center());
        QTest::mouseMove(&stack, rect.center() - QPoint(0, rect.height() / 3));
        QTest::mouseRelease(&stack, Qt::LeftButton, Qt::ShiftModifier, rect.center());
        QVERIFY(stack.rows().first > here + 6);
        QVERIFY(allMapsShow(person));
        person.click("allUnits");
        QVERIFY(stack.rows().isAll());
        QVERIFY(!person.find<QPushButton>("allUnits")->isVisible());
    }

    void unitsAreZoomedAndScrolledWithTheKeyboard()
    {
        InsidePerson person(mapScene(64, 40));
        InsideStack &stack = person.stack();
        QVERIFY(!person.find<QPushButton>("moreUnits")->isEnabled());
        QTest::keyClick(&stack, Qt::Key_Plus, Qt::ControlModifier);
        QTest::keyClick(&stack, Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(stack.rows(), (RowWindow{64, 0, 29}));
        QTest::keyClick(&stack, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(stack.rows().first, size_t(7));
        QTest::keyClick(&stack, Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(stack.rows().first, size_t(0));
        QCOMPARE(person.selection().unit, size_t(0)); // they scroll only
        QTest::keyClick(&stack, Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(stack.rows().count, size_t(44));
        QTest::keyClick(&stack, Qt::Key_0, Qt::ControlModifier);
        QVERIFY(stack.rows().isAll());
        person.click("fewerUnits");
        QCOMPARE(stack.rows().count, size_t(43));
        QVERIFY(person.find<QPushButton>("resetView")->isEnabled());
        person.click("resetView");
        QVERIFY(stack.rows().isAll());
        QVERIFY(stack.window().isAll());
    }

    /// Also where they are sorted, filtered, and one is pinned.
    void thePickedUnitIsBroughtIntoSight()
    {
        InsidePerson person(mapScene(64, 40));
        InsideStack &stack = person.stack();
        QTest::keyClick(person.find<QComboBox>("unitOrder"), Qt::Key_Down);
        QTRY_VERIFY(person.page().content().arranged.order.contains("mean"));
        QTest::keyClicks(person.find<QLineEdit>("unitFilter"), "1-50");
        QTRY_COMPARE(person.page().content().arranged.units.size(), size_t(50));
        person.click("pin");
        QTRY_VERIFY(person.page().content().arranged.pinned.has_value());
        for (int k = 0; k < 4; ++k)
            person.click("fewerUnits");
        QCOMPARE(stack.rows().rows, size_t(50));
        QCOMPARE(stack.rows().count, size_t(10));
        const std::vector<size_t> units = person.page().content().arranged.units;
        for (const size_t place : {49, 3, 20}) {
            Selection selection = person.selection();
            selection.unit = units[place];
            person.window.workbench().setSelection(selection);
            QTRY_COMPARE(person.page().content().selection.unit, units[place]);
            QVERIFY(stack.rows().contains(place));
            QVERIFY(allMapsShow(person));
            // A click picks what is seen there, below the strip of the pinned unit.
            stack.replot();
            const QCPAxis *axis = mapOf(person, 2)->valueAxis();
            const size_t other = stack.rows().first + 2;
            QTest::mouseClick(&stack, Qt::LeftButton, {},
                              {person.rowRect(2).center().x(), int(axis->coordToPixel(double(other) + 1))});
            QTRY_COMPARE(person.selection().unit, units[other]);
            QTest::mouseClick(&stack, Qt::LeftButton, {}, {person.rowRect(2).center().x(), person.rowRect(2).top() + 2});
            QTRY_COMPARE(person.page().content().selection.unit, *person.page().content().arranged.pinned);
        }
        QVERIFY(person.find<QLabel>("unitNote")->text().contains(" of 50"));
        QVERIFY(person.find<QLabel>("unitNote")->text().contains("rows "));
        // Whoever scrolled away from it stays there while the cursor moves.
        QTest::keyClick(&stack, Qt::Key_Down, Qt::ShiftModifier);
        const RowWindow away = stack.rows();
        QTest::keyClick(&stack, Qt::Key_End);
        QTRY_COMPARE(person.page().content().selection.step, size_t(39));
        QCOMPARE(stack.rows(), away);
    }

    void theCursorIsFollowedOutOfSight()
    {
        InsidePerson person(mapScene(12, 40));
        for (int k = 0; k < 4; ++k)
            person.click("closer");
        person.stack().setFocus();
        QTest::keyClick(&person.stack(), Qt::Key_End);
        QTRY_COMPARE(person.stack().window().last(), size_t(39));
        QCOMPARE(person.selection().step, size_t(39));
    }
};

QTEST_MAIN(InsideZoomTest)
#include "inside_zoom_test.moc"
