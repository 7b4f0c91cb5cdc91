#include "tests/ui/small_scene.h"
#include "ui/models/value_text.h"
#include "ui/views/inside_page.h"
#include "ui/views/inside_stack.h"
#include "ui/views/main_window.h"
#include "ui/views/plot_export.h"
#include "ui/views/unit_bar.h"

#include <QComboBox>
#include <QLineEdit>
#include <QtTest>

using namespace sluice;

namespace {

Scene mapScene(size_t units, size_t length)
{
    Scene scene = smallScene();
    scene.beginner = false;
    scene.experiment.data.params["length"] = double(length);
    scene.experiment.task.lookback = length;
    scene.experiment.models = {{"Dense", {DenseSpec{4, Activation::tanh}}}, {"LSTM", {LstmSpec{.units = units}}}};
    return scene;
}

/// A window on the page Inside.
struct Person {
    explicit Person(const Scene &scene) : window({scene}, 1)
    {
        window.resize(1280, 720);
        window.show();
        window.openScene({});
        QTRY_VERIFY(!window.workbench().viewState().moment.empty());
        window.setPage(1);
        QTRY_VERIFY(!page().content().arranged.units.empty());
        stack().replot();
    }
    InsidePage &page() { return *window.findChild<InsidePage *>(); }
    InsideStack &stack() { return *window.findChild<InsideStack *>(); }
    template <class Widget> Widget *find(const char *name) { return window.findChild<Widget *>(name); }
    void click(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    const Selection &selection() { return window.workbench().viewState().selection; }
    QRect rowRect(size_t row) { return stack().axisRects()[static_cast<qsizetype>(row)]->rect(); }
    void wheel(Qt::KeyboardModifiers keys, int turn, const QPoint &at)
    {
        QWheelEvent event(at, stack().mapToGlobal(at), {}, {0, turn}, Qt::NoButton, keys, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&stack(), &event);
    }

    MainWindow window;
};

/// The map of a row, as it is drawn.
QCPColorMap *mapOf(Person &person, size_t row)
{
    const QCPAxisRect *rect = person.stack().axisRects()[static_cast<qsizetype>(row)];
    for (int k = 0; k < person.stack().plottableCount(); ++k) {
        auto *map = qobject_cast<QCPColorMap *>(person.stack().plottable(k));
        if (map && map->keyAxis()->axisRect() == rect)
            return map;
    }
    return nullptr;
}

/// That every map of units shows the rows that the stack says, with their values.
bool allMapsShow(Person &person)
{
    person.stack().replot();
    const RowWindow &seen = person.stack().rows();
    const auto &rows = person.page().content().rows;
    size_t maps = 0;
    for (size_t k = 0; k < rows.size(); ++k) {
        if (rows[k].kind != InsideRow::Kind::map || rows[k].units.empty())
            continue;
        ++maps;
        QCPColorMap &map = *mapOf(person, k + 1);
        const auto *frame = qobject_cast<StackRect *>(map.keyAxis()->axisRect());
        const QCPRange range = map.valueAxis()->range();
        const double top = rows[k].pinned.empty() ? double(seen.first) + 0.5 : range.lower;
        if (range.lower != top || range.upper != double(seen.first + seen.count) + 0.5 ||
            frame->ends().top.contains("pin") == rows[k].pinned.empty() ||
            frame->ends().bottom != QString::number(rows[k].units[seen.last()] + 1) ||
            frame->notes().first().first() != person.stack().seen().rowsText)
            return false;
        QCPColorMapData &cells = *map.data();
        if (cells.valueSize() != int(seen.count) || cells.valueRange().lower != double(seen.first + 1))
            return false;
        for (size_t row = 0; row < seen.count; ++row)
            if (const double drawn = cells.cell(7, int(row)); drawn != rows[k].values(seen.first + row, 7))
                return false;
    }
    return maps >= 6;
}

} // namespace

class InsideMapsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    /// What stands at the step is drawn the same when the cursor is there.
    void theCursorLeavesItsStepSeen()
    {
        Person person(mapScene(12, 40));
        const auto pictureAt = [&](size_t step) {
            Selection selection = person.selection();
            selection.step = step;
            person.window.workbench().setSelection(selection);
            if (!QTest::qWaitFor([&] { return person.page().content().selection.step == step; }))
                return QImage();
            person.stack().replot();
            return person.stack().toPixmap().toImage();
        };
        const QImage away = pictureAt(20);
        const QImage there = pictureAt(5);
        QVERIFY(!away.isNull() && !there.isNull() && away != there);
        for (qsizetype row = 1; row < person.stack().axisRects().size(); ++row) {
            const QCPAxisRect *rect = person.stack().axisRects()[row];
            const int x = qRound(rect->axis(QCPAxis::atBottom)->coordToPixel(6));
            for (int y = rect->top() + 3; y < rect->bottom() - 3; ++y)
                for (const int by : {-1, 0, 1})
                    QCOMPARE(there.pixel(x + by, y), away.pixel(x + by, y));
        }
    }

    /// Beside the map, between the numbers of its rows, also where the picked one is among them.
    void theRowsOfAMapAreSaidToBeUnits()
    {
        Person person(mapScene(12, 40));
        person.window.resize(1280, 1100);
        QTRY_VERIFY(person.rowRect(2).height() > 40);
        for (const size_t unit : {0, 3, 11}) {
            Selection selection = person.selection();
            selection.unit = unit;
            person.window.workbench().setSelection(selection);
            QTRY_COMPARE(person.page().content().selection.unit, unit);
            person.stack().replot();
            const QImage seen = person.stack().toPixmap().toImage();
            for (qsizetype row = 1; row < person.stack().axisRects().size(); ++row) {
                auto *rect = qobject_cast<StackRect *>(person.stack().axisRects()[row]);
                if (!rect || rect->ends().bottom.isEmpty())
                    continue;
                QCOMPARE(rect->ends().what, QString("unit"));
                int lines = 0; // of text below each other
                bool within = false;
                for (int y = rect->top() - 2; y <= rect->bottom() + 3; ++y) {
                    bool ink = false;
                    for (int x = rect->left() - 20; x < rect->left() - 3; ++x)
                        ink |= contrast(seen.pixel(x, y), theme(false).window.rgb()) > 1.5;
                    lines += ink && !within ? 1 : 0;
                    within = ink;
                }
                QVERIFY2(lines >= (unit == 3 ? 2 : 3), qPrintable(QString("%1 %2").arg(unit).arg(lines)));
            }
        }
    }

    void aPictureIsTheSameOnBothThemes()
    {
        Person person(mapScene(12, 40));
        const auto picture = [&] { return pictureOf(person.stack(), {900, 500}, 1); };
        const QImage light = picture();
        person.window.setDark(true);
        QTRY_VERIFY(person.stack().dark());
        QCOMPARE(picture(), light);
    }

    void theOrderIsChosenAndUndone()
    {
        Person person(mapScene(12, 40));
        auto *order = person.find<QComboBox>("unitOrder");
        QVERIFY(order->isVisible());
        QTest::keyClick(order, Qt::Key_Down);
        QTRY_VERIFY(person.page().content().arranged.order.contains("mean"));
        QVERIFY(person.find<QComboBox>("unitOrderBy")->isVisible());
        QVERIFY(person.find<QLabel>("unitNote")->toolTip().contains("mean"));
        // A click picks the unit that is seen there.
        const std::vector<size_t> units = person.page().content().arranged.units;
        const QRect rect = person.rowRect(2);
        QTest::mouseClick(&person.stack(), Qt::LeftButton, {},
                          {rect.center().x(), rect.top() + int((double(4) + 0.5) * rect.height() / 12)});
        QTRY_COMPARE(person.selection().unit, units[4]);
        QTest::keyClick(&person.stack(), Qt::Key_Down);
        QTRY_COMPARE(person.selection().unit, units[5]);
        person.click("resetView");
        QTRY_VERIFY(person.page().content().arranged.order.isEmpty());
        QVERIFY(!person.find<QPushButton>("resetView")->isEnabled());
    }

    void theFilterIsTyped()
    {
        Person person(mapScene(12, 40));
        QTest::keyClicks(person.find<QLineEdit>("unitFilter"), "2-4");
        QTRY_COMPARE(person.page().content().arranged.units.size(), size_t(3));
        QVERIFY(person.find<QLabel>("unitNote")->toolTip().startsWith("3 of 12 units"));
        QTest::keyClicks(person.find<QLineEdit>("unitFilter"), ", q > 3");
        QTRY_VERIFY(person.find<QLabel>("unitNote")->toolTip().contains("is no filter"));
        QCOMPARE(person.page().content().arranged.units.size(), size_t(12));
    }

    void aPinnedUnitStaysWhileAnotherIsPicked()
    {
        Person person(mapScene(12, 40));
        person.stack().setFocus();
        for (int k = 0; k < 3; ++k) {
            QTest::keyClick(&person.stack(), Qt::Key_Down);
            QTRY_COMPARE(person.selection().unit, size_t(k + 1));
        }
        QTRY_COMPARE(person.page().content().selection.unit, size_t(3));
        person.click("pin");
        QTRY_VERIFY(person.page().content().arranged.pinned == size_t(3));
        QTest::keyClick(&person.stack(), Qt::Key_Down);
        QTRY_COMPARE(person.selection().unit, size_t(4));
        QCOMPARE(person.find<QPushButton>("pin")->text(), QString("unpin unit 4"));
        person.stack().replot();
        // The strip above a map is the pinned unit.
        const QRect rect = person.rowRect(3);
        QTest::mouseClick(&person.stack(), Qt::LeftButton, {}, {rect.center().x(), rect.top() + 2});
        QTRY_COMPARE(person.selection().unit, size_t(3));
        person.click("pin");
        QTRY_VERIFY(!person.page().content().arranged.pinned);
    }

    void zoomAndPanAreOneForAllRows()
    {
        Person person(mapScene(12, 40));
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
        Person person(mapScene(64, 40));
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
        Person person(mapScene(64, 40));
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
        Person person(mapScene(64, 40));
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

    void layersOfADenseNetworkToo()
    {
        Scene scene = mapScene(12, 40);
        scene.experiment.models[0] = {"Dense", {DenseSpec{60, Activation::tanh}, DenseSpec{20, Activation::tanh}}};
        Person person(scene);
        person.page().setMode(InsideMode::dense);
        QTRY_VERIFY(person.page().content().mode == InsideMode::dense);
        person.stack().replot();
        const auto &rows = person.page().content().rows;
        QCOMPARE(person.stack().rows().rows, size_t(60));
        person.click("fewerUnits");
        QCOMPARE(person.stack().rows().count, size_t(40));
        person.stack().replot();
        for (size_t k = 0; k < rows.size(); ++k) {
            const auto of = double(rows[k].values.n_rows);
            if (rows[k].kind == InsideRow::Kind::map)
                QCOMPARE(mapOf(person, k + 1)->valueAxis()->range().size(), of == 60 ? 40 : of);
        }
    }

    void theCursorIsFollowedOutOfSight()
    {
        Person person(mapScene(12, 40));
        for (int k = 0; k < 4; ++k)
            person.click("closer");
        person.stack().setFocus();
        QTest::keyClick(&person.stack(), Qt::Key_End);
        QTRY_COMPARE(person.stack().window().last(), size_t(39));
        QCOMPARE(person.selection().step, size_t(39));
    }

    /// What is drawn, what the labels say and what the pointer is told are all of one block.
    void whereCellsShareAPixelItIsSaidWhichIsDrawn()
    {
        Scene scene = mapScene(60, 900);
        scene.experiment.data.params["sequences"] = 20;
        scene.experiment.task.split = {14, 3, 3};
        Person person(scene);
        QTRY_VERIFY(person.stack().seen().shared.contains("steps"));
        QVERIFY(person.find<QLabel>("unitNote")->toolTip().contains("each pixel: the strongest of"));
        const auto &rows = person.page().content().rows;
        size_t seen = 0;
        for (size_t k = 0; k < rows.size(); ++k) {
            if (rows[k].kind != InsideRow::Kind::map || rows[k].units.empty())
                continue;
            ++seen;
            const QRect rect = person.rowRect(k + 1);
            const auto *cells = mapOf(person, k + 1);
            const int blockRows = int(std::ceil(60.0 / rect.height())), blockColumns = int(std::ceil(900.0 / rect.width()));
            QVERIFY(blockRows > 1 && blockColumns > 1);
            QCOMPARE(cells->data()->valueSize(), (60 + blockRows - 1) / blockRows);
            const int row = 17 / blockRows * blockRows, column = 400 / blockColumns * blockColumns;
            const arma::mat block =
                rows[k].values.submat(arma::span(row, row + blockRows - 1), arma::span(column, column + blockColumns - 1));
            const double drawn = cells->data()->cell(column / blockColumns, row / blockRows);
            const double expected = rows[k].gate ? arma::accu(block) / double(block.n_elem) : block(arma::abs(block).index_max());
            QVERIFY(std::abs(drawn - expected) < 1e-12);
            const QString tip =
                person.stack().tipAt({cells->keyAxis()->coordToPixel(column + 1), cells->valueAxis()->coordToPixel(row + 1)});
            QVERIFY2(tip.contains(exactText(rows[k].values(row, column))), qPrintable(tip));
            QVERIFY2(tip.contains(exactText(drawn)), qPrintable(tip));
            QVERIFY2(tip.contains(rows[k].gate ? "drawn: the mean of units " : "drawn: the strongest of units "),
                     qPrintable(tip));
            const auto *frame = qobject_cast<StackRect *>(person.stack().axisRects()[qsizetype(k) + 1]);
            QVERIFY(frame->notes().first().first().startsWith(rows[k].gate ? "mean of" : "strongest of"));
        }
        QVERIFY(seen >= 6);
        for (int k = 0; k < 12; ++k)
            person.click("closer");
        person.stack().replot();
        QTRY_VERIFY(!person.stack().seen().shared.contains("steps"));
    }

    void testSamplesCanBePicked()
    {
        Person person(mapScene(12, 40));
        Selection selection = person.selection();
        selection.split = Split::test;
        selection.sample = 3;
        person.window.workbench().setSelection(selection);
        QTRY_VERIFY(person.page().content().sampleName.startsWith("test sample 4 of"));
    }
};

QTEST_MAIN(InsideMapsTest)
#include "inside_maps_test.moc"
